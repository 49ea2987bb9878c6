/** What a client sends in the transport phase: all modes of the protocol become entries, one behind the other. */
import { fromMillis, readTime, writeTime } from './event-time.ts';
import { DEPTH_LIMIT } from './frames.ts';
import { type Compression, isCompression } from './inflate.ts';
import { Malformed, Scanner } from './scanner.ts';

export interface Request {
  readonly tag: string;
  /** Together they are `[time, record]` or `[[time, metadata], record]`, any number of times; or that, compressed. */
  readonly pieces: readonly Buffer[];
  /** Bytes of the pieces. */
  readonly size: number;
  readonly compression: Compression | null;
  /** What the acknowledgement repeats, as MessagePack. */
  readonly chunk: Buffer | null;
}

const TAG_LIMIT = 4096;
const CHUNK_LIMIT = 1024;
const NIL = 0xc0;
/** Of `fluent_signal`; 1 are metrics, 2 traces. */
const LOGS = 0;

const PAIR = Buffer.from([0x92]);

/**
 * Null for what says nothing: a heartbeat (nil, or an array of nothing), a message without a record.
 * @param starts offsets of the elements of the value
 * @throws Malformed
 */
export function readRequest(bytes: Buffer, starts: readonly number[]): Request | null {
  if (bytes[0] === NIL || (starts.length === 0 && isArray(bytes[0]))) return null;
  if (starts.length < 2 || !isArray(bytes[0])) throw new Malformed('no message of the Forward protocol');
  const tag = text(bytes, starts[0])?.toString();
  if (tag === undefined || tag.length > TAG_LIMIT) throw new Malformed('no tag');
  const [, second, third] = starts;
  const packed = text(bytes, second);
  const entries = isArray(bytes[second]) && bytes.subarray(second + headerOf(bytes[second]), third);
  const body = packed || entries;
  if (!body) return readMessage(tag, bytes, starts);
  if (starts.length > 3) throw new Malformed('more than a message has');
  const { chunk, compression } = readOptions(bytes, third);
  return { tag, pieces: [body], size: body.length, compression: body === packed ? compression : null, chunk };
}

function readMessage(tag: string, bytes: Buffer, starts: readonly number[]): Request | null {
  if (starts.length < 3) throw new Malformed('no record');
  if (starts.length > 4) throw new Malformed('more than a message has');
  const [, from, record, options] = starts;
  const first = bytes[record];
  if (first === NIL) return null;
  if (!isMap(first)) throw new Malformed('no record');
  const known = readTime(bytes, from);
  if (known === null) throw new Malformed('no time');
  const { chunk, metadata } = readOptions(bytes, options);
  const end = options ?? bytes.length;
  // The sender has no clock: fluentd takes the time of arrival, too.
  const time = known.seconds === 0 ? writeTime(fromMillis(Date.now())) : bytes.subarray(from, record);
  const pieces = metadata
    ? [PAIR, PAIR, time, metadata, bytes.subarray(record, end)]
    : known.seconds === 0
      ? [PAIR, time, bytes.subarray(record, end)]
      : [PAIR, bytes.subarray(from, end)];
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { tag, pieces, size, compression: null, chunk };
}

interface Options {
  readonly chunk: Buffer | null;
  readonly compression: Compression | null;
  /** Of a message, as MessagePack: Fluent Bit has it there. */
  readonly metadata: Buffer | null;
}

const NONE: Options = { chunk: null, compression: null, metadata: null };

/** Options that are not known are nothing to the server; `size` is told again by what was scrubbed. */
function readOptions(bytes: Buffer, at: number | undefined): Options {
  if (at === undefined || bytes[at] === NIL) return NONE;
  if (!isMap(bytes[at])) throw new Malformed('options that are no map');
  const options = { ...NONE };
  const scanner = new Scanner(bytes.length, DEPTH_LIMIT);
  for (let from = at + headerOf(bytes[at]); from < bytes.length; ) {
    const key = text(bytes, from);
    const value = scanner.scan(bytes, from);
    from = scanner.scan(bytes, value);
    if (key) readOption(key.toString('latin1'), bytes.subarray(value, from), options);
  }
  return options;
}

function readOption(
  key: string,
  value: Buffer,
  options: { -readonly [K in keyof Options]: Options[K] },
): void {
  if (value[0] === NIL) return;
  switch (key) {
    case 'chunk':
      if (!text(value, 0) || value.length > CHUNK_LIMIT) throw new Malformed('a chunk id that is none');
      // It outlives the request.
      options.chunk = Buffer.from(value);
      return;
    case 'compressed': {
      const name = text(value, 0)?.toString('latin1') ?? '';
      if (isCompression(name)) options.compression = name;
      else if (name !== 'text') throw new Malformed('compressed, but not by gzip or zstd');
      return;
    }
    case 'fluent_signal':
      if (value[0] !== LOGS) throw new Malformed('metrics or traces, which cannot be scrubbed');
      return;
    case 'metadata':
      if (!isMap(value[0])) throw new Malformed('metadata that are no map');
      options.metadata = value;
      return;
  }
}

function isArray(first: number): boolean {
  return first >> 4 === 0x9 || first === 0xdc || first === 0xdd;
}

function isMap(first: number): boolean {
  return first >> 4 === 0x8 || first === 0xde || first === 0xdf;
}

/** Bytes before the first element of an array or map. */
function headerOf(first: number): number {
  if (first === 0xdc || first === 0xde) return 3;
  return first === 0xdd || first === 0xdf ? 5 : 1;
}

/** What stands in a string or in binary data; null for all else. */
function text(bytes: Buffer, at: number): Buffer | null {
  const first = bytes[at];
  if (first >> 5 === 0b101) return bytes.subarray(at + 1, at + 1 + (first & 31));
  switch (first) {
    case 0xc4:
    case 0xd9:
      return bytes.subarray(at + 2, at + 2 + bytes[at + 1]);
    case 0xc5:
    case 0xda:
      return bytes.subarray(at + 3, at + 3 + bytes.readUInt16BE(at + 1));
    case 0xc6:
    case 0xdb:
      return bytes.subarray(at + 5, at + 5 + bytes.readUInt32BE(at + 1));
    default:
      return null;
  }
}
