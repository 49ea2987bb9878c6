/** Entries to lines of JSON. */
import { ScrubJayError } from '@scrubjay/core';
import { readTime, type Time } from '../forward/event-time.ts';
import { timeText, ValueReader } from './values.ts';
import { Writer } from './writer.ts';

const PAIR = 0x92;
/** `{}` */
const EMPTY = 2;
/** Members of a line that are not of the record, as they are written. */
const DATE = '"date"';
const TAG = '"tag"';
const METADATA = '"metadata"';
const OURS: ReadonlySet<number> = new Set([DATE, TAG, METADATA].map((key) => key.length));

/** @throws ScrubJayError SJ_UNREADABLE */
export function unpackEntries(entries: Buffer, tag: string): { bytes: Buffer; records: number } {
  const lines = new LineWriter(entries, tag);
  let records = 0;
  try {
    for (; lines.more; records++) lines.entry();
  } catch (error) {
    // Beyond the end of the bytes, or of the stack.
    if (!(error instanceof RangeError)) throw error;
    throw ScrubJayError.of('SJ_UNREADABLE', { reason: 'it is no sequence of MessagePack entries' });
  }
  return { bytes: lines.take(), records };
}

class LineWriter {
  readonly #out = new Writer();
  /** Of one entry: metadata, and the members of the record behind. */
  readonly #parts = new Writer();
  readonly #entries: Buffer;
  readonly #reader: ValueReader;
  readonly #tag: Buffer;
  /** Keys of the record that may be ours. */
  readonly #theirs = new Set<string>();

  constructor(entries: Buffer, tag: string) {
    this.#entries = entries;
    this.#reader = new ValueReader(entries, this.#parts);
    this.#tag = Buffer.from(JSON.stringify(tag));
  }

  get more(): boolean {
    return this.#reader.at < this.#entries.length;
  }

  take(): Buffer {
    return this.#out.take();
  }

  entry(): void {
    const [out, parts, reader, theirs] = [this.#out, this.#parts, this.#reader, this.#theirs];
    parts.rewind(0);
    theirs.clear();
    this.#pair();
    const withMetadata = reader.first === PAIR;
    if (withMetadata) this.#pair();
    const time = this.#time();
    if (withMetadata) reader.value();
    const metadata = parts.length;
    if (reader.isMap) {
      reader.members(this.#key);
    } else {
      parts.ascii('"log":');
      reader.value();
    }
    out.byte(0x7b);
    if (!theirs.has(DATE)) out.ascii(`${DATE}:${timeText(time)},`);
    if (!theirs.has(TAG)) {
      out.ascii(`${TAG}:`);
      out.raw(this.#tag);
      out.byte(0x2c);
    }
    if (metadata > EMPTY && !theirs.has(METADATA)) {
      out.ascii(`${METADATA}:`);
      out.append(parts, 0, metadata);
      out.byte(0x2c);
    }
    if (parts.length > metadata) out.append(parts, metadata, parts.length);
    else out.rewind(out.length - 1);
    out.ascii('}\n');
  }

  readonly #key = (begun: number): void => {
    const { length } = this.#parts;
    if (OURS.has(length - begun)) this.#theirs.add(this.#parts.text(begun));
  };

  #pair(): void {
    if (this.#reader.uint(1) !== PAIR) throw new RangeError('no pair');
  }

  #time(): Time {
    const time = readTime(this.#entries, this.#reader.at);
    this.#reader.value();
    this.#parts.rewind(0);
    return time ?? { seconds: 0, nanos: 0 };
  }
}
