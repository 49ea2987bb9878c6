import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { authority } from './test/certificates.ts';
import { listening, MAIL } from './test/service.ts';
import { refusals, request, wire } from './test/wire.ts';

interface Call extends https.RequestOptions {
  readonly body?: string;
}

/** Status and body; a connection of its own. */
function call(url: string, { body, ...options }: Call = {}): Promise<{ status: number; body: string }> {
  const client = url.startsWith('https') ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = client.request(url, { agent: false, ...options }, async (answer) => {
      let text = '';
      for await (const part of answer) text += part;
      resolve({ status: answer.statusCode!, body: text });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const LEAVES_A_SOCKET = 'net.createServer().listen(process.argv[1], () => process.kill(process.pid, 9))';

const SCRUB = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: `${MAIL}\n` };

describe('listening', () => {
  it('on loopback, on a port that it tells', async () => {
    const { url } = await listening();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await call(`${url}/v1/scrub`, SCRUB)).toEqual({ status: 200, body: '[EMAIL_ADDRESS]\n' });
  });

  it('on a Unix socket, one that was left behind too', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'scrubjay-socket-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const socket = join(dir, 'http.sock');
    const killed = spawnSync(process.execPath, ['-e', LEAVES_A_SOCKET, socket]);
    expect([killed.signal, statSync(socket).isSocket()]).toEqual(['SIGKILL', true]);
    expect((await listening({ http: { socket } })).url).toBe(socket);
    const answer = await call('http://localhost/v1/scrub', { ...SCRUB, socketPath: socket });
    expect(answer).toMatchObject({ status: 200 });
    await expect(listening({ http: { socket } })).rejects.toMatchObject({ code: 'SJ_LISTEN' });
    const file = join(dir, 'file');
    writeFileSync(file, 'kept');
    await expect(listening({ http: { socket: file } })).rejects.toMatchObject({ code: 'SJ_LISTEN' });
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  it('refuses an address that is taken', async () => {
    const { port } = await listening();
    await expect(listening({ http: { port } })).rejects.toMatchObject({
      code: 'SJ_LISTEN',
      message: expect.stringContaining('EADDRINUSE'),
    });
  });

  it('refuses to be open to others', async () => {
    await expect(listening({ http: { host: '0.0.0.0' } })).rejects.toMatchObject({ code: 'SJ_LISTEN' });
  });

  it.each([
    [{ upstream: 'ftp://acme.example' }, 'serve.http.proxy.0.upstream'],
    [{ upstream: 'acme' }, 'serve.http.proxy.0.upstream'],
    [{ upstream: 'http://user:secret@acme.example' }, 'serve.http.proxy.0.upstream'],
    [{ upstream: 'http://acme.example/?a=b' }, 'serve.http.proxy.0.upstream'],
    [{ upstream: 'http://acme.example', prefix: '/metrics' }, 'serve.http.proxy.0.prefix'],
    [{ upstream: 'http://acme.example', prefix: '/a/../b' }, 'serve.http.proxy.0.prefix'],
    [{ upstream: 'http://acme.example', prefix: '//a' }, 'serve.http.proxy.0.prefix'],
    [{ upstream: 'https://acme.example', tls: { ca: '/none' } }, 'serve.http.proxy.0.tls.ca'],
  ])('refuses the proxy %j', async (proxy, path) => {
    await expect(listening({ http: { proxy: [proxy] } })).rejects.toMatchObject({
      code: 'SJ_CONFIG_VALUE',
      path,
    });
  });
});

describe('TLS', () => {
  it('serves with its certificate, and takes no plain text', async () => {
    const ca = await authority('ca');
    const { files } = await ca.issue('server');
    const { url, port, audited } = await listening({ http: { tls: files } });
    expect(url).toMatch(/^https:/);
    expect(await call(`${url}/v1/scrub`, { ...SCRUB, ca: ca.cert })).toMatchObject({ status: 200 });
    const plain = await wire(port);
    plain.send(request('GET /healthz HTTP/1.1'));
    expect(await plain.rest()).not.toContain('ok');
    await expect(
      call(`${url}/healthz`, { ca: ca.cert, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' }),
    ).rejects.toThrow();
    await vi.waitFor(() => expect(audited().length).toBeGreaterThanOrEqual(2));
    expect(audited()).toMatchObject([{ event: 'denied', what: 'connection', why: 'tls' }, { why: 'tls' }]);
  });

  it('with an authority for clients lets in nobody without its certificate', async () => {
    const [ca, stranger] = await Promise.all([authority('ca'), authority('stranger')]);
    const { files } = await ca.issue('server');
    const [friend, foe] = await Promise.all([ca.issue('shipper-1'), stranger.issue('shipper-2')]);
    const tls = { ...files, ca: ca.files.cert };
    const { url, audited } = await listening({ http: { tls, host: '0.0.0.0' } });
    const to = `${url.replace('0.0.0.0', '127.0.0.1')}/metrics`;
    expect(await call(to, { ca: ca.cert, cert: friend.cert, key: friend.key })).toMatchObject({
      status: 200,
    });
    await expect(call(to, { ca: ca.cert })).rejects.toThrow();
    await expect(call(to, { ca: ca.cert, cert: foe.cert, key: foe.key })).rejects.toThrow();
    await vi.waitFor(() => expect(audited()).toHaveLength(3));
    expect(audited()[0]).toMatchObject({
      event: 'privileged',
      who: { certificate: 'shipper-1', address: '127.0.0.1' },
    });
    expect(audited().slice(1)).toMatchObject([{ why: 'tls' }, { why: 'tls' }]);
  });

  it('takes a renewed certificate without a restart', async () => {
    const ca = await authority('ca');
    const { files } = await ca.issue('server');
    const { url } = await listening({ http: { tls: files } });
    const renewed = await ca.issue('renewed');
    writeFileSync(files.cert, renewed.cert);
    const subject = () =>
      new Promise<string>((resolve, reject) => {
        const socket = https.get(`${url}/healthz`, { agent: false, ca: ca.cert }, (answer) => {
          resolve(
            (
              answer.socket as unknown as { getPeerCertificate(): { subject: { CN: string } } }
            ).getPeerCertificate().subject.CN,
          );
          answer.resume();
        });
        socket.on('error', reject);
      });
    expect(await subject()).toBe('server');
    writeFileSync(files.key, renewed.key);
    await vi.waitFor(async () => expect(await subject()).toBe('renewed'), { timeout: 15_000, interval: 200 });
  });

  it.each([
    ['is missing', '/none', 'ENOENT'],
    ['is no certificate', import.meta.filename, 'certificate and key'],
  ])('whose certificate %s does not listen', async (_, cert, reason) => {
    const ca = await authority('ca');
    const tls = { cert, key: ca.files.key };
    const failed = listening({ http: { tls } });
    await expect(failed).rejects.toMatchObject({
      code: 'SJ_LISTEN',
      message: expect.stringContaining(reason),
    });
  });
});

describe('connections', () => {
  it('of addresses that are not allowed are ended before they are read', async () => {
    const { port, audited, metrics } = await listening({ http: { allow: ['192.0.2.0/24'] } });
    const one = await wire(port);
    one.send(request('GET /healthz HTTP/1.1'));
    expect(await one.rest()).toBe('');
    expect(audited()).toMatchObject([{ event: 'denied', who: { address: '127.0.0.1' }, why: 'address' }]);
    expect(await metrics()).toContain('scrubjay_denied_total{source="http",reason="address"} 1');
  });

  it('over the limit are ended, and there is room again', async () => {
    const { port, metrics } = await listening({ http: { maxConnections: 2 } });
    const held = [await wire(port), await wire(port)];
    for (const one of held) {
      one.send(request('GET /healthz HTTP/1.1'));
      await one.until(/ok/);
    }
    expect(await (await wire(port)).rest()).toBe('');
    expect(await metrics()).toContain('scrubjay_denied_total{source="http",reason="connections"} 1');
    held[0].socket.destroy();
    await vi.waitFor(async () => {
      const again = await wire(port);
      again.send(request('GET /healthz HTTP/1.1', ['Connection: close']));
      expect(await again.rest()).toContain('ok');
    });
  });

  it.each([
    ['says nothing', { headerTimeout: 500 }, ''],
    ['never ends its headers', { headerTimeout: 500 }, 'POST /v1/scrub HTTP/1.1\r\nHost: x\r\nA: '],
    [
      'never ends its body',
      { requestTimeout: 500, headerTimeout: 500 },
      request('POST /v1/scrub HTTP/1.1', ['Content-Type: text/plain', 'Content-Length: 1000'], 'begun'),
    ],
  ])('of a client that %s end', async (_, http, begins) => {
    const { port } = await listening({ http });
    const slow = await wire(port);
    slow.send(begins);
    // A byte now and then does not help.
    const drip = setInterval(() => begins !== '' && slow.send('a'), 100);
    onTestFinished(() => clearInterval(drip));
    const answer = await slow.rest();
    if (begins !== '') expect(refusals(answer)).toEqual(['408 SJ_SLOW_REQUEST']);
  });

  it('over which nothing comes any more end', async () => {
    const { port } = await listening({ http: { idleTimeout: 300 } });
    const idle = await wire(port);
    idle.send(request('GET /healthz HTTP/1.1'));
    expect(await idle.rest()).toContain('ok');
  });

  it('of a client that does not read its answer end', async () => {
    const { port, said } = await listening({ http: { idleTimeout: 500, bodyLimit: 1 << 25 } });
    const deaf = await wire(port);
    deaf.socket.pause();
    // More than the system takes for it.
    const body = 'nothing to be found in it\n'.repeat(800_000);
    const headers = ['Content-Type: text/plain', `Content-Length: ${body.length}`];
    deaf.send(request('POST /v1/scrub HTTP/1.1', headers, body));
    await vi.waitFor(() => expect(said()).toContain('"status":499'), { timeout: 80_000 });
    deaf.socket.resume();
    expect((await deaf.rest()).length).toBeLessThan(body.length);
  }, 100_000);

  it('whose answer waits for the next hop stay, however long that takes', async () => {
    let deliver = (_: 'sent') => {};
    const { url, delivery } = await listening({
      http: { idleTimeout: 200 },
      deliver: () => new Promise((resolve) => (deliver = resolve)),
    });
    const answer = call(`${url}/v1/ingest`, SCRUB);
    await vi.waitFor(() => expect(delivery.parcels).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    deliver('sent');
    expect(await answer).toMatchObject({ status: 200 });
  });

  it('are kept for the next request', async () => {
    const { port } = await listening();
    const kept = await wire(port);
    for (let i = 1; i <= 3; i++) {
      kept.send(
        request('POST /v1/scrub HTTP/1.1', ['Content-Type: text/plain', 'Content-Length: 4'], `${i} a\n`),
      );
      await kept.until(new RegExp(`\\r\\n\\r\\n${i} a\\n`));
    }
  });
});

describe('the end', () => {
  it('lets what is under way be answered, and takes nothing more', async () => {
    let deliver = (_: 'sent') => {};
    const { url, port, delivery, close } = await listening({
      deliver: () => new Promise((resolve) => (deliver = resolve)),
    });
    const answer = call(`${url}/v1/ingest`, SCRUB);
    const idle = await wire(port);
    idle.send(request('GET /readyz HTTP/1.1'));
    await idle.until(/ready/);
    await vi.waitFor(() => expect(delivery.parcels).toHaveLength(1));
    // Longer than a test may take: it waits for nobody who is answered.
    const closed = close(600_000);
    await idle.rest();
    await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow();
    deliver('sent');
    expect(await answer).toMatchObject({ status: 200 });
    await closed;
  });

  it('refuses requests over connections that are still there', async () => {
    let deliver = (_: 'sent') => {};
    const { port, delivery, metrics, close } = await listening({
      deliver: () => new Promise((resolve) => (deliver = resolve)),
    });
    const busy = await wire(port);
    const ingest = request(
      'POST /v1/ingest HTTP/1.1',
      ['Content-Type: text/plain', 'Content-Length: 2'],
      'a\n',
    );
    busy.send(ingest);
    await vi.waitFor(() => expect(delivery.parcels).toHaveLength(1));
    // Longer than a test may take: it waits for nobody who is answered.
    const closed = close(600_000);
    busy.send(ingest);
    await vi.waitFor(async () => expect(await metrics()).toContain('reason="overloaded"} 1'));
    deliver('sent');
    expect(refusals(await busy.rest())).toEqual(['200', '503 SJ_OVERLOADED']);
    expect(delivery.parcels).toHaveLength(1);
    await closed;
  });

  it('comes after the time that it is given', async () => {
    const { url, delivery, close } = await listening({ deliver: () => new Promise(() => {}) });
    const answer = call(`${url}/v1/ingest`, SCRUB);
    const failed = expect(answer).rejects.toThrow();
    await vi.waitFor(() => expect(delivery.parcels).toHaveLength(1));
    await close(100);
    await failed;
  });
});
