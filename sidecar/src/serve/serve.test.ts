/** `scrubjay serve` as a process of its own: what a user sees of it from the start to the end. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { running as serving } from '../test/serving.ts';
import { scrubjay } from '../test/spawned.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'scrubjay-serve-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const MAIL = 'jane.roe@acme.example';
const BASE = { http: { port: 0 } };

function configure(serve: object, rest: object = {}): void {
  writeFileSync(join(dir, 'scrubjay.config.json'), JSON.stringify({ ...rest, serve }));
}

const running = (args: readonly string[] = []) => serving(args, { cwd: dir });

describe('--check', () => {
  test('prints the pipeline and opens nothing', async () => {
    configure({
      http: {
        port: 9,
        proxy: [{ prefix: '/loki', upstream: 'https://user:pass@logs.example/loki?token=x' }],
      },
      forward: { socket: '/run/scrubjay.sock', sharedKey: { env: 'FORWARD_KEY' } },
      tokens: [{ name: 'apps', token: { file: 'token' }, rights: ['ingest', 'scrub'] }],
      queue: { overload: 'spill' },
      spool: { dir: 'spool', maxBytes: 1_073_741_824 },
      sink: { type: 'forward', host: 'logs.example', gzip: true },
    });
    writeFileSync(join(dir, 'token'), 'made-up-token\n');
    const { code, stdout, stderr } = await scrubjay(['serve', '--check', '--preset', 'pci', '--quiet'], {
      cwd: dir,
      env: { FORWARD_KEY: 'made-up-key' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.toString().replace(/pci: \d+ entities/, 'pci: N entities')).toBe(
      `http     http://127.0.0.1:9
         POST /v1/scrub, /v1/detect, /v1/ingest
         proxy /loki to https://logs.example/loki
         token apps: ingest scrub
forward  unix:/run/scrubjay.sock, shared key
↓
scrub    pci: N entities, 1 worker, engine portable
↓
queue    32 MiB in memory; when it is full: spill
spool    spool, 1 GiB in segments of 16 MiB
↓
sink     forward tcp://logs.example:24224, acknowledged, gzip
`,
    );
  });

  test.each<[string, object, number, RegExp]>([
    ['a setting that is none', { htpp: {} }, 2, /serve\.htpp: no such setting; did you mean http\?/],
    [
      'a secret that is not there',
      { tokens: [{ name: 'a', token: { env: 'NO_SUCH' }, rights: ['scrub'] }] },
      2,
      /NO_SUCH is not set/,
    ],
    ['an address beyond loopback without TLS', { http: { host: '0.0.0.0' } }, 3, /there must be TLS/],
    ['the same for Forward', { forward: { host: '0.0.0.0' } }, 3, /there must be TLS/],
    ['a URL that is none', { sink: { type: 'http', url: 'logs' } }, 2, /serve\.sink\.url/],
    ['spill without a spool', { queue: { overload: 'spill' } }, 2, /`spill` needs `serve\.spool`/],
  ])('refuses %s', async (_, serve, code, message) => {
    configure(serve);
    const ended = await scrubjay(['serve', '--check'], { cwd: dir });
    expect(ended.stderr).toMatch(message);
    expect(ended.code).toBe(code);
  });
});

test('takes, cleans and writes; SIGTERM ends it with all that was taken', async () => {
  configure(BASE);
  const { child, ended, post } = await running();
  const scrubbed = await post('/v1/scrub', `{"msg":"mail ${MAIL}"}\n`);
  expect(await scrubbed.text()).toBe('{"msg":"mail [EMAIL_ADDRESS]"}\n');
  const taken = await Promise.all([1, 2, 3].map((n) => post('/v1/ingest', `{"n":${n},"mail":"${MAIL}"}\n`)));
  expect(taken.map(({ status }) => status)).toEqual([200, 200, 200]);
  child.kill('SIGTERM');
  const { code, stdout, stderr } = await ended;
  expect(code).toBe(0);
  const lines = stdout.toString().trimEnd().split('\n').sort();
  expect(lines).toEqual([1, 2, 3].map((n) => `{"n":${n},"mail":"[EMAIL_ADDRESS]"}`));
  expect(stderr).not.toContain(MAIL);
});

test('says that an address is taken, with 3', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  configure({ http: { port } });
  const { code, stderr } = await scrubjay(['serve'], { cwd: dir });
  other.close();
  expect(stderr).toContain(`Cannot listen on 127.0.0.1:${port}: EADDRINUSE`);
  expect(code).toBe(3);
});

test('ends with 3 when nobody reads its output any more', async () => {
  configure(BASE);
  const { child, ended, post } = await running();
  child.stdout!.destroy();
  // The first record may still fit into the pipe.
  for (let status = 200; status === 200; ) {
    status = await post('/v1/ingest', 'x\n').then(
      (answer) => answer.status,
      () => 0,
    );
  }
  expect((await ended).code).toBe(3);
});

test('health: 0 while it runs, 3 when it does not', async () => {
  const socket = join(dir, 'socket');
  configure({ http: { socket } });
  const { child, ended } = await running();
  expect((await scrubjay(['health'], { cwd: dir })).code).toBe(0);
  expect((await scrubjay(['health', '--ready'], { cwd: dir })).code).toBe(0);
  child.kill('SIGINT');
  await ended;
  expect((await scrubjay(['health'], { cwd: dir })).code).toBe(3);
});

describe('a change of the configuration', () => {
  const ask = async (post: (path: string, body: string) => Promise<Response>) =>
    (await post('/v1/scrub', `${MAIL}\n`)).text();

  test('counts at once; a wrong one changes nothing; what needs a restart is named', async () => {
    configure(BASE);
    const { child, ended, said, post } = await running();
    expect(await ask(post)).toBe('[EMAIL_ADDRESS]\n');

    let told = said('the configuration was read again');
    configure(BASE, { action: 'mask' });
    await told;
    expect(await ask(post)).toMatch(/^\*+@?\*+/);

    told = said('the new configuration is wrong, and the old one stays');
    configure(BASE, { action: 'mazk' });
    expect((await told).reason).toMatch(/^action: must be one of/);
    expect(await ask(post)).toMatch(/^\*+@?\*+/);

    told = said('these settings wait for a restart');
    configure({ ...BASE, queue: { maxBytes: 65_536 } }, { action: 'remove' });
    expect((await told).settings).toEqual(['serve.queue']);
    expect(await ask(post)).toBe('\n');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  test('is seen at SIGHUP too, wherever the file is', async () => {
    const file = join(dir, 'elsewhere.json');
    writeFileSync(file, JSON.stringify({ serve: BASE }));
    const { child, ended, said, post } = await running(['--config', file]);
    const told = said('the configuration was read again');
    writeFileSync(file, JSON.stringify({ serve: BASE, action: 'remove' }));
    child.kill('SIGHUP');
    await told;
    expect(await ask(post)).toBe('\n');
    child.kill('SIGTERM');
    await ended;
    expect(readFileSync(file, 'utf8')).toContain('remove');
  });
});
