/** What no client sends that means well: over the wire, byte by byte. */
import { describe, expect, it, vi } from 'vitest';
import { CODECS, zstd } from './test/codings.ts';
import { listening, MAIL } from './test/service.ts';
import { upstream } from './test/upstream.ts';
import { refusals, request, wire } from './test/wire.ts';

const MIB = 1_048_576;
const TEXT = 'Content-Type: text/plain';
const NDJSON = 'Content-Type: application/x-ndjson';
const SCRUB = 'POST /v1/scrub HTTP/1.1';
const CLOSE = 'Connection: close';

const length = (body: string | Buffer) => `Content-Length: ${body.length}`;

/** What is answered to a request that is sent as it is, and to the connection's end. */
async function answersTo(head: string, body: string | Buffer = '', settings = {}): Promise<string[]> {
  const { port, said } = await listening({ http: settings });
  const client = await wire(port);
  client.send(Buffer.concat([Buffer.from(head), Buffer.from(body)]));
  const answers = await client.rest();
  expect(answers).not.toContain(MAIL);
  expect(said()).not.toMatch(/jane|GHOST/);
  return refusals(answers);
}

describe('requests that two servers could read differently', () => {
  it.each<[string, readonly string[], string]>([
    ['length and chunks', [TEXT, 'Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['two lengths', [TEXT, 'Content-Length: 4', 'Content-Length: 5'], 'abcd\n'],
    ['a list of lengths', [TEXT, 'Content-Length: 4, 4'], 'abc\n'],
    ['a length with a sign', [TEXT, 'Content-Length: +4'], 'abc\n'],
    ['a length in hexadecimals', [TEXT, 'Content-Length: 0x4'], 'abc\n'],
    ['a length below nothing', [TEXT, 'Content-Length: -4'], 'abc\n'],
    ['an unknown transfer coding', [TEXT, 'Transfer-Encoding: gzip'], 'abc'],
    ['chunks that are not last', [TEXT, 'Transfer-Encoding: chunked, gzip'], 'abc'],
    ['chunks in disguise', [TEXT, 'Transfer-Encoding : chunked'], '0\r\n\r\n'],
    ['a header that is continued', [TEXT, 'Transfer-Encoding:', ' chunked'], '0\r\n\r\n'],
    ['a chunk without a length', [TEXT, 'Transfer-Encoding: chunked'], 'GHOST\r\n'],
    ['a chunk longer than it says', [TEXT, 'Transfer-Encoding: chunked'], '2\r\nabcd\r\n0\r\n\r\n'],
    ['a zero in a header', [TEXT, 'X: a\0b'], ''],
    ['a line feed alone', [TEXT, 'X: a\nGHOST: b', 'Content-Length : 0'], ''],
    ['a header without a name', [': a'], ''],
  ])('%s', async (_, headers, body) => {
    const [first, ...more] = await answersTo(request(SCRUB, headers, body));
    expect(first).toMatch(/^400 SJ_REQUEST/);
    expect(more).toEqual([]);
  });

  it.each([
    ['no host', `${SCRUB}\r\n${TEXT}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['TLS', Buffer.from('160301020001000', 'hex').toString('latin1')],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['an unknown method', request('GHOST / HTTP/1.1')],
  ])('%s', async (_, text) => {
    expect((await answersTo(text))[0]).toMatch(/^400/);
  });

  it('a tunnel is not opened', async () => {
    expect(await answersTo(request('CONNECT acme.example:443 HTTP/1.1'))).toEqual([]);
  });

  it('what stands behind a body is a request of its own', async () => {
    const ghost = request('GET /healthz HTTP/1.1', [CLOSE]);
    expect(await answersTo(request(SCRUB, [TEXT, 'Content-Length: 2'], 'a\n'), ghost)).toEqual([
      '200',
      '200',
    ]);
  });

  it('what is no request, behind one that is under way, is not told in its place', async () => {
    let deliver = (_: 'sent') => {};
    const { port, delivery, metrics } = await listening({
      deliver: () => new Promise((resolve) => (deliver = resolve)),
    });
    const client = await wire(port);
    client.send(request('POST /v1/ingest HTTP/1.1', [TEXT, 'Content-Length: 2'], 'a\n'));
    await vi.waitFor(() => expect(delivery.parcels.length).toBe(1));
    client.send('GHOST\r\n\r\n');
    expect(await client.rest()).toBe('');
    expect(await metrics()).toContain('scrubjay_denied_total{source="http",reason="malformed"} 1');
    deliver('sent');
  });

  it('a type that is given twice goes on as it was read', async () => {
    const behind = await upstream();
    const { port } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const client = await wire(port);
    const body = `{"mail":"${MAIL}"}\n`;
    const types = ['Content-Type: application/x-ndjson', 'Content-Type: application/x-protobuf'];
    client.send(request('POST /in HTTP/1.1', [...types, length(body), CLOSE], body));
    expect(refusals(await client.rest())).toEqual(['200']);
    const [{ rawHeaders, body: arrived }] = behind.arrived;
    expect(rawHeaders.filter((text) => /^application\//.test(text))).toEqual(['application/x-ndjson']);
    expect(arrived).toBe('{"mail":"[EMAIL_ADDRESS]"}\n');
  });

  it('a transfer encoding that nobody undoes is refused', async () => {
    const packed = CODECS.gzip.encode(Buffer.from(MAIL));
    const chunks = Buffer.concat([
      Buffer.from(`${packed.length.toString(16)}\r\n`),
      packed,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const [answer] = await answersTo(
      request(SCRUB, [TEXT, 'Transfer-Encoding: gzip, chunked', CLOSE]),
      chunks,
    );
    expect(answer).toBe('400 SJ_REQUEST');
  });

  it.each([
    ['given twice', ['Content-Encoding: gzip', 'Content-Encoding: identity']],
    [
      'hidden behind a thousand headers',
      [...Array.from({ length: 2_500 }, (_, i) => `a:${i % 10}`), 'Content-Encoding: gzip'],
    ],
  ])('an encoding that is %s is seen', async (_, headers) => {
    const body = CODECS.gzip.encode(Buffer.from(MAIL));
    const [answer] = await answersTo(request(SCRUB, [TEXT, length(body), CLOSE, ...headers]), body);
    // Inflated and answered, or refused; never taken for plain text.
    expect(answer).toMatch(/^(200|415 SJ_MEDIA_TYPE|431 SJ_HEADERS)$/);
  });
});

describe('too much', () => {
  it.each([
    ['one header', [`X: ${'a'.repeat(20_000)}`]],
    ['many headers', Array.from({ length: 3_000 }, (_, i) => `x${i}: a`)],
  ])('%s', async (_, headers) => {
    expect(await answersTo(request('GET /healthz HTTP/1.1', headers))).toEqual(['431 SJ_HEADERS']);
  });

  it('a path', async () => {
    expect(await answersTo(request(`GET /${'a'.repeat(20_000)} HTTP/1.1`))).toEqual(['431 SJ_HEADERS']);
  });

  it('a body that says so is refused before it is sent', async () => {
    expect(await answersTo(request(SCRUB, [TEXT, 'Content-Length: 2000']), '', { bodyLimit: 1024 })).toEqual([
      '413 SJ_TOO_LARGE',
    ]);
  });

  it('a body that does not say so', async () => {
    const chunks = `${(1025).toString(16)}\r\n${'a'.repeat(1025)}\r\n`;
    const head = request(SCRUB, [TEXT, 'Transfer-Encoding: chunked']);
    expect(await answersTo(head, chunks, { bodyLimit: 1024 })).toEqual(['413 SJ_TOO_LARGE']);
  });

  it('a body whose client hears nothing before it has sent all', async () => {
    const { port } = await listening({ http: { bodyLimit: 1024 } });
    const client = await wire(port);
    client.socket.pause();
    const body = 'a'.repeat(10 * MIB);
    client.socket.write(request(SCRUB, [TEXT, length(body)], body), () => client.socket.resume());
    await client.until(/SJ_TOO_LARGE/);
    // What was too large is gone, and the connection is as good as before.
    client.send(request(SCRUB, [TEXT, 'Content-Length: 2', CLOSE], 'a\n'));
    expect(refusals(await client.rest())).toEqual(['413 SJ_TOO_LARGE', '200']);
  });

  it('extensions of a chunk', async () => {
    const head = request(SCRUB, [TEXT, 'Transfer-Encoding: chunked']);
    expect(await answersTo(head, `1;${'a'.repeat(20_000)}\r\na\r\n`)).toEqual(['413 SJ_TOO_LARGE']);
  });

  it.each([
    ['gzip', CODECS.gzip.encode(Buffer.alloc(48 * MIB))],
    ['br', CODECS.br.encode(Buffer.alloc(48 * MIB))],
    ['zstd', zstd(['-c'], Buffer.alloc(48 * MIB))],
  ])('a bomb in %s', async (coding, body) => {
    const head = request(SCRUB, [TEXT, `Content-Encoding: ${coding}`, length(body)]);
    expect(await answersTo(head, body, { inflatedLimit: MIB })).toEqual(['413 SJ_TOO_LARGE']);
  });

  it.each([
    ['/v1/scrub', 'application/json'],
    ['/v1/scrub', 'application/x-ndjson'],
    ['/v1/detect', 'application/json'],
    ['/v1/ingest', 'application/json'],
    ['/v1/ingest', 'application/x-ndjson'],
  ])('a million brackets to %s as %s', async (path, type) => {
    const body = '['.repeat(1_000_000);
    const head = request(`POST ${path} HTTP/1.1`, [`Content-Type: ${type}`, length(body), CLOSE]);
    expect(await answersTo(head, body)).toEqual(['413 SJ_TOO_DEEP']);
  });

  it('bodies at once, and there is room again when they are done', async () => {
    const deliver: ((status: 'sent') => void)[] = [];
    const { port, delivery } = await listening({
      http: { bodyLimit: 24 * MIB, inflatedLimit: MIB },
      deliver: () => new Promise((resolve) => deliver.push(resolve)),
    });
    const body = 'nothing to be found in it\n'.repeat((20 * MIB) / 26);
    const post = request('POST /v1/ingest HTTP/1.1', [TEXT, length(body), CLOSE], body);
    const clients = await Promise.all([1, 2, 3].map(() => wire(port)));
    for (const client of clients) client.send(post);
    await vi.waitFor(() => expect(delivery.parcels.length).toBe(3), { timeout: 20_000 });
    const fourth = await wire(port);
    fourth.send(post);
    expect(refusals(await fourth.rest())).toEqual(['503 SJ_OVERLOADED']);
    // Of a client that has gone the next hop still gets what it sent, and the memory is taken until then.
    clients[0].socket.destroy();
    const fifth = await wire(port);
    fifth.send(post);
    expect(refusals(await fifth.rest())).toEqual(['503 SJ_OVERLOADED']);
    for (const one of deliver.splice(0)) one('sent');
    expect(refusals(await clients[1].rest())).toEqual(['200']);
    const sixth = await wire(port);
    sixth.send(post);
    await vi.waitFor(() => expect(deliver.length).toBe(1), { timeout: 20_000 });
    deliver[0]('sent');
    expect(refusals(await sixth.rest())).toEqual(['200']);
  });
});

describe('a client that goes away', () => {
  it('in its body leaves nothing behind, and the next one is served', async () => {
    const { port, said, parts } = await listening();
    for (let i = 0; i < 20; i++) {
      const client = await wire(port);
      client.send(request(SCRUB, [NDJSON, 'Content-Length: 100000'], `{"mail":"${MAIL}"}\n`));
      client.socket.resetAndDestroy();
    }
    await vi.waitFor(() => expect(said().match(/"status":499/g)).toHaveLength(20));
    const client = await wire(port);
    client.send(request(SCRUB, [TEXT, 'Content-Length: 2', CLOSE], 'a\n'));
    expect(refusals(await client.rest())).toEqual(['200']);
    expect(said()).not.toContain('jane');
    expect(parts.config.bodyLimit).toBeGreaterThan(0);
  });
});
