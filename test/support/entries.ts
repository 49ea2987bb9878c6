/** MessagePack entries as clients write them, and what the core makes of them. */
import { decodeMulti, Encoder, ExtData } from '@msgpack/msgpack';
import { type CoreScrubber, Output, type ScrubbedBody, scrubBodyAtOnce } from '@scrubjay/core/internal';

/** EventTime: seconds and nanoseconds. */
export const TIME = new ExtData(0, new Uint8Array([0x65, 0, 0, 0, 0, 0, 0, 7]));

const encoder = new Encoder();
/** Integers of more than 32 bits become floats, as Lua and others write them, and bigints integers. */
const loose = new Encoder({ useBigInt64: true });

export const encode = (value: unknown): Buffer => Buffer.from(encoder.encode(value));
export const encodeLoosely = (value: unknown): Buffer => Buffer.from(loose.encode(value));

export const entry = (record: unknown, meta?: unknown): Buffer =>
  encode([meta === undefined ? TIME : [TIME, meta], record]);

export const entries = (...records: readonly unknown[]): Buffer =>
  Buffer.concat(records.map((record) => entry(record)));

/** Bytes that no encoder writes, in hex. */
export const raw = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** What stands in the time's place, and the record. */
export const decode = (bytes: Uint8Array): [unknown, unknown][] =>
  [...decodeMulti(Uint8Array.from(bytes))] as [unknown, unknown][];

export const recordsOf = (bytes: Uint8Array): unknown[] => decode(bytes).map(([, record]) => record);

export type Reading = 'json' | 'bulk' | 'entries';

/** The very bytes that came when nothing changed. */
export interface Scrubbed extends ScrubbedBody {
  readonly bytes: Buffer;
}

export function scrubBody(core: unknown, source: Buffer, reading: Reading, depth = 100): Scrubbed {
  const output = new Output();
  const result = scrubBodyAtOnce(core as CoreScrubber, source, { reading, depth }, output);
  return { ...result, bytes: result.changed ? output.take() : source };
}
