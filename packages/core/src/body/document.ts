/**
 * A JSON body of any layout, as one record: its line breaks are spaces while it is scanned. Several objects or arrays may
 * stand one behind the other, as Splunk's collector takes them; each is a record then.
 */
import { ScrubJayError } from '../errors.ts';
import type { Hit } from '../evaluate/hit.ts';
import type { Matcher } from '../matcher/contract.ts';
import { KeyNames } from '../redact/key-names.ts';
import { type Output, redact } from '../redact/redact.ts';
import { BATCH, type Batch, type Form, lastUpTo, unreadable } from './form.ts';

const NEWLINE = 10;
const SPACE = 32;
const DEEP = -2;
/** Documents in one body. */
const MOST = 1_000_000;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const uncounted = () => {};
const isContainer = (c: number) => c === 123 || c === 91;

export class DocumentForm implements Form {
  readonly source: Buffer;
  readonly #matcher: Matcher;
  readonly #depth: number;
  /** Where each document ends, with the white space behind it; null before the body was read. */
  #ends: number[] | null = null;
  /** The body with its line breaks stood in for, when it is several documents: their lines are made of it. */
  #text: Buffer | null = null;
  /** Documents that were read. */
  #next = 0;
  /** Where the lines of the batch begin, and where the last one ends; and the same bytes as they came. */
  #lines: number[] = [];
  #original: Buffer;

  constructor(source: Buffer, matcher: Matcher, depth: number) {
    this.source = source;
    this.#matcher = matcher;
    this.#depth = depth;
    this.#original = source;
  }

  read(most: number): Batch | null {
    const ends = (this.#ends ??= this.#check());
    const first = this.#next;
    if (first === ends.length) return null;
    if (this.#text) this.#fill(this.#text, ends, most);
    else this.#lines = [0, this.source.length];
    const lines = this.#lines;
    const records = lines.length - 1;
    this.#next += records;
    return {
      length: lines[records],
      from: 0,
      records,
      refused: false,
      start: (i) => (first + i === 0 ? 0 : ends[first + i - 1]),
      recordAt: (offset) => lastUpTo(lines, records, offset),
    };
  }

  again({ records }: Batch): void {
    this.#next -= records;
    if (!this.#text) this.#ends = null;
  }

  put(i: number, hits: readonly Hit[], output: Output): void {
    const { bytes } = this.#matcher.slot(0);
    // Of several the newline is none of theirs.
    const to = this.#lines[i + 1] - (this.#text ? 1 : 0);
    redact(bytes, this.#lines[i], to, hits, output, uncounted, new KeyNames(), this.#original);
  }

  withhold(): never {
    throw ScrubJayError.of('SJ_WITHHELD', { reason: 'the document could not be scrubbed' });
  }

  /** Reads the whole body in slot 0. */
  #check(): number[] {
    const { source } = this;
    const { length } = source;
    const slot = this.#matcher.slot(0);
    slot.fit(length);
    source.copy(slot.bytes);
    const mark = source.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    slot.bytes.fill(SPACE, 0, mark);
    const ends: number[] = [];
    let only = false;
    for (let at = mark; at < length || ends.length === 0; ) {
      // Numbers side by side would be scanned apart, and are no documents that anybody sends.
      if (only || ends.length === MOST) throw unreadable('it is more than one JSON document');
      const end = this.#matcher.reader.document(at, length, this.#depth);
      if (end === DEEP) throw ScrubJayError.of('SJ_TOO_DEEP', { limit: String(this.#depth) });
      if (end < 0) throw unreadable('it is not JSON');
      while (slot.bytes[at] <= SPACE) at++;
      only = !isContainer(slot.bytes[at]);
      if (only && ends.length > 0) throw unreadable('it is more than one JSON document');
      ends.push(end);
      at = end;
    }
    if (ends.length > 1) this.#text = Buffer.from(slot.bytes.subarray(0, length));
    return ends;
  }

  /** Lines of the next documents. */
  #fill(text: Buffer, ends: readonly number[], most: number): void {
    const first = this.#next;
    const from = first === 0 ? 0 : ends[first - 1];
    let last = first;
    while (last + 1 < ends.length && last + 1 - first < most && ends[last + 1] - from <= BATCH) last++;
    const length = ends[last] - from + (last - first + 1);
    const original = Buffer.allocUnsafe(length);
    const slot = this.#matcher.slot(0);
    slot.fit(length);
    const lines = [0];
    let at = from;
    let to = 0;
    for (let i = first; i <= last; i++) {
      text.copy(slot.bytes, to, at, ends[i]);
      this.source.copy(original, to, at, ends[i]);
      to += ends[i] - at;
      slot.bytes[to++] = NEWLINE;
      lines.push(to);
      at = ends[i];
    }
    this.#lines = lines;
    this.#original = original;
  }
}
