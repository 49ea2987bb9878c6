/** What a client may not do, and what it costs when it tries. */
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { encode } from '@msgpack/msgpack';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeCertificate, RAW, type Running, startForward, temporary, until } from '../../test/forward.ts';
import { TestClient } from '../../test/forward-client.ts';

const MIB = 1_048_576;
const folder = temporary();
afterAll(() => folder.remove());

let running: Running | null = null;
const clients: TestClient[] = [];
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.destroy();
  await running?.close();
  running = null;
});

async function start(options: Parameters<typeof startForward>[0]): Promise<Running> {
  running = await startForward(options);
  return running;
}

async function open(tls?: object): Promise<TestClient> {
  const client = await TestClient.open(running!.at, tls);
  clients.push(client);
  return client;
}

const bytesOf = (value: unknown) => Buffer.from(encode(value));
/** Zeros, which gzip makes a thousandth of. */
const bomb = (bytes: number) => gzipSync(Buffer.alloc(bytes));

describe('closed without an answer and without a word of the data', () => {
  const gzipped = (bytes: Uint8Array) => ['app', bytes, { compressed: 'gzip', chunk: 'x' }];
  const good = gzipSync(bytesOf([1, { a: 1 }]));
  it.each<[string, Buffer | unknown[], string]>([
    ['HTTP', Buffer.from(`GET /?mail=${RAW} HTTP/1.1\r\n\r\n`), 'malformed'],
    ['JSON', Buffer.from(`["app",1,{"mail":"${RAW}"}]`), 'malformed'],
    ['text', Buffer.from(`${RAW}\n`), 'malformed'],
    ['no MessagePack', Buffer.from([0xc1]), 'malformed'],
    ['a packed chunk that holds something else', ['app', Buffer.from(RAW), { chunk: 'x' }], 'malformed'],
    [
      'a packed chunk that is cut off',
      ['app', bytesOf([1, { a: RAW }]).subarray(0, 9), { chunk: 'x' }],
      'malformed',
    ],
    ['a Forward of no entries', ['app', [RAW], { chunk: 'x' }], 'malformed'],
    ['gzip that is none', gzipped(Buffer.from(RAW)), 'malformed'],
    ['gzip of nothing', gzipped(Buffer.alloc(0)), 'malformed'],
    ['gzip that is cut off', gzipped(good.subarray(0, -6)), 'malformed'],
    ['something behind gzip', gzipped(Buffer.concat([good, Buffer.alloc(3)])), 'malformed'],
    ['gzip of no entries', gzipped(gzipSync(RAW)), 'malformed'],
    ['a zip bomb', gzipped(bomb(2 * MIB)), 'too_large'],
    ['a zip bomb of many members', gzipped(Buffer.concat(Array(40).fill(bomb(60_000)))), 'too_large'],
    ['a chunk that is too large', ['app', Buffer.alloc(2 * MIB), { chunk: 'x' }], 'too_large'],
    ['a length of 4 GiB', Buffer.from('93a3617070c6ffffffff', 'hex'), 'too_large'],
    ['4 Gi entries', Buffer.from('93a3617070ddffffffff', 'hex'), 'too_large'],
    ['nested without end', Buffer.from('91'.repeat(100_000), 'hex'), 'malformed'],
    ['metrics', ['app', Buffer.from(bytesOf([1, {}])), { chunk: 'x', fluent_signal: 1 }], 'malformed'],
  ])('%s', async (_, message, denied) => {
    const { delivery, log, denied: reasons } = await start({ config: { chunkLimit: MIB } });
    const client = await open();
    client.write(message);
    await client.untilClosed();
    expect(client.answers).toEqual([]);
    expect(delivery.parcels).toEqual([]);
    expect(reasons).toEqual([denied]);
    expect(log.lines.filter((line) => line.startsWith('warn'))).toHaveLength(1);
    expect(log.lines.join()).not.toContain(RAW);
  });

  it('what came before is delivered and acknowledged, though it came in the same packet', async () => {
    const { delivery } = await start({});
    const client = await open();
    const broken = ['app', bytesOf([3, { a: 3 }]).subarray(0, 4), { chunk: 'c' }];
    client.write(
      ['app', 1, { a: 1 }, { chunk: 'a' }],
      ['app', bytesOf([2, { a: 2 }]), { chunk: 'b' }],
      broken,
      ['app', 4, { a: 4 }, { chunk: 'd' }],
    );
    await client.untilClosed();
    expect(client.answers).toEqual([{ ack: 'a' }, { ack: 'b' }]);
    expect(delivery.records.map(({ time }) => time)).toEqual([1, 2]);
  });

  it('the same where the stream itself is broken', async () => {
    const { delivery } = await start({});
    const client = await open();
    client.write(['app', 1, { a: 1 }, { chunk: 'a' }], Buffer.from([0xc1]), [
      'app',
      2,
      { a: 2 },
      { chunk: 'b' },
    ]);
    await client.untilClosed();
    expect(client.answers).toEqual([{ ack: 'a' }]);
    expect(delivery.records).toHaveLength(1);
  });

  it('other connections go on', async () => {
    await start({});
    const [one, other] = [await open(), await open()];
    one.write(Buffer.from([0xc1]));
    await one.untilClosed();
    other.write(['app', 1, { a: 1 }, { chunk: 'a' }]);
    expect(await other.answer(1)).toEqual([{ ack: 'a' }]);
  });
});

describe('slow clients', () => {
  const idle = { config: { idleTimeout: 100 } };

  it('that stop within a request are closed', async () => {
    const { denied } = await start(idle);
    const client = await open();
    client.write(bytesOf(['app', 1, { a: 1 }]).subarray(0, 5));
    await client.untilClosed();
    expect(denied).toEqual(['slow']);
  });

  it('that send a byte now and then are closed as well', async () => {
    const { denied } = await start({ config: { idleTimeout: 300 } });
    const client = await open();
    client.write(Buffer.from('93a3617070c600010000', 'hex'));
    const drip = setInterval(() => client.socket.write('x'), 50);
    await client.untilClosed();
    clearInterval(drip);
    expect(denied).toEqual(['slow']);
  });

  it('that say nothing between requests may stay', async () => {
    const { denied } = await start(idle);
    const client = await open();
    client.write(['app', 1, { a: 1 }, { chunk: 'a' }]);
    await client.answer(1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    client.write(['app', 1, { a: 1 }, { chunk: 'b' }]);
    await client.answer(2);
    expect(denied).toEqual([]);
  });

  it('whose records wait for the sink are not to blame', async () => {
    const { delivery, denied } = await start(idle);
    delivery.held = true;
    const client = await open();
    const big = bytesOf(['app', Buffer.from(bytesOf([1, { a: 'x'.repeat(3 * MIB) }])), { chunk: 'a' }]);
    client.write(big, big, big.subarray(0, -3));
    await until(() => delivery.waiting.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 400));
    delivery.release();
    client.write(big.subarray(-3));
    await client.answer(3);
    expect(denied).toEqual([]);
  });

  it('that take no answers are closed', async () => {
    const { at, denied, delivery } = await start(idle);
    const socket = connect(at as { host: string; port: number });
    const chunk = 'x'.repeat(1000);
    const requests = Buffer.concat(Array(200).fill(bytesOf(['app', 1, {}, { chunk }])));
    for (let i = 0; i < 100; i++) socket.write(requests);
    socket.on('error', () => {});
    await until(() => denied.length > 0);
    expect(denied).toEqual(['slow']);
    expect(delivery.records.length).toBeLessThan(20_000);
    socket.destroy();
  });

  it('that do not begin TLS are closed', async () => {
    const own = makeCertificate(folder.dir);
    const { log } = await start({ tls: own, config: { idleTimeout: 100 } });
    const client = await open();
    await client.untilClosed();
    expect(log.lines.join()).toContain('no TLS');
  });
});

describe('who may connect', () => {
  it.each<[string[], boolean]>([
    [[], true],
    [['127.0.0.1'], true],
    [['127.0.0.0/8'], true],
    [['10.0.0.0/8', '::1'], false],
    [['127.0.0.2'], false],
  ])('allow %j: %s', async (allow, let_in) => {
    const { audited, denied } = await start({ config: { allow } });
    const client = await open();
    client.write(['app', 1, { a: 1 }, { chunk: 'a' }]);
    if (let_in) {
      await client.answer(1);
    } else {
      await client.untilClosed();
      expect(denied).toEqual(['forbidden']);
      expect(audited).toEqual([
        { event: 'denied', who: { address: '127.0.0.1' }, what: 'forward connection', why: 'forbidden' },
      ]);
    }
  });

  it('an address that is none is refused with its place', async () => {
    await expect(startForward({ config: { allow: ['10.0.0.0/8', 'here'] } })).rejects.toMatchObject({
      code: 'SJ_CONFIG_VALUE',
      path: 'serve.forward.allow.1',
    });
  });

  it('only with a certificate of the authority, where there is one', async () => {
    const own = makeCertificate(folder.dir);
    const theirs = makeCertificate(folder.dir, 'client');
    const { delivery } = await start({ tls: { ...own, ca: theirs.cert } });
    const stranger = await open({ ca: own.cert });
    stranger.write(['app', 1, { a: 1 }, { chunk: 'a' }]);
    await stranger.untilClosed();
    expect(delivery.parcels).toEqual([]);
    const known = await open({ ca: own.cert, ...{ cert: theirs.cert, key: theirs.key } });
    known.write(['app', 1, { a: 1 }, { chunk: 'a' }]);
    expect(await known.answer(1)).toEqual([{ ack: 'a' }]);
  });

  it('one more than there may be is refused, unless another is idle for long', async () => {
    const { denied } = await start({ config: { maxConnections: 2, idleTimeout: 100 } });
    const [one, two] = [await open(), await open()];
    for (const client of [one, two]) {
      client.write(['app', 1, { a: 1 }, { chunk: 'a' }]);
      await client.answer(1);
    }
    const three = await open();
    await three.untilClosed();
    expect(denied).toEqual(['connections']);
    await new Promise((resolve) => setTimeout(resolve, 150));
    two.write(['app', 1, { a: 1 }, { chunk: 'b' }]);
    await two.answer(2);
    const four = await open();
    four.write(['app', 1, { a: 1 }, { chunk: 'a' }]);
    await four.answer(1);
    await one.untilClosed();
    expect(two.closed).toBe(false);
  });
});

describe('back-pressure', () => {
  /** Sends until the server takes no more for a while; gives the bytes that it took. */
  async function flood(client: TestClient, message: Buffer): Promise<number> {
    let sent = 0;
    let quiet = 0;
    while (quiet < 20 && sent < 400 * MIB) {
      if (client.socket.writableLength < MIB) {
        client.socket.write(message);
        sent += message.length;
        quiet = 0;
      } else {
        quiet++;
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return sent - client.socket.writableLength;
  }

  it('a connection is not read while its records wait, and goes on when they are delivered', async () => {
    const { delivery } = await start({});
    delivery.held = true;
    const client = await open();
    const message = bytesOf(['app', bytesOf([1, { a: 'x'.repeat(200_000) }])]);
    const taken = await flood(client, message);
    // What the kernel holds on both sides of the connection is counted, too.
    expect(taken).toBeLessThan(24 * MIB);
    const waiting = delivery.parcels.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(waiting).toBeGreaterThan(3 * MIB);
    expect(waiting).toBeLessThan(5 * MIB);
    delivery.release();
    client.write(['app', 2, {}, { chunk: 'end' }]);
    await client.answer(1);
  });

  it('many small packets wait in no more than a few batches', async () => {
    const { delivery } = await start({});
    delivery.held = true;
    const client = await open();
    for (let i = 0; i < 500; i++) {
      client.write(['app', 1, { i }]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(delivery.waiting.length).toBeLessThanOrEqual(64);
    delivery.release();
    client.write(['app', 1, {}, { chunk: 'end' }]);
    await client.answer(1);
    expect(delivery.records).toHaveLength(501);
  });

  it('all connections together hold no more than the budget, and none waits for ever', async () => {
    const { delivery } = await start({ config: { chunkLimit: MIB } });
    const message = bytesOf(['app', bytesOf([1, { a: 'x'.repeat(900_000) }]), { chunk: 'a' }]);
    const before = process.memoryUsage().arrayBuffers;
    const many = await Promise.all(Array.from({ length: 40 }, () => open()));
    // Each but for its end: 36 MB that nobody could finish, if each waited for room.
    for (const client of many) client.socket.write(Buffer.from(message.subarray(0, -1)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(delivery.parcels).toEqual([]);
    const sent = many.reduce((sum, { socket }) => sum + socket.writableLength, 0);
    const held = process.memoryUsage().arrayBuffers - before - sent - 40 * message.length;
    expect(held).toBeLessThan(10 * MIB);
    for (const client of many) client.socket.write(message.subarray(-1));
    for (const client of many) await client.answer(1);
    expect(delivery.records).toHaveLength(40);
  });

  it('what is decompressed and waits is bounded as well', async () => {
    const { delivery } = await start({ config: { chunkLimit: 4 * MIB } });
    delivery.held = true;
    const packed = gzipSync(bytesOf([1, { a: '\0'.repeat(4_000_000) }]));
    const client = await open();
    client.write(
      ...Array.from({ length: 30 }, (_, i) => ['app', packed, { compressed: 'gzip', chunk: `${i}` }]),
    );
    await until(() => delivery.parcels.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(delivery.parcels.length).toBeLessThanOrEqual(2);
    delivery.release();
    await client.answer(30);
    expect(delivery.records).toHaveLength(30);
  });
});
