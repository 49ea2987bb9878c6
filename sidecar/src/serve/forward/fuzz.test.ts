/**
 * Streams cut anywhere, and bytes changed anywhere: the server goes on, nothing raw gets out, and nothing is acknowledged that was
 * not delivered.
 */
import { randomBytes } from 'node:crypto';
import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAN, RAW, type Running, startForward } from '../../test/forward.ts';
import { type Entry, MODES, TestClient } from '../../test/forward-client.ts';

let running: Running;
beforeAll(async () => {
  running = await startForward({ config: { chunkLimit: 65_536 } });
});
afterAll(() => running.close());

const record = fc.record({
  message: fc.oneof(fc.string({ maxLength: 40 }), fc.constant(`mail of ${RAW}`)),
  list: fc.array(fc.oneof(fc.integer(), fc.constant(RAW)), { maxLength: 3 }),
});
const entry = fc.tuple(fc.integer({ min: 1, max: 0xffff_ffff }), record) as fc.Arbitrary<Entry>;
const request = fc.record({
  mode: fc.constantFrom(...Object.keys(MODES)),
  tag: fc.constantFrom('a', 'b', `tag.${RAW}`),
  entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
});

/** Sends the bytes in pieces; settles with the ids that were acknowledged, when the server has closed, or answered the last. */
async function send(bytes: Buffer, sizes: readonly number[]): Promise<string[]> {
  const client = await TestClient.open(running.at);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = at + sizes[i % sizes.length];
    client.socket.write(bytes.subarray(at, end));
    at = end;
    if (i % 4 === 3) await new Promise((resolve) => setImmediate(resolve));
  }
  client.socket.end();
  await client.untilClosed();
  return client.answers.map((answer) => (answer as { ack: string }).ack);
}

type Made = { bytes: Buffer; ids: string[]; records: number };

function make(requests: readonly { mode: string; tag: string; entries: Entry[] }[]): Made {
  const ids: string[] = [];
  const parts = requests.flatMap(({ mode, tag, entries }) => {
    const id = randomBytes(8).toString('hex');
    ids.push(id);
    return MODES[mode](tag, entries, id).map((message) => Buffer.from(encode(message)));
  });
  const records = requests.reduce((sum, { entries }) => sum + entries.length, 0);
  return { bytes: Buffer.concat(parts), ids, records };
}

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });

describe('streams', () => {
  it('cut anywhere are read as if they were not', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(
      fc.array(request, { minLength: 1, maxLength: 6 }),
      sizes,
      async (requests, cuts) => {
        const { bytes, ids, records } = make(requests);
        running.delivery.parcels.length = 0;
        expect(await send(bytes, cuts)).toEqual(ids);
        expect(running.delivery.records).toHaveLength(records);
        const delivered = running.delivery.records.map(({ tag, time, record: got }) => [tag, time, got]);
        const sent = requests.flatMap(({ tag, entries }) =>
          entries.map(([time, value]) => [tag, time, value]),
        );
        expect(JSON.stringify(delivered)).toBe(JSON.stringify(sent).replaceAll(RAW, CLEAN));
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it('with bytes changed, taken out or put in leak nothing', { timeout: 120_000 }, async () => {
    const change = fc.record({
      at: fc.nat(),
      what: fc.constantFrom('set', 'cut', 'insert', 'double') as fc.Arbitrary<
        'set' | 'cut' | 'insert' | 'double'
      >,
      byte: fc.oneof(
        fc.integer({ min: 0, max: 255 }),
        fc.constantFrom(0xc1, 0xc6, 0xdb, 0xdd, 0xdf, 0x93, 0x1f),
      ),
    });
    const changes = fc.array(change, { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(
      fc.array(request, { minLength: 1, maxLength: 6 }),
      changes,
      sizes,
      async (requests, list, cuts) => {
        const { bytes, ids, records } = make(requests);
        const before = running.delivery.parcels.length;
        const acknowledged = await send(mutate(bytes, list), cuts);
        const delivered = running.delivery.parcels.slice(before);
        const text = delivered.map(({ tag, bytes: out }) => tag + out.toString('latin1')).join('\n');
        expect(text).not.toContain(RAW);
        expect(running.log.lines.join()).not.toContain(RAW);
        // An id may have been changed itself, but no more are acknowledged than were sent, or doubled.
        expect(acknowledged.length).toBeLessThanOrEqual(ids.length * (1 + list.length));
        if (acknowledged.length > 0) expect(records).toBeGreaterThan(0);
      },
    );
    await fc.assert(property, { numRuns: 400 });
    // It is still there, and whole.
    const { bytes, ids } = make([{ mode: 'Forward', tag: 'a', entries: [[1, { message: 'x' }]] }]);
    expect(await send(bytes, [7])).toEqual(ids);
  });

  it('of any bytes at all are survived', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), sizes, async (bytes, cuts) => {
      await send(Buffer.from(bytes), cuts);
    });
    await fc.assert(property, { numRuns: 200 });
    const { bytes, ids } = make([{ mode: 'Message', tag: 'a', entries: [[1, { message: 'x' }]] }]);
    expect(await send(bytes, [7])).toEqual(ids);
  });

  it('nothing is acknowledged that the delivery did not take', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(
      fc.array(request, { minLength: 1, maxLength: 8 }),
      sizes,
      fc.infiniteStream(fc.boolean()),
      async (requests, cuts, luck) => {
        const { bytes, ids } = make(requests);
        const taken: string[] = [];
        const deliver = running.delivery.deliver.bind(running.delivery);
        running.delivery.deliver = async (parcel) => {
          const result = await deliver(parcel);
          if (!luck.next().value) throw new Error('lost');
          taken.push(parcel.bytes.toString('latin1'));
          return result;
        };
        const acknowledged = await send(bytes, cuts).finally(() => {
          running.delivery.deliver = deliver;
        });
        expect(acknowledged).toEqual(ids.slice(0, acknowledged.length));
        for (const { entries } of requests.slice(0, acknowledged.length)) {
          const wanted = entries
            .map((one) => Buffer.from(encode(one as unknown[])).toString('latin1'))
            .join('');
          expect(taken.join('')).toContain(wanted.replaceAll(RAW, CLEAN));
        }
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});

type Change = { at: number; what: 'set' | 'cut' | 'insert' | 'double'; byte: number };

function mutate(bytes: Buffer, changes: readonly Change[]): Buffer {
  let out = bytes;
  for (const { at, what, byte } of changes) {
    const i = at % (out.length + 1);
    const tail = what === 'set' || what === 'cut' ? i + 1 : what === 'double' ? 0 : i;
    const middle = what === 'cut' || what === 'double' ? [] : [Buffer.from([byte])];
    out = Buffer.concat([out.subarray(0, i), ...middle, out.subarray(tail)]);
  }
  return out;
}
