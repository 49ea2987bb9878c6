/**
 * Elasticsearch's bulk API: a line that says what to do, and behind it, but for `delete`, a line with the document. Only the
 * documents are scanned; who drops one drops its action.
 */
import type { Hit } from '../evaluate/hit.ts';
import { question } from '../frame/frame.ts';
import type { Matcher } from '../matcher/contract.ts';
import { JSON_MARKER } from '../pipeline.ts';
import { KeyNames } from '../redact/key-names.ts';
import { type Output, redact } from '../redact/redact.ts';
import { BATCH, type Batch, type Form, lastUpTo, unreadable } from './form.ts';

const NEWLINE = 10;
const NOTHING = Buffer.alloc(0);
/** Actions, and whether a document stands behind them. */
const ACTIONS: ReadonlyMap<string, boolean> = new Map([
  ['index', true],
  ['create', true],
  ['update', true],
  ['delete', false],
]);

const uncounted = () => {};

/** An action with its document, if it has one: [start, document) and [document, end). */
export interface Item {
  readonly document: number;
  readonly end: number;
}

/** Reads items. */
export class Items {
  readonly #source: Buffer;
  /** The action read last, as it is written: most bodies say the same all along. */
  #last = '';
  #has: boolean | undefined;

  constructor(source: Buffer) {
    this.#source = source;
  }

  /**
   * The item that begins at `start`; blank lines before it belong to it. Null when nothing else is left.
   * @throws ScrubJayError SJ_UNREADABLE
   */
  at(start: number): Item | null {
    const source = this.#source;
    let line = start;
    let next = lineEnd(source, line);
    for (; isBlank(source, line, next); next = lineEnd(source, line)) {
      if (next === source.length) return null;
      line = next;
    }
    const document = this.#actionHas(source.toString('utf8', line, next));
    if (document === undefined) throw unreadable('a line of it is no action of the bulk API');
    if (!document) return { document: next, end: next };
    const end = lineEnd(source, next);
    if (isBlank(source, next, end)) throw unreadable('an action of it has no document');
    return { document: next, end };
  }

  #actionHas(line: string): boolean | undefined {
    if (line !== this.#last) {
      this.#last = line;
      this.#has = hasDocument(line);
    }
    return this.#has;
  }
}

/** Whether a document stands behind the action; undefined when it is none. */
function hasDocument(line: string): boolean | undefined {
  try {
    const action: unknown = JSON.parse(line);
    if (typeof action !== 'object' || action === null) return undefined;
    const [[name, target], ...more] = Object.entries(action);
    const known = more.length === 0 && typeof target === 'object' && target !== null;
    return known ? ACTIONS.get(name) : undefined;
  } catch {
    return undefined;
  }
}

function lineEnd(source: Buffer, at: number): number {
  const newline = source.indexOf(NEWLINE, at);
  return newline < 0 ? source.length : newline + 1;
}

function isBlank(source: Buffer, from: number, to: number): boolean {
  while (from < to && source[from] <= 32) from++;
  return from === to;
}

export class BulkForm implements Form {
  readonly source: Buffer;
  readonly #matcher: Matcher;
  readonly #reader: Items;
  #at = 0;
  /** The document before, when the next one may answer it. */
  #before = NOTHING;
  /** Of the batch: where it began, and what before it; its items; where the line of each begins in the slot. */
  #begun = { at: 0, before: NOTHING };
  #items: Item[] = [];
  #lines: number[] = [];

  constructor(source: Buffer, matcher: Matcher) {
    this.source = source;
    this.#matcher = matcher;
    this.#reader = new Items(source);
  }

  read(most: number): Batch | null {
    const { source } = this;
    const begin = this.#at;
    const items: Item[] = [];
    let at = begin;
    while (at < source.length && items.length < most) {
      const item = this.#reader.at(at);
      if (!item || (items.length > 0 && item.end - begin > BATCH)) break;
      items.push(item);
      at = item.end;
    }
    if (items.length === 0) return null;
    this.#begun = { at: begin, before: this.#before };
    this.#at = at;
    this.#items = items;
    const from = this.#before.length;
    const length = this.#fill();
    const lines = this.#lines;
    return {
      length,
      from,
      records: items.length,
      refused: false,
      start: (i) => (i === 0 ? begin : items[i - 1].end),
      recordAt: (offset) => lastUpTo(lines, items.length, offset),
    };
  }

  again(): void {
    this.#at = this.#begun.at;
    this.#before = this.#begun.before;
  }

  put(i: number, hits: readonly Hit[], output: Output): void {
    const { bytes } = this.#matcher.slot(0);
    const { document, end } = this.#items[i];
    output.copy(this.source, this.#start(i), document);
    const from = this.#lines[i];
    redact(bytes, from, from + this.#text(i) - document, hits, output, uncounted, new KeyNames());
    output.copy(this.source, this.#text(i), end);
  }

  withhold(i: number, output: Output): void {
    withholdItem(this.source, this.#start(i), this.#items[i], output);
  }

  #start(i: number): number {
    return i === 0 ? this.#begun.at : this.#items[i - 1].end;
  }

  /** Where the text of a document ends and its newline, if it has one, begins. */
  #text(i: number): number {
    return textEnd(this.source, this.#items[i]);
  }

  /** Writes the documents' lines; returns where they end. */
  #fill(): number {
    const slot = this.#matcher.slot(0);
    const items = this.#items;
    const bytes = items.reduce((sum, { document, end }) => sum + end - document + 1, this.#before.length);
    slot.fit(bytes);
    let to = this.#before.copy(slot.bytes);
    this.#lines = items.map((item, i) => {
      const line = to;
      to += this.source.copy(slot.bytes, to, item.document, this.#text(i));
      if (item.end > item.document) slot.bytes[to++] = NEWLINE;
      return line;
    });
    this.#before = Buffer.from(slot.bytes.subarray(question(slot.bytes, to), to));
    return to;
  }
}

function textEnd(source: Buffer, { document, end }: Item): number {
  return end > document && source[end - 1] === NEWLINE ? end - 1 : end;
}

/** The action stays: it says where the marker goes. */
export function withholdItem(source: Buffer, start: number, item: Item, output: Output): void {
  output.copy(source, start, item.document);
  if (item.document === item.end) return;
  output.copy(JSON_MARKER, 0, JSON_MARKER.length);
  output.copy(source, textEnd(source, item), item.end);
}
