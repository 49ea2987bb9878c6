/**
 * MessagePack entries, one behind the other as PackedForward has them: `[time, record]` or Fluent Bit's
 * `[[time, meta], record]`. The kernel makes a line of JSON of each record, and of each metadata that says something, so
 * that keys, paths and patterns decide as they do in JSON. MessagePack itself is never scanned: a length could be taken
 * for a letter.
 */
import { type Batch, type Form, lastUpTo } from '../body/form.ts';
import type { Hit } from '../evaluate/hit.ts';
import { question } from '../frame/frame.ts';
import type { EntryLines, Matcher } from '../matcher/contract.ts';
import type { Output } from '../redact/redact.ts';
import { Cursor, cut, noEntry } from './cursor.ts';
import { Splice } from './splice.ts';

const NOTHING = Buffer.alloc(0);
/** {"scrubjay":"record withheld"} */
const MARKER = Buffer.from('\x81\xa8scrubjay\xafrecord withheld', 'latin1');
/** What the four numbers of a note are (`EntryLines`). */
const NOTE = 4;
const [START, META, LINE, META_LINE] = [0, 1, 2, 3];

export class EntriesForm implements Form {
  readonly source: Buffer;
  readonly #matcher: Matcher;
  #at = 0;
  /** The line before the next batch, when that may answer it. */
  #before = NOTHING;
  /** Of the batch: where it began, and what before it; what the kernel noted. */
  #begun = { at: 0, before: NOTHING };
  #notes: EntryLines['notes'] = new Uint32Array(0);
  #splice: Splice | undefined;

  constructor(source: Buffer, matcher: Matcher) {
    this.source = source;
    this.#matcher = matcher;
  }

  read(most: number): Batch | null {
    if (this.#at === this.source.length) return null;
    this.#begun = { at: this.#at, before: this.#before };
    const lines = this.#matcher.reader.entries(this.source, this.#at, this.#before, most);
    if (lines.refusal === null) return this.#batch(lines);
    if (lines.refusal === 'cut') throw cut();
    if (lines.refusal === 'foreign') throw noEntry();
    return this.#refused();
  }

  again(): void {
    this.#at = this.#begun.at;
    this.#before = this.#begun.before;
  }

  put(i: number, hits: readonly Hit[], output: Output): void {
    const notes = this.#notes.subarray(i * NOTE);
    const { at } = this.#begun;
    const meta = notes[META] === 0 ? null : notes[META_LINE];
    this.#splice ??= new Splice(this.source, output);
    this.#splice.entry(at + notes[START], this.#matcher.slot(0).bytes, meta, notes[LINE], hits);
  }

  withhold(_: number, output: Output): void {
    withholdEntry(this.source, this.#begun.at, output);
  }

  #batch({ count, notes }: EntryLines): Batch {
    const { at, before } = this.#begun;
    const { bytes } = this.#matcher.slot(0);
    const of = (i: number, which: number) => notes[i * NOTE + which];
    const records = of(count, LINE);
    this.#notes = notes;
    this.#at = at + of(count, START);
    this.#before = Buffer.from(bytes.subarray(question(bytes, records), records));
    let owners: LineOwners | undefined;
    return {
      from: before.length,
      length: of(count, META_LINE),
      records: count,
      refused: false,
      start: (i) => at + of(i, START),
      recordAt: (offset) => {
        owners ??= new LineOwners(notes, count);
        return owners.find(offset);
      },
    };
  }

  /** An entry that cannot be made a line. */
  #refused(): Batch {
    const { at } = this.#begun;
    const cursor = new Cursor(this.source, at);
    cursor.skip();
    const end = cursor.at;
    this.#at = end;
    this.#before = NOTHING;
    return {
      from: 0,
      length: 0,
      records: 1,
      refused: true,
      start: (i) => (i === 0 ? at : end),
      recordAt: () => 0,
    };
  }
}

/** The entries that lines belong to: those of records come first, in order, then those of metadata. */
class LineOwners {
  readonly #lines: number[] = [];
  readonly #owners: number[] = [];

  constructor(notes: Uint32Array, count: number) {
    for (const which of [LINE, META_LINE]) {
      for (let i = 0; i < count; i++) {
        if (which === META_LINE && notes[i * NOTE + META] === 0) continue;
        this.#lines.push(notes[i * NOTE + which]);
        this.#owners.push(i);
      }
    }
  }

  find(offset: number): number {
    return this.#owners[lastUpTo(this.#lines, this.#lines.length, offset)];
  }
}

/** Writes the marker for the entry at `at` and returns where that ends. @throws ScrubJayError SJ_UNREADABLE */
export function withholdEntry(source: Buffer, at: number, output: Output): number {
  const cursor = new Cursor(source, at);
  cursor.pair();
  const withMeta = cursor.isArray;
  if (withMeta) cursor.pair();
  const time = cursor.at;
  cursor.time();
  output.copy(PAIR, 0, 1);
  output.copy(source, time, cursor.at);
  output.copy(MARKER, 0, MARKER.length);
  if (withMeta) cursor.skip();
  cursor.skip();
  return cursor.at;
}

/** Head of an array of two. */
const PAIR = Buffer.from([0x92]);
