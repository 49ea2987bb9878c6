/** Entries to lines of JSON, value by value: integers keep their digits, and keys their order. */
import { ScrubJayError } from '@scrubjay/core';
import { readTime, type Time } from '../forward/event-time.ts';

/** Characters that are put together before they become bytes. */
const PART = 1_048_576;
const PAIR = 0x92;
/** Types of extensions that are times. */
const EVENT_TIME = 0;
const TIMESTAMP = -1;
/** Seconds of a timestamp of eight bytes; the nanoseconds are above them. */
const LOW_34 = 2n ** 34n - 1n;

/** @throws ScrubJayError SJ_UNREADABLE */
export function unpackEntries(entries: Buffer, tag: string): { bytes: Buffer; records: number } {
  const reader = new Reader(entries);
  const tagged = JSON.stringify(tag);
  const parts: Buffer[] = [];
  let text = '';
  let records = 0;
  try {
    while (reader.more) {
      text += line(reader, tagged);
      records++;
      if (text.length < PART) continue;
      parts.push(Buffer.from(text));
      text = '';
    }
  } catch (error) {
    // Beyond the end of the bytes, or of the stack.
    if (error instanceof RangeError) throw unreadable();
    throw error;
  }
  parts.push(Buffer.from(text));
  return { bytes: Buffer.concat(parts), records };
}

const unreadable = () =>
  ScrubJayError.of('SJ_UNREADABLE', { reason: 'it is no sequence of MessagePack entries' });

function line(reader: Reader, tag: string): string {
  reader.pair();
  const withMetadata = reader.first === PAIR;
  if (withMetadata) reader.pair();
  const time = reader.time();
  const metadata = withMetadata ? reader.value() : '{}';
  if (!reader.isMap) return `{"date":${timeText(time)},"tag":${tag},"log":${reader.value()}}\n`;
  const keys = new Set<string>();
  const members = reader.members(keys);
  const ours = [
    keys.has('"date"') ? '' : `"date":${timeText(time)}`,
    keys.has('"tag"') ? '' : `"tag":${tag}`,
    metadata === '{}' || keys.has('"metadata"') ? '' : `"metadata":${metadata}`,
    members,
  ];
  return `{${ours.filter((part) => part !== '').join(',')}}\n`;
}

/** Seconds with a point, as Fluent Bit has them. */
function timeText({ seconds, nanos }: Time): string {
  if (nanos === 0) return `${seconds}.0`;
  return `${seconds}.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get more(): boolean {
    return this.#at < this.#bytes.length;
  }

  get first(): number {
    return this.#bytes[this.#at];
  }

  get isMap(): boolean {
    return this.first >> 4 === 0x8 || this.first === 0xde || this.first === 0xdf;
  }

  pair(): void {
    if (this.#uint(1) !== PAIR) throw unreadable();
  }

  time(): Time {
    const time = readTime(this.#bytes, this.#at);
    // Nothing else than a time is lost where it is none that is known.
    this.value();
    return time ?? { seconds: 0, nanos: 0 };
  }

  /** The value as JSON. */
  value(): string {
    const first = this.#uint(1);
    if (first < 0x80) return String(first);
    if (first < 0x90) return `{${this.#pairs(first & 15)}}`;
    if (first < 0xa0) return this.#array(first & 15);
    if (first < 0xc0) return this.#string(first & 31);
    if (first >= 0xe0) return String(first - 256);
    switch (first) {
      case 0xc0:
        return 'null';
      case 0xc2:
        return 'false';
      case 0xc3:
        return 'true';
      case 0xc4:
      case 0xd9:
        return this.#string(this.#uint(1));
      case 0xc5:
      case 0xda:
        return this.#string(this.#uint(2));
      case 0xc6:
      case 0xdb:
        return this.#string(this.#uint(4));
      case 0xc7:
        return this.#extension(this.#uint(1));
      case 0xc8:
        return this.#extension(this.#uint(2));
      case 0xc9:
        return this.#extension(this.#uint(4));
      case 0xca:
        return number(this.#bytes.readFloatBE(this.#pass(4)));
      case 0xcb:
        return number(this.#bytes.readDoubleBE(this.#pass(8)));
      case 0xcc:
        return String(this.#uint(1));
      case 0xcd:
        return String(this.#uint(2));
      case 0xce:
        return String(this.#uint(4));
      case 0xcf:
        return String(this.#bytes.readBigUInt64BE(this.#pass(8)));
      case 0xd0:
        return String(this.#bytes.readInt8(this.#pass(1)));
      case 0xd1:
        return String(this.#bytes.readInt16BE(this.#pass(2)));
      case 0xd2:
        return String(this.#bytes.readInt32BE(this.#pass(4)));
      case 0xd3:
        return String(this.#bytes.readBigInt64BE(this.#pass(8)));
      case 0xd4:
      case 0xd5:
      case 0xd6:
      case 0xd7:
      case 0xd8:
        return this.#extension(1 << (first - 0xd4));
      case 0xdc:
        return this.#array(this.#uint(2));
      case 0xdd:
        return this.#array(this.#uint(4));
      case 0xde:
        return `{${this.#pairs(this.#uint(2))}}`;
      case 0xdf:
        return `{${this.#pairs(this.#uint(4))}}`;
      default:
        throw unreadable();
    }
  }

  /** What stands between the braces of the map that is here; its keys, as JSON has them, go to `keys`. */
  members(keys: Set<string>): string {
    const first = this.#uint(1);
    if (first === 0xde) return this.#pairs(this.#uint(2), keys);
    if (first === 0xdf) return this.#pairs(this.#uint(4), keys);
    return this.#pairs(first & 15, keys);
  }

  #pairs(count: number, keys?: Set<string>): string {
    let text = '';
    for (let i = 0; i < count; i++) {
      const key = this.value();
      // JSON knows no other keys than strings.
      const name = key[0] === '"' ? key : JSON.stringify(key);
      keys?.add(name);
      text += `${i === 0 ? '' : ','}${name}:${this.value()}`;
    }
    return text;
  }

  #array(count: number): string {
    let text = '[';
    for (let i = 0; i < count; i++) text += i === 0 ? this.value() : `,${this.value()}`;
    return `${text}]`;
  }

  #string(length: number): string {
    const at = this.#pass(length);
    return JSON.stringify(this.#bytes.toString('utf8', at, at + length));
  }

  #extension(length: number): string {
    const type = this.#bytes.readInt8(this.#pass(1));
    const at = this.#pass(length);
    const bytes = this.#bytes.subarray(at, at + length);
    if (type === EVENT_TIME && length === 8)
      return timeText({ seconds: bytes.readUInt32BE(0), nanos: bytes.readUInt32BE(4) });
    if (type === TIMESTAMP && length === 4) return timeText({ seconds: bytes.readUInt32BE(0), nanos: 0 });
    if (type === TIMESTAMP && length === 8) {
      const both = bytes.readBigUInt64BE(0);
      return timeText({ seconds: Number(both & LOW_34), nanos: Number(both >> 34n) });
    }
    return JSON.stringify(bytes.toString('base64'));
  }

  #uint(width: number): number {
    return this.#bytes.readUIntBE(this.#pass(width), width);
  }

  /** Where the bytes begin that it now stands behind. */
  #pass(length: number): number {
    const at = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw unreadable();
    return at;
  }
}

/** JSON has no word for what is no number. */
function number(value: number): string {
  return Number.isFinite(value) ? String(value) : 'null';
}
