import { createHash } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from '@msgpack/msgpack';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeCertificate, type Running, startForward, temporary, until } from '../../test/forward.ts';
import type { Parcel, SinkError } from '../contract.ts';
import { Frames } from './frames.ts';
import type { Security } from './handshake.ts';
import { ForwardSink, type ForwardSinkParts } from './sink.ts';

const folder = temporary();
afterAll(() => folder.remove());

let sink: ForwardSink | null = null;
const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  await sink?.close();
  sink = null;
  for (const close of toClose.splice(0)) await close();
});

const own = makeCertificate(folder.dir);
const forever = new AbortController().signal;
const bytes = Buffer.concat([1, 2, 3].map((i) => Buffer.from(encode([i, { i }]))));
const parcel: Parcel = { form: 'entries', bytes, records: 3, tag: 'app.web' };

function make(
  at: object,
  parts: Partial<Omit<ForwardSinkParts, 'config'>> & { config?: object } = {},
): ForwardSink {
  const { config, ...rest } = parts;
  sink = new ForwardSink({
    config: { host: '127.0.0.1', port: 0, ack: true, gzip: false, timeout: 5000, ...at, ...config },
    tls: null,
    credentials: null,
    ...rest,
  });
  return sink;
}

async function server(options: Parameters<typeof startForward>[0] = {}): Promise<Running> {
  const running = await startForward(options);
  toClose.push(running.close);
  return running;
}

const security: Security = {
  sharedKey: () => 'made-up key',
  hostname: 'server.example',
  users: [{ name: 'app', password: () => 'made-up password' }],
};
const credentials = {
  sharedKey: () => 'made-up key',
  hostname: 'client.example',
  username: 'app',
  password: () => 'made-up password',
};

const path = join(folder.dir, 'sink.sock');

describe('to the server of this project', () => {
  const transports: [string, Parameters<typeof startForward>[0], Partial<ForwardSinkParts>, object][] = [
    ['TCP', {}, {}, {}],
    ['a Unix socket', { config: { socket: path } }, {}, { socket: path }],
    ['TLS', { tls: own }, { tls: { ca: own.cert } }, {}],
    ['TLS and a handshake', { tls: own, security }, { tls: { ca: own.cert }, credentials }, {}],
  ];
  const ways = [{}, { gzip: true }, { ack: false }, { gzip: true, ack: false }];
  const rows = transports.flatMap((row) =>
    ways.map((way) => [row[0], JSON.stringify(way), row, way] as const),
  );

  it.each(rows)('over %s with %s', async (_, __, [, options, parts, at], way) => {
    const { delivery, port } = await server(options);
    const target = make({ port, ...at }, { ...parts, config: way });
    for (let i = 0; i < 3; i++) await target.send(parcel, forever);
    await target.close();
    await until(() => delivery.records.length === 9);
    // Those that came together are one parcel.
    expect(Buffer.concat(delivery.parcels.map((got) => got.bytes))).toEqual(
      Buffer.concat([bytes, bytes, bytes]),
    );
    expect(delivery.parcels.reduce((sum, { records }) => sum + records, 0)).toBe(9);
    expect(new Set(delivery.parcels.map(({ tag }) => tag))).toEqual(new Set(['app.web']));
  });

  it('a parcel of 20 MB', async () => {
    const { delivery, port } = await server({ config: { chunkLimit: 32 * 1_048_576 } });
    const big = Buffer.from(encode([1, { a: 'x'.repeat(20_000_000) }]));
    await make({ port }).send({ ...parcel, bytes: big, records: 1 }, forever);
    expect(delivery.parcels[0].bytes.equals(big)).toBe(true);
  });

  it('reconnects when the next hop was away', async () => {
    const first = await server();
    const target = make({ port: first.port });
    await target.send(parcel, forever);
    await first.close();
    await expect(target.send(parcel, forever)).rejects.toMatchObject({ name: 'SinkError', retry: true });
    const second = await server({ config: { port: first.port } });
    await target.send(parcel, forever);
    expect(second.delivery.parcels).toHaveLength(1);
  });
});

/** A next hop that answers each message as the test wants. */
async function hop(answer: (message: unknown[], socket: Socket) => void, greet?: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const messages: unknown[][] = [];
  const listening: Server = createServer((socket) => {
    sockets.push(socket);
    const frames = new Frames(64 * 1_048_576);
    socket.on('error', () => {});
    socket.on('data', (chunk) =>
      frames.push(chunk, (frame) => {
        const message = decode(frame) as unknown[];
        messages.push(message);
        answer(message, socket);
      }),
    );
    greet?.(socket);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  toClose.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => listening.close(resolve));
  });
  const { port } = listening.address() as { port: number };
  return { port, messages, sockets };
}

const chunkOf = ([, , options]: unknown[]) => (options as { chunk: string }).chunk;
const acknowledge = (message: unknown[], socket: Socket) => socket.write(encode({ ack: chunkOf(message) }));

describe('what it sends', () => {
  it('is PackedForward with size and a chunk id of 16 bytes, each time another', async () => {
    const { port, messages, sockets } = await hop(acknowledge);
    const target = make({ port });
    await target.send(parcel, forever);
    await target.send(parcel, forever);
    expect(messages).toHaveLength(2);
    for (const message of messages) {
      const [tag, entries, options] = message;
      expect([tag, Buffer.from(entries as Uint8Array)]).toEqual(['app.web', bytes]);
      expect(options).toEqual({ size: 3, chunk: expect.any(String), fluent_signal: 0 });
      expect(Buffer.from(chunkOf(message), 'base64')).toHaveLength(16);
    }
    expect(chunkOf(messages[0])).not.toBe(chunkOf(messages[1]));
    expect(sockets).toHaveLength(1);
  });

  it('is compressed where it is wanted', async () => {
    const { port, messages } = await hop(acknowledge);
    await make({ port }, { config: { gzip: true } }).send(parcel, forever);
    const [[, entries, options]] = messages;
    expect(gunzipSync(entries as Uint8Array)).toEqual(bytes);
    expect(options).toMatchObject({ compressed: 'gzip', size: 3 });
  });

  it('has no chunk id where no acknowledgement is wanted', async () => {
    const { port, messages } = await hop(() => {});
    await make({ port }, { config: { ack: false } }).send(parcel, forever);
    while (messages.length < 1) await new Promise((resolve) => setImmediate(resolve));
    expect(messages[0][2]).toEqual({ size: 3, fluent_signal: 0 });
  });

  it('goes over a new connection each time, where the next hop keeps none', async () => {
    const helo = ['HELO', { nonce: 'n', auth: '', keepalive: false }];
    const { port, messages, sockets } = await hop(
      (message, socket) => {
        if (message[0] !== 'PING') return acknowledge(message, socket);
        const digest = createHash('sha512').update(`${message[2]}shop.examplenmade-up key`).digest('hex');
        socket.write(encode(['PONG', true, '', 'shop.example', digest]));
      },
      (socket) => socket.write(encode(helo)),
    );
    const target = make({ port }, { credentials });
    await target.send(parcel, forever);
    await target.send(parcel, forever);
    expect(messages.map(([name]) => name)).toEqual(['PING', 'app.web', 'PING', 'app.web']);
    expect(sockets).toHaveLength(2);
  });
});

describe('what fails may be tried again', () => {
  const failing = async (target: ForwardSink, signal = forever) => {
    const error = await target.send(parcel, signal).then(
      () => null,
      (reason: SinkError) => reason,
    );
    expect(error).toMatchObject({ name: 'SinkError', retry: true });
    return error?.message;
  };

  it('nobody listens', async () => {
    const { port } = await server();
    await toClose.pop()?.();
    expect(await failing(make({ port }))).toBe(`forward 127.0.0.1:${port}: ECONNREFUSED`);
  });

  it.each<[string, (message: unknown[], socket: Socket) => void, RegExp]>([
    ['no acknowledgement', () => {}, /too long/],
    ['another chunk is acknowledged', (_, socket) => socket.write(encode({ ack: 'x' })), /something else/],
    ['the answer is none', (_, socket) => socket.write(encode({ no: 'x' })), /no acknowledgement/],
    ['the answer is no MessagePack', (_, socket) => socket.write(Buffer.from([0xc1])), /not of the protocol/],
    ['the connection is closed', (_, socket) => socket.end(), /closed/],
    ['the connection is broken', (_, socket) => socket.resetAndDestroy(), /ECONNRESET/],
    ['answers without end', (_, socket) => socket.write(Buffer.alloc(100_000, 0x91)), /not of the protocol/],
  ])('%s', async (_, answer, reason) => {
    const { port } = await hop(answer);
    expect(await failing(make({ port }, { config: { timeout: 200 } }))).toMatch(reason);
  });

  it('and then over another connection', async () => {
    let first = true;
    const { port, sockets } = await hop((message, socket) => {
      if (!first) acknowledge(message, socket);
      first = false;
    });
    const target = make({ port }, { config: { timeout: 100 } });
    await failing(target);
    await target.send(parcel, forever);
    expect(sockets).toHaveLength(2);
  });

  it('the service ends', async () => {
    const { port, messages } = await hop(() => {});
    const controller = new AbortController();
    const failed = failing(make({ port }), controller.signal);
    while (messages.length < 1) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await failed;
    await failing(make({ port }), controller.signal);
  });

  it('the next hop wants a shared key, and there is none', async () => {
    const { port, delivery } = await server({ security });
    expect(await failing(make({ port }))).toMatch(/shared key/);
    expect(delivery.parcels).toEqual([]);
  });

  it.each<[string, Partial<typeof credentials>]>([
    ['another key', { sharedKey: () => 'wrong' }],
    ['another user', { username: 'nobody' }],
    ['another password', { password: () => 'wrong' }],
  ])('%s than the next hop knows', async (_, wrong) => {
    const { port, delivery } = await server({ security });
    expect(await failing(make({ port }, { credentials: { ...credentials, ...wrong } }))).toMatch(/refused/);
    expect(delivery.parcels).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['does not know the key', ['PONG', true, '', 'server', '0'.repeat(128)], /does not know the shared key/],
    ['answers something else', ['app', 1, {}], /no PONG/],
  ])('a next hop that %s gets nothing', async (_, pong, reason) => {
    const helo = ['HELO', { nonce: 'n', auth: '', keepalive: true }];
    const { port, messages } = await hop(
      (_, socket) => socket.write(encode(pong)),
      (socket) => socket.write(encode(helo)),
    );
    expect(await failing(make({ port }, { credentials }))).toMatch(reason);
    expect(messages).toHaveLength(1);
  });

  it('a next hop that says no HELO', async () => {
    const { port, messages } = await hop(() => {});
    await failing(make({ port }, { credentials, config: { timeout: 100 } }));
    expect(messages).toEqual([]);
  });

  it('a certificate that is not trusted', async () => {
    const { port, delivery } = await server({ tls: own });
    expect(await failing(make({ port }, { tls: {} }))).toMatch(/DEPTH_ZERO_SELF_SIGNED_CERT/);
    expect(delivery.parcels).toEqual([]);
  });

  it('a certificate of another name', async () => {
    const { port } = await server({ tls: own });
    const tls = { ca: own.cert, servername: 'other.example' };
    expect(await failing(make({ port }, { tls }))).toMatch(/ERR_TLS_CERT_ALTNAME_INVALID/);
  });
});

it('errors say nothing of the records', async () => {
  const { port } = await hop((_, socket) => socket.write(encode(['jane@acme.example'])));
  const failed = make({ port }).send({ ...parcel, tag: 'jane@acme.example' }, forever);
  await expect(failed).rejects.not.toThrow(/jane/);
});
