/**
 * Carries hits in an entry's line back to its MessagePack. The value and the JSON that the kernel made of it are walked side
 * by side: so nothing has to be noted for the many entries without a hit. Depth is bounded by the kernel's limit.
 */
import type { Hit } from '../evaluate/hit.ts';
import { closingQuote } from '../evaluate/text.ts';
import { unescapeBytes } from '../redact/json.ts';
import { KeyNames } from '../redact/key-names.ts';
import { Output, redact } from '../redact/redact.ts';
import { Cursor, type Kind, textHead } from './cursor.ts';

const NEWLINE = 10;
const QUOTE = 34;
/** `"":[` before a key that is an array or a map, which stands beside its value. */
const HELD = 4;

const NOTHING = Buffer.alloc(0);
const uncounted = () => {};

export class Splice {
  readonly #source: Buffer;
  readonly #cursor: Cursor;
  readonly #output: Output;
  /** The lines; behind a growth of the kernel's memory they lie elsewhere. */
  #text: Buffer = NOTHING;
  readonly #replaced = new Output();
  /** Up to here the source is in the output. */
  #copied = 0;
  /** Where the value at hand stands in the text, and where its line ends. */
  #at = 0;
  #end = 0;
  #hits: readonly Hit[] = [];
  /** The first hit that ends behind what was passed. */
  #next = 0;
  /** Inside of what is replaced as a whole. */
  #inside = false;
  #keys = new KeyNames();

  constructor(source: Buffer, output: Output) {
    this.#source = source;
    this.#cursor = new Cursor(source, 0);
    this.#output = output;
  }

  /**
   * Writes the entry at `at`; `meta` and `record` are where their lines begin in `text`, the metadata's behind the record's.
   */
  entry(at: number, text: Buffer, meta: number | null, record: number, hits: readonly Hit[]): void {
    const cursor = this.#cursor;
    cursor.at = at;
    this.#copied = at;
    this.#text = text;
    cursor.pair();
    if (cursor.isArray) {
      cursor.pair();
      cursor.skip();
      if (meta === null) cursor.skip();
      else this.#line(meta, hits);
    } else cursor.skip();
    this.#line(record, hits);
    this.#copyTo(cursor.at);
  }

  #line(at: number, hits: readonly Hit[]): void {
    this.#at = at;
    this.#end = this.#text.indexOf(NEWLINE, at);
    this.#hits = hits.filter(({ start }) => start >= at && start < this.#end);
    this.#next = 0;
    this.#keys = new KeyNames();
    this.#value();
  }

  /** A value, or with `key` the key of a map. */
  #value(key = false): void {
    const cursor = this.#cursor;
    const begin = cursor.at;
    cursor.head();
    const { kind, n } = cursor;
    if (kind === 'array' || kind === 'map') {
      this.#asOne(() => {
        const from = this.#at;
        if (kind === 'map') this.#pairs(n);
        else this.#elements(n);
        return () => this.#replace(begin, cursor.at, 'string', from, this.#at);
      });
      return;
    }
    cursor.at += n;
    const quoted = key || kind !== 'scalar';
    const from = quoted ? this.#at + 1 : this.#at;
    const to = quoted ? closingQuote(this.#text, from, this.#end) : this.#tokenEnd();
    this.#at = quoted ? to + 1 : to;
    this.#replace(begin, cursor.at, kind, from, to);
  }

  #elements(n: number): void {
    for (let i = 0; i < n; i++) {
      // Past the bracket or comma.
      this.#at++;
      this.#value();
    }
    this.#at += n === 0 ? 2 : 1;
  }

  #pairs(n: number): void {
    for (let i = 0; i < n; i++) {
      this.#at++;
      if (this.#cursor.isContainer) {
        this.#held();
        continue;
      }
      this.#value(true);
      this.#at++;
      this.#value();
    }
    this.#at += n === 0 ? 2 : 1;
  }

  /** A pair whose key is an array or a map. */
  #held(): void {
    const cursor = this.#cursor;
    const begin = cursor.at;
    this.#at += HELD - 1;
    this.#asOne(() => {
      const from = this.#at++;
      this.#value();
      this.#at++;
      const middle = cursor.at;
      this.#value();
      const to = ++this.#at;
      return () => {
        this.#replace(begin, middle, 'string', from, to);
        this.#replace(middle, cursor.at, 'string', from, to);
      };
    });
  }

  /** `walk` passes over a container and says how to replace it, which is done when a hit takes it as a whole. */
  #asOne(walk: () => () => void): void {
    const hit = this.#hit(this.#at);
    if (this.#inside || !hit?.bare || hit.start > this.#at) {
      walk();
      return;
    }
    this.#inside = true;
    const replace = walk();
    this.#inside = false;
    replace();
  }

  /** Replaces what [begin, end) of the source holds and [from, to) of the text says, as far as hits ask for it. */
  #replace(begin: number, end: number, kind: Kind, from: number, to: number): void {
    if (this.#inside) return;
    let hit = this.#hit(from);
    const own: Hit[] = [];
    for (let i = this.#next; hit && hit.start < to; hit = this.#hits[++i]) own.push(hit);
    if (own.every(({ target }) => target.action.name === 'keep')) return;
    const replaced = this.#replaced;
    replaced.reset(to - from + 256);
    redact(this.#text, from, to, own, replaced, uncounted, this.#keys);
    const json = replaced.bytes.subarray(0, replaced.length);
    // What stands for a number or a container brings its quotes along.
    const quoted = json[0] === QUOTE && this.#text[from - 1] !== QUOTE;
    const bytes = unescapeBytes(quoted ? json.subarray(1, -1) : json);
    this.#copyTo(begin);
    const head = textHead(kind === 'binary' ? kind : 'string', bytes.length);
    this.#output.copy(head, 0, head.length);
    this.#output.copy(bytes, 0, bytes.length);
    this.#copied = end;
  }

  /** The first hit that ends behind `at`, which only rises. */
  #hit(at: number): Hit | undefined {
    while (this.#next < this.#hits.length && this.#hits[this.#next].end <= at) this.#next++;
    return this.#hits[this.#next];
  }

  #tokenEnd(): number {
    let at = this.#at;
    // , ] } or the end of the line
    while (at < this.#end && this.#text[at] !== 44 && this.#text[at] !== 93 && this.#text[at] !== 125) at++;
    return at;
  }

  #copyTo(end: number): void {
    this.#output.copy(this.#source, this.#copied, end);
    this.#copied = end;
  }
}
