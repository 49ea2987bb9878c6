import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import { folders, numbered, numbersOf } from '../../test/delivery.ts';
import type { SinkError } from '../contract.ts';
import { HttpSink } from './http.ts';

const folder = folders();
const never = new AbortController().signal;
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

interface Taken {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A real server; `answer` is given what came. */
async function listening(
  server: Server,
  answer: (taken: Taken) => { status: number; headers?: object },
  at = 0,
) {
  const taken: Taken[] = [];
  const sockets = new Set<unknown>();
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = { url: request.url!, headers: request.headers, body: Buffer.concat(chunks) };
    taken.push(one);
    const { status, headers = {} } = answer(one);
    response.writeHead(status, headers as Record<string, string>).end('what came was 4111 1111 1111 1111');
  };
  server.on('request', listener);
  server.on('connection', (socket) => sockets.add(socket));
  await once(server.listen(at, '127.0.0.1'), 'listening');
  ends.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { taken, sockets, port: (server.address() as AddressInfo).port };
}

type Config = ConstructorParameters<typeof HttpSink>[0];

function open(url: string, more: Partial<Config> = {}): HttpSink {
  const config = { type: 'http', url, headers: {}, gzip: false, timeout: 10_000, ...more } as const;
  const sink = new HttpSink(config, 'serve.sink');
  ends.unshift(() => sink.close());
  return sink;
}

const failure = (sink: HttpSink, signal = never): Promise<SinkError | null> =>
  sink.send(numbered(1), signal).then(
    () => null,
    (error) => error,
  );

const ok = () => ({ status: 200 });

describe('POST', () => {
  it('carries the lines and the headers that are configured, over one connection', async () => {
    const dir = folder();
    mkdirSync(dir);
    writeFileSync(join(dir, 'token'), 'Bearer made-up-1\n');
    const { taken, sockets, port } = await listening(createServer(), ok);
    const sink = open(`http://127.0.0.1:${port}/in/app?stream=a`, {
      headers: { Authorization: { file: join(dir, 'token') }, 'X-Source': 'scrubjay' },
    });
    await sink.send(numbered(1), never);
    writeFileSync(join(dir, 'token'), 'Bearer made-up-2\n');
    await sink.send(numbered(2), never);
    expect(taken.map(({ body }) => numbersOf(body))).toEqual([[1], [2]]);
    expect(taken.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer made-up-1',
      'Bearer made-up-2',
    ]);
    expect(taken[0]).toMatchObject({
      url: '/in/app?stream=a',
      headers: { 'content-type': 'application/x-ndjson', 'x-source': 'scrubjay' },
    });
    expect(sockets.size).toBe(1);
  });

  it('is compressed, and of another type, where that is configured', async () => {
    const { taken, port } = await listening(createServer(), ok);
    const sink = open(`http://127.0.0.1:${port}`, { gzip: true, headers: { 'Content-Type': 'text/plain' } });
    await sink.send(numbered(1, 10_000), never);
    expect(taken[0].headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'text/plain' });
    expect(taken[0].body.length).toBeLessThan(1000);
    expect(numbersOf(gunzipSync(taken[0].body))).toEqual([1]);
  });

  it('works again with the next call when the server closed the connection', async () => {
    const { taken, sockets, port } = await listening(createServer({ keepAlive: false }), () => ({
      status: 204,
      headers: { connection: 'close' },
    }));
    const sink = open(`http://127.0.0.1:${port}`);
    for (let n = 0; n < 3; n++) await sink.send(numbered(n), never);
    expect(taken).toHaveLength(3);
    expect(sockets.size).toBe(3);
  });
});

describe('an answer', () => {
  it.each([
    [200, null],
    [201, null],
    [202, null],
    [204, null],
    [301, 'again'],
    [307, 'again'],
    [400, 'refused'],
    [401, 'again'],
    [403, 'again'],
    [404, 'again'],
    [405, 'again'],
    [408, 'again'],
    [409, 'refused'],
    [413, 'refused'],
    [415, 'refused'],
    [418, 'refused'],
    [422, 'refused'],
    [425, 'again'],
    [429, 'again'],
    [500, 'again'],
    [502, 'again'],
    [503, 'again'],
    [507, 'again'],
  ])('%i means: %s', async (status, means) => {
    const { port } = await listening(createServer(), () => ({ status }));
    const error = await failure(open(`http://127.0.0.1:${port}`));
    if (means === null) expect(error).toBeNull();
    else
      expect(error).toMatchObject({ message: `HTTP ${status}`, retry: means === 'again', after: undefined });
  });

  it.each([
    ['seconds', '3', 3000, 3000],
    ['a date', () => new Date(Date.now() + 60_000).toUTCString(), 55_000, 60_000],
    ['a date that is over', 'Wed, 21 Oct 2015 07:28:00 GMT', 0, 0],
  ])('may say when to come again, as %s', async (_, text, least, most) => {
    const value = typeof text === 'string' ? text : text();
    const { port } = await listening(createServer(), () => ({
      status: 429,
      headers: { 'Retry-After': value },
    }));
    const error = await failure(open(`http://127.0.0.1:${port}`));
    expect(error!.after).toBeGreaterThanOrEqual(least);
    expect(error!.after).toBeLessThanOrEqual(most);
  });

  it('may say so in a way that nobody understands', async () => {
    const { port } = await listening(createServer(), () => ({
      status: 503,
      headers: { 'Retry-After': 'soon' },
    }));
    expect(await failure(open(`http://127.0.0.1:${port}`))).toMatchObject({ after: undefined, retry: true });
  });
});

describe('a connection', () => {
  it('that nobody takes is tried again', async () => {
    const { port } = await listening(createServer(), ok);
    await ends.pop()!();
    expect(await failure(open(`http://127.0.0.1:${port}`))).toMatchObject({
      retry: true,
      message: 'ECONNREFUSED',
    });
  });

  it('that breaks off is tried again', async () => {
    const server = createTcpServer((socket) => socket.once('data', () => socket.destroy()));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    ends.push(() => server.close());
    const sink = open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(await failure(sink)).toMatchObject({ retry: true, message: 'UND_ERR_SOCKET' });
  });

  it('on which nothing comes is given up in time, or when the service ends', async () => {
    const server = createTcpServer(() => {});
    await once(server.listen(0, '127.0.0.1'), 'listening');
    ends.push(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await failure(open(url, { timeout: 40 }))).toMatchObject({
      retry: true,
      message: 'no answer within 40 ms',
    });
    const ending = new AbortController();
    const sink = open(url);
    const failed = failure(sink, ending.signal);
    server.once('connection', () => ending.abort());
    expect(await failed).toMatchObject({ retry: true });
  });

  it('tells nothing of what was sent, of secrets, and of the answer', async () => {
    process.env.SCRUBJAY_TEST_TOKEN = 'made-up-secret\nx';
    const { port } = await listening(createServer(), () => ({ status: 400 }));
    const errors = [
      await failure(open(`http://127.0.0.1:${port}/?key=made-up-key`)),
      await failure(
        open(`http://127.0.0.1:${port}`, { headers: { 'x-key': { env: 'SCRUBJAY_TEST_TOKEN' } } }),
      ),
    ];
    for (const error of errors) expect(`${error!.message} ${error!.stack}`).not.toMatch(/made-up|4111|fill/);
    expect(open('http://a.example/x?key=made-up-key').name).toBe('http http://a.example/x');
  });

  it('waits for a secret that went away', async () => {
    const { port } = await listening(createServer(), ok);
    process.env.SCRUBJAY_TEST_TOKEN = 'made-up-secret';
    const sink = open(`http://127.0.0.1:${port}`, { headers: { 'x-key': { env: 'SCRUBJAY_TEST_TOKEN' } } });
    delete process.env.SCRUBJAY_TEST_TOKEN;
    expect(await failure(sink)).toMatchObject({
      retry: true,
      message: 'serve.sink.headers.x-key: variable SCRUBJAY_TEST_TOKEN is not set',
    });
    process.env.SCRUBJAY_TEST_TOKEN = 'made-up-secret';
    expect(await failure(sink)).toBeNull();
    delete process.env.SCRUBJAY_TEST_TOKEN;
  });
});

describe('TLS', () => {
  const names = (name: string) => [{ name: 'commonName', value: name }];

  async function certificates(dir: string) {
    mkdirSync(dir, { recursive: true });
    const write = (name: string, text: string) => {
      writeFileSync(join(dir, name), text);
      return join(dir, name);
    };
    const extensions = [
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'logs.acme.example' }] },
    ] as never;
    const server = await generate(names('logs.acme.example'), { extensions });
    const client = await generate(names('scrubjay'));
    return {
      server,
      client,
      files: {
        ca: write('ca.pem', server.cert),
        cert: write('client.pem', client.cert),
        key: write('client.key', client.private),
      },
    };
  }

  const serving = (options: ServerOptions, port?: number) =>
    listening(createTlsServer(options) as unknown as Server, ok, port);

  it('trusts the authority and the name that are configured, and shows its own certificate', async () => {
    const { server, client, files } = await certificates(folder());
    const { taken, port } = await serving({
      key: server.private,
      cert: server.cert,
      ca: client.cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    const url = `https://127.0.0.1:${port}`;
    const serverName = 'logs.acme.example';
    expect(await failure(open(url, { tls: { ...files, serverName } }))).toBeNull();
    expect(taken).toHaveLength(1);
    expect(await failure(open(url, { tls: { ...files, serverName: 'other.example' } }))).toMatchObject({
      retry: true,
      message: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    expect(await failure(open(url, { tls: { ca: files.ca, serverName } }))).toMatchObject({ retry: true });
    expect(await failure(open(url, { tls: { serverName } }))).toMatchObject({
      message: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(taken).toHaveLength(1);
  });

  it('takes new files with the next connection', async () => {
    const dir = folder();
    const old = await certificates(dir);
    const first = await serving({ key: old.server.private, cert: old.server.cert });
    const sink = open(`https://127.0.0.1:${first.port}`, {
      tls: { ca: old.files.ca, serverName: 'logs.acme.example' },
    });
    expect(await failure(sink)).toBeNull();
    await ends.pop()!();
    const renewed = await certificates(dir);
    const second = await serving({ key: renewed.server.private, cert: renewed.server.cert }, first.port);
    expect(await failure(sink)).toBeNull();
    expect([first.taken.length, second.taken.length]).toEqual([1, 1]);
  });
});

describe('a configuration', () => {
  it.each<[string, string, Partial<Config>, string]>([
    ['another scheme', 'ftp://a.example', {}, 'serve.sink.url'],
    ['no URL', 'a.example', {}, 'serve.sink.url'],
    ['a user in the URL', 'https://made:up@a.example', {}, 'serve.sink.url'],
    [
      'a header of the sink',
      'https://a.example',
      { headers: { 'Content-Length': '1' } },
      'serve.sink.headers.Content-Length',
    ],
    ['a header that is none', 'https://a.example', { headers: { 'a b': '1' } }, 'serve.sink.headers.a b'],
    [
      'a secret that is not there',
      'https://a.example',
      { headers: { k: { env: 'SJ_NOT_SET' } } },
      'serve.sink.headers.k',
    ],
    [
      'a file that is not there',
      'https://a.example',
      { tls: { ca: '/nowhere/ca.pem' } },
      'serve.sink.tls.ca',
    ],
  ])('with %s is told at the start', (_, url, more, path) => {
    expect(() => open(url, more)).toThrow(expect.objectContaining({ code: 'SJ_CONFIG_VALUE', path }));
  });
});
