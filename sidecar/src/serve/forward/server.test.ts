import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '@msgpack/msgpack';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  type Certificate,
  CLEAN,
  makeCertificate,
  RAW,
  type Running,
  startForward,
  temporary,
} from '../../test/forward.ts';
import { type Entry, MODES, TestClient } from '../../test/forward-client.ts';

const folder = temporary();
afterAll(() => folder.remove());

let running: Running | null = null;
const clients: TestClient[] = [];
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.destroy();
  await running?.close();
  running = null;
});

const own: Certificate = makeCertificate(folder.dir);
const TRANSPORTS = {
  TCP: {},
  'a Unix socket': { config: { socket: join(folder.dir, 'forward.sock') } },
  TLS: { tls: own },
} as const;

async function start(options: Parameters<typeof startForward>[0]): Promise<Running> {
  running = await startForward(options);
  return running;
}

async function open(tls = false): Promise<TestClient> {
  const client = await TestClient.open(running!.at, tls ? { ca: own.cert } : undefined);
  clients.push(client);
  return client;
}

const ENTRIES: Entry[] = [
  [1_700_000_000, { message: 'hello', n: 1 }],
  [1_700_000_001, { message: `mail of ${RAW}`, deep: { list: [RAW] } }],
  [1_700_000_002, { message: 'bye' }],
];
const SCRUBBED = ENTRIES.map(([time, record]) => ({
  tag: 'app.web',
  time,
  record: JSON.parse(JSON.stringify(record).replaceAll(RAW, CLEAN)),
}));

const ROWS = Object.entries(TRANSPORTS).flatMap(([transport, options]) =>
  Object.entries(MODES).map(([mode, make]) => ({ transport, mode, options, make })),
);

describe.each(ROWS)('$mode over $transport', ({ options, make, transport }) => {
  const tls = transport === 'TLS';

  it('records arrive scrubbed, and are acknowledged', async () => {
    const { delivery } = await start(options);
    const client = await open(tls);
    client.write(...make('app.web', ENTRIES, 'id 1'));
    expect(await client.answer(1)).toEqual([{ ack: 'id 1' }]);
    expect(delivery.records).toEqual(SCRUBBED);
    expect(delivery.text).not.toContain(RAW);
  });

  it('byte by byte, and several in one packet', async () => {
    const { delivery } = await start(options);
    const client = await open(tls);
    const bytes = Buffer.concat(make('app.web', ENTRIES, 'id 1').map((value) => Buffer.from(encode(value))));
    for (const byte of bytes) client.socket.write(Buffer.from([byte]));
    await client.answer(1);
    client.write(Buffer.concat([bytes, bytes, bytes]));
    expect(await client.answer(4)).toEqual(Array(4).fill({ ack: 'id 1' }));
    expect(delivery.records).toEqual([...SCRUBBED, ...SCRUBBED, ...SCRUBBED, ...SCRUBBED]);
  });

  it('a client that ends its side gets its answer still', async () => {
    const { delivery } = await start(options);
    const client = await open(tls);
    client.write(...make('app.web', ENTRIES, 'id 1'));
    client.socket.end();
    expect(await client.answer(1)).toEqual([{ ack: 'id 1' }]);
    await client.untilClosed();
    expect(delivery.records).toEqual(SCRUBBED);
  });

  it('without a chunk id nothing is answered', async () => {
    const { delivery } = await start(options);
    const client = await open(tls);
    client.write(...make('app.web', ENTRIES), ...make('app.web', ENTRIES, 'id 2'));
    expect(await client.answer(1)).toEqual([{ ack: 'id 2' }]);
    expect(delivery.records).toEqual([...SCRUBBED, ...SCRUBBED]);
  });
});

describe('what is delivered', () => {
  it('the very bytes that came, where nothing was found', async () => {
    const { delivery } = await start({});
    const client = await open();
    const bytes = Buffer.concat(ENTRIES.slice(0, 1).map((entry) => Buffer.from(encode(entry as unknown[]))));
    client.write(['app', bytes, { chunk: 'a', compressed: 'text' }]);
    await client.answer(1);
    expect(delivery.parcels.map((parcel) => parcel.bytes)).toEqual([bytes]);
  });

  it('neighbours of one tag together, in their order, other tags apart', async () => {
    const { delivery } = await start({});
    const client = await open();
    const messages = ['a', 'a', 'b', 'a', 'a', 'a'].map((tag, i) => [tag, i + 1, { i }, { chunk: `${i}` }]);
    client.write(...messages);
    expect(await client.answer(6)).toEqual(messages.map((_, i) => ({ ack: `${i}` })));
    const order = delivery.records.map(({ tag, time }) => `${tag}${time}`);
    expect(order).toEqual(['a1', 'a2', 'b3', 'a4', 'a5', 'a6']);
    expect(delivery.parcels.map(({ records }) => records)).toEqual([2, 1, 3]);
  });

  it('tags are scrubbed as well, each once', async () => {
    const { delivery, scrub } = await start({});
    const client = await open();
    for (let i = 1; i <= 3; i++) {
      client.write([`mail.${RAW}`, i, { i }, { chunk: `${i}` }]);
      await client.answer(i);
    }
    expect(new Set(delivery.records.map(({ tag }) => tag))).toEqual(new Set([`mail.${CLEAN}`]));
    expect(scrub.calls).toBe(4);
  });

  it('heartbeats say nothing', async () => {
    const { delivery } = await start({});
    const client = await open();
    client.write(null, [], null, ['app', 1, { a: 1 }, { chunk: 'x' }], null);
    expect(await client.answer(1)).toEqual([{ ack: 'x' }]);
    expect(delivery.parcels).toHaveLength(1);
  });

  it('a chunk without entries is acknowledged and not delivered', async () => {
    const { delivery } = await start({});
    const client = await open();
    client.write(['app', [], { chunk: 'x' }], ['app', Buffer.alloc(0), { chunk: 'y' }]);
    expect(await client.answer(2)).toEqual([{ ack: 'x' }, { ack: 'y' }]);
    expect(delivery.parcels).toEqual([]);
  });
});

describe('acknowledgements', () => {
  it('come when the delivery has the records, not before, and in the order of the requests', async () => {
    const { delivery } = await start({});
    delivery.held = true;
    const client = await open();
    for (const [i, tag] of ['a', 'b', 'c'].entries()) client.write([tag, i + 1, { i }, { chunk: tag }]);
    while (delivery.waiting.length < 3) await new Promise((resolve) => setImmediate(resolve));
    delivery.waiting[2].release();
    delivery.waiting[1].release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(client.answers).toEqual([]);
    delivery.waiting[0].release();
    expect(await client.answer(3)).toEqual([{ ack: 'a' }, { ack: 'b' }, { ack: 'c' }]);
  });

  it('of what was not delivered there is none, and the connection is closed', async () => {
    const { delivery, log } = await start({});
    delivery.held = true;
    const client = await open();
    for (const [i, tag] of ['a', 'b', 'c'].entries()) client.write([tag, i + 1, { i }, { chunk: tag }]);
    while (delivery.waiting.length < 3) await new Promise((resolve) => setImmediate(resolve));
    delivery.waiting[1].fail();
    delivery.waiting[2].release();
    delivery.waiting[0].release();
    await client.untilClosed();
    expect(client.answers).toEqual([{ ack: 'a' }]);
    expect(log.lines.join()).toContain('SJ_UNDELIVERED');
  });

  it('records are delivered though the client went away', async () => {
    const { delivery } = await start({});
    delivery.held = true;
    const client = await open();
    client.write(['a', 1, { i: 1 }, { chunk: 'a' }]);
    while (delivery.waiting.length < 1) await new Promise((resolve) => setImmediate(resolve));
    client.socket.destroy();
    await client.untilClosed();
    delivery.release();
    await running!.source.close(5000);
    expect(delivery.records).toHaveLength(1);
  });
});

describe('closing', () => {
  it('answers what was taken, and takes no more', async () => {
    const { delivery, source } = await start({});
    delivery.held = true;
    const client = await open();
    const other = await open();
    client.write(['a', 1, { i: 1 }, { chunk: 'a' }]);
    while (delivery.waiting.length < 1) await new Promise((resolve) => setImmediate(resolve));
    const closed = source.close(10_000);
    await other.untilClosed();
    await expect(TestClient.open(running!.at)).rejects.toThrow();
    delivery.release();
    await closed;
    expect(await client.answer(1)).toEqual([{ ack: 'a' }]);
  });

  it('ends after its time, whatever waits', async () => {
    const { delivery, source } = await start({});
    delivery.held = true;
    const client = await open();
    client.write(['a', 1, { i: 1 }, { chunk: 'a' }]);
    while (delivery.waiting.length < 1) await new Promise((resolve) => setImmediate(resolve));
    await source.close(20);
    await client.untilClosed();
    expect(client.answers).toEqual([]);
  });
});

describe('listening', () => {
  it.each([
    ['TCP', {}, /^forward:\/\/127\.0\.0\.1:\d+$/],
    ['TLS', { tls: own }, /^forward\+tls:\/\/127\.0\.0\.1:\d+$/],
    ['IPv6', { config: { host: '::1' } }, /^forward:\/\/\[::1\]:\d+$/],
    ['a Unix socket', TRANSPORTS['a Unix socket'], /forward\.sock$/],
  ])('says where: %s', async (_, options, expected) => {
    const { addresses } = await start(options);
    expect(addresses).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    ['an address beyond loopback without TLS', { host: '0.0.0.0' }],
    ['the same by name', { host: '::' }],
    ['an address that is not of this machine', { host: '192.0.2.1', insecure: true }],
  ])('refuses %s', async (_, config) => {
    await expect(startForward({ config })).rejects.toMatchObject({ code: 'SJ_LISTEN' });
  });

  it('beyond loopback with TLS, or if it is wanted without', async () => {
    for (const options of [
      { tls: own, config: { host: '0.0.0.0' } },
      { config: { host: '0.0.0.0', insecure: true } },
    ])
      await (await startForward(options)).close();
  });

  it('a port that is taken', async () => {
    const { port } = await start({});
    await expect(startForward({ config: { port } })).rejects.toMatchObject({ code: 'SJ_LISTEN' });
  });

  it('a Unix socket that somebody listens on is theirs', async () => {
    const path = join(folder.dir, 'theirs.sock');
    await start({ config: { socket: path } });
    await expect(startForward({ config: { socket: path } })).rejects.toMatchObject({ code: 'SJ_LISTEN' });
  });

  it('one that a killed process left behind is taken over', async () => {
    const path = join(folder.dir, 'left.sock');
    const child = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log())`,
    ]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await start({ config: { socket: path } });
    await open();
  });

  it('a file is not taken for one', async () => {
    const path = join(folder.dir, 'file.txt');
    writeFileSync(path, 'mine');
    await expect(startForward({ config: { socket: path } })).rejects.toMatchObject({ code: 'SJ_LISTEN' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});
