import { encode } from '@msgpack/msgpack';
import { describe, expect, it } from 'vitest';
import { Frames } from './frames.ts';
import { type Request, readRequest } from './request.ts';

const TIME = 1_700_000_000;
/** EventTime of 1700000000.123456789 */
const EVENT_TIME = Buffer.from('d700' + '6553f100' + '075bcd15', 'hex');

/** MessagePack of JSON-like parts, where a Buffer is MessagePack already. */
function array(...parts: unknown[]): Buffer {
  return Buffer.concat([Buffer.from([0x90 + parts.length]), ...parts.map(bytesOf)]);
}

function map(pairs: Record<string, unknown>): Buffer {
  const parts = Object.entries(pairs).flatMap(([key, value]) => [bytesOf(key), bytesOf(value)]);
  return Buffer.concat([Buffer.from([0x80 + parts.length / 2]), ...parts]);
}

const bytesOf = (part: unknown) => (Buffer.isBuffer(part) ? part : Buffer.from(encode(part)));
const entry = (time: unknown, record: unknown) => array(time, record);
const str = (bytes: Buffer) => Buffer.concat([Buffer.from([0xd9, bytes.length]), bytes]);

function read(bytes: Buffer): Request | null {
  let request: Request | null | undefined;
  new Frames(1_048_576).push(bytes, (frame, starts) => {
    request = readRequest(frame, starts);
  });
  if (request === undefined) throw new Error('not whole');
  return request;
}

const A = { message: 'a' };
const B = { message: 'b', n: [1, { x: null }] };
const TWO = Buffer.concat([entry(TIME, A), entry(EVENT_TIME, B)]);
const WITH_META = entry(array(EVENT_TIME, { trace: 'x' }), A);

describe('modes become entries', () => {
  it.each<[string, Buffer, Buffer, string | null]>([
    ['Message', array('app', TIME, A), entry(TIME, A), null],
    ['Message, EventTime', array('app', EVENT_TIME, A), entry(EVENT_TIME, A), null],
    ['Message, options', array('app', TIME, A, { chunk: 'id' }), entry(TIME, A), 'id'],
    ['Message, options nil', array('app', TIME, A, null), entry(TIME, A), null],
    [
      'Message, metadata in the options, as Fluent Bit has it',
      array('app', EVENT_TIME, A, map({ metadata: { trace: 'x' }, chunk: 'id', fluent_signal: 0 })),
      WITH_META,
      'id',
    ],
    ['Forward', array('app', array(entry(TIME, A), entry(EVENT_TIME, B))), TWO, null],
    [
      'Forward, options',
      array('app', array(entry(TIME, A), entry(EVENT_TIME, B)), { size: 2, chunk: 'id' }),
      TWO,
      'id',
    ],
    ['Forward of nothing', array('app', [], { chunk: 'id' }), Buffer.alloc(0), 'id'],
    ['Forward, metadata', array('app', array(WITH_META)), WITH_META, null],
    ['PackedForward as binary', array('app', new Uint8Array(TWO)), TWO, null],
    ['PackedForward as a string, as old ones have it', array('app', str(TWO)), TWO, null],
    ['PackedForward, options', array('app', new Uint8Array(TWO), { size: 2, chunk: 'id' }), TWO, 'id'],
    ['PackedForward of nothing', array('app', ''), Buffer.alloc(0), null],
    [
      '`compressed` that says: not at all',
      array('app', new Uint8Array(TWO), { compressed: 'text' }),
      TWO,
      null,
    ],
    [
      'options nobody knows',
      array('app', new Uint8Array(TWO), { foo: [1, { bar: 2 }], chunk: 'id' }),
      TWO,
      'id',
    ],
    ['a tag as binary', array(new Uint8Array(Buffer.from('app')), TIME, A), entry(TIME, A), null],
  ])('%s', (_, bytes, entries, chunk) => {
    const request = read(bytes)!;
    expect(request.tag).toBe('app');
    expect(Buffer.concat(request.pieces).toString('hex')).toBe(entries.toString('hex'));
    expect(request.size).toBe(entries.length);
    expect(request.compression).toBeNull();
    expect(request.chunk?.toString('hex') ?? null).toBe(chunk && bytesOf(chunk).toString('hex'));
  });

  it.each(['gzip', 'zstd'])('CompressedPackedForward is told apart: %s', (compressed) => {
    expect(read(array('app', new Uint8Array(TWO), { compressed }))?.compression).toBe(compressed);
  });

  it('packed entries are not copied', () => {
    const bytes = array('app', new Uint8Array(TWO));
    expect(read(bytes)?.pieces[0].buffer).toBe(bytes.buffer);
  });

  it('a chunk id is repeated as it came, binary too', () => {
    const chunk = bytesOf(new Uint8Array([1, 255, 2]));
    expect(read(array('app', [], map({ chunk })))?.chunk).toEqual(chunk);
  });

  it.each([
    ['nil', null],
    ['0', 0],
    ['an EventTime of 0', Buffer.from(`d700${'00'.repeat(8)}`, 'hex')],
  ])('a message with time %s has the time of its arrival', (_, time) => {
    const [piece] = [Buffer.concat(read(array('app', time, A))!.pieces)];
    expect(piece.subarray(0, 3).toString('hex')).toBe('92d700');
    expect(Math.abs(piece.readUInt32BE(3) - Date.now() / 1000)).toBeLessThan(5);
    expect(piece.subarray(11)).toEqual(bytesOf(A));
  });

  it.each([
    ['uint64', 'cf000000006553f100'],
    ['int64', 'd3000000006553f100'],
    ['double', 'cb41d954fc40000000'],
    ['ext8', 'c708006553f100075bcd15'],
  ])('time as %s', (_, hex) => {
    const time = Buffer.from(hex, 'hex');
    expect(Buffer.concat(read(array('app', time, A))!.pieces)).toEqual(entry(time, A));
  });
});

describe('what says nothing', () => {
  it.each([
    ['nil, a heartbeat', bytesOf(null)],
    ['an array of nothing', array()],
    ['a message without a record', array('app', TIME, null)],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toBeNull();
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a number', bytesOf(5)],
    ['JSON', Buffer.from('{')],
    ['HTTP', Buffer.from('G')],
    ['a map', bytesOf({ tag: 'app' })],
    ['a string', bytesOf('app')],
    ['a tag alone', array('app')],
    ['a tag that is a number', array(1, TIME, A)],
    ['a tag without end', array('x'.repeat(5000), TIME, A)],
    ['a message without a record', array('app', TIME)],
    ['a record that is a string', array('app', TIME, 'a')],
    ['a record that is an array', array('app', TIME, [1])],
    ['a time that is a boolean', array('app', true, A)],
    [
      'a time that is an extension of another type',
      array('app', Buffer.from('d7056553f100075bcd15', 'hex'), A),
    ],
    ['a time that is no number', array('app', Buffer.from('cb7ff8000000000000', 'hex'), A)],
    ['five elements', array('app', TIME, A, {}, 1)],
    ['four elements of PackedForward', array('app', new Uint8Array(TWO), {}, 1)],
    ['options that are an array', array('app', new Uint8Array(TWO), [1])],
    ['a chunk id that is a number', array('app', [], { chunk: 5 })],
    ['a chunk id without end', array('app', [], { chunk: 'x'.repeat(2000) })],
    ['another compression', array('app', new Uint8Array(TWO), { compressed: 'lz4' })],
    ['a compression that is a number', array('app', new Uint8Array(TWO), { compressed: 1 })],
    ['metrics', array('app', new Uint8Array(TWO), { fluent_signal: 1 })],
    ['traces', array('app', new Uint8Array(TWO), { fluent_signal: 2 })],
    ['metadata that are no map', array('app', TIME, A, { metadata: 1 })],
  ])('%s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ name: 'Malformed' }));
  });
});
