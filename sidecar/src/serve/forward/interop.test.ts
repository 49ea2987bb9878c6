/** With software that was not written here: each as a client of the server, and as a server to the sink where it is one. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EventModes, FluentClient, FluentServer, FluentSocketEvent } from '@fluent-org/logger';
import { encode } from '@msgpack/msgpack';
import fluentLogger from 'fluent-logger';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  CLEAN,
  makeCertificate,
  RAW,
  type Running,
  startForward,
  temporary,
  until,
} from '../../test/forward.ts';
import { findProgram } from '../../test/program.ts';
import type { Security } from './handshake.ts';
import { ForwardSink } from './sink.ts';

const run = promisify(execFile);
const folder = temporary();
afterAll(() => folder.remove());

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

async function start(options: Parameters<typeof startForward>[0] = {}): Promise<Running> {
  const running = await startForward(options);
  toClose.push(running.close);
  return running;
}

const own = makeCertificate(folder.dir);
const path = join(folder.dir, 'interop.sock');
const KEY = 'made-up key';
const security: Security = {
  sharedKey: () => KEY,
  hostname: 'server.example',
  users: [{ name: 'app', password: () => 'made-up password' }],
};

const RECORD = { message: `mail of ${RAW}`, n: 7, nested: { list: [1, 'ü', null] } };
const SCRUBBED = { ...RECORD, message: `mail of ${CLEAN}` };

function expectScrubbed({ delivery }: Running, times: number, tag = 'app.web'): void {
  // Some put fields of their own beside it.
  expect(delivery.records.map(({ record }) => record)).toMatchObject(Array(times).fill(SCRUBBED));
  expect(new Set(delivery.records.map((got) => got.tag))).toEqual(new Set([tag]));
}

describe('@fluent-org/logger', () => {
  const modes: EventModes[] = ['Message', 'Forward', 'PackedForward', 'CompressedPackedForward'];
  const transports: [string, Parameters<typeof startForward>[0], object, object][] = [
    ['TCP', {}, {}, {}],
    ['a Unix socket', { config: { socket: path } }, { path }, {}],
    ['TLS', { tls: own }, { tls: { ca: own.cert } }, {}],
    [
      'TLS and a handshake',
      { tls: own, security },
      { tls: { ca: own.cert } },
      { clientHostname: 'client.example', sharedKey: KEY, username: 'app', password: 'made-up password' },
    ],
  ];
  const rows = transports.flatMap((row) => modes.map((mode) => [mode, row[0], row] as const));

  it.each(rows)('%s over %s', async (eventMode, _, [, options, socket, login]) => {
    const running = await start(options);
    const client = new FluentClient('app', {
      eventMode,
      socket: { host: 'localhost', port: running.port, ...socket },
      ...('sharedKey' in login && { security: login as never }),
      ack: { ackTimeout: 5000 },
      milliseconds: true,
      flushInterval: 20,
    });
    toClose.push(() => client.shutdown());
    // Each settles when it is acknowledged.
    await Promise.all([1, 2, 3].map(() => client.emit('web', RECORD)));
    expectScrubbed(running, 3);
  });

  it('is refused with another key', async () => {
    const running = await start({ security });
    const client = new FluentClient('app', {
      socket: { host: '127.0.0.1', port: running.port, disableReconnect: true },
      security: { clientHostname: 'client.example', sharedKey: 'wrong' },
    });
    toClose.push(() => client.disconnect().catch(() => {}));
    client.socketOn(FluentSocketEvent.ERROR, () => {});
    await client.connect();
    await until(() => running.denied.length > 0);
    expect(running.denied).toEqual(['unauthorized']);
    expect(running.delivery.parcels).toEqual([]);
  });

  it.each([
    ['without', {}, null],
    [
      'with a handshake',
      {
        security: {
          serverHostname: 's.example',
          sharedKey: KEY,
          authorize: true,
          userDict: { app: 'made-up password' },
        },
      },
      { sharedKey: () => KEY, hostname: 'c.example', username: 'app', password: () => 'made-up password' },
    ],
  ])('as a server, %s', async (_, options, credentials) => {
    const server = new FluentServer(options);
    await server.listen();
    const got: unknown[] = [];
    server.on('entry', (tag, time, record) => got.push([tag, time, record]));
    for (const gzip of [false, true]) {
      await sendTo(server.port as number, { gzip, credentials });
    }
    await server.close();
    expect(got).toEqual([...ROWS, ...ROWS].map(([time, record]) => ['app.web', time, record]));
  });
});

const ROWS = [1, 2, 3].map((i) => [1_700_000_000 + i, { i, text: 'ü' }] as const);

async function sendTo(
  port: number,
  more: { gzip?: boolean; credentials?: ConstructorParameters<typeof ForwardSink>[0]['credentials'] },
) {
  const { gzip = false, credentials = null } = more;
  const config = { host: '127.0.0.1', port, ack: true, gzip, timeout: 10_000 };
  const sink = new ForwardSink({ config: config as never, tls: null, credentials });
  const bytes = Buffer.concat(ROWS.map((row) => Buffer.from(encode(row))));
  const parcel = { form: 'entries', bytes, records: ROWS.length, tag: 'app.web' } as const;
  await sink.send(parcel, new AbortController().signal);
  await sink.close();
}

describe('fluent-logger (Node)', () => {
  const quiet = { internalLogger: { info: () => {}, error: () => {} } };
  const modes = ['Message', 'PackedForward', 'CompressedPackedForward'] as const;

  it.each(modes)('%s, acknowledged', async (eventMode) => {
    const running = await start();
    const sender = fluentLogger.createFluentSender('app', {
      host: '127.0.0.1',
      port: running.port,
      eventMode,
      requireAckResponse: true,
      flushInterval: 20,
      ...quiet,
    });
    toClose.push(() => sender.end());
    for (let i = 1; i <= 3; i++) {
      await new Promise<void>((resolve, reject) => {
        sender.emit('web', RECORD, (error) => (error ? reject(error) : resolve()));
      });
      expectScrubbed(running, i);
    }
  });

  it('with a shared key and a user', async () => {
    const running = await start({ security });
    const login = {
      clientHostname: 'client.example',
      sharedKey: KEY,
      username: 'app',
      password: 'made-up password',
    };
    const sender = fluentLogger.createFluentSender('app', {
      host: '127.0.0.1',
      port: running.port,
      security: login,
      ...quiet,
    } as never);
    toClose.push(() => sender.end());
    sender.emit('web', RECORD);
    await until(() => running.delivery.records.length === 1);
    expectScrubbed(running, 1);
  });
});

/** The first Python that has the module: that of the system, where another one stands in front. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import fluent.sender']).status === 0,
);
if (!python) console.warn('skipped: python3-fluent-logger is not installed');

describe.skipIf(!python)('python3-fluent-logger', () => {
  const script = `
import json, logging, sys
from fluent import sender, asyncsender, handler
port, how, record = int(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])
if how == "handler":
    log = logging.getLogger("app")
    log.setLevel(logging.INFO)
    out = handler.FluentHandler("app.web", host="127.0.0.1", port=port)
    out.setFormatter(handler.FluentRecordFormatter({}))
    log.addHandler(out)
    for i in range(3):
        log.info(record)
    out.close()
else:
    kind = asyncsender.FluentSender if how == "async" else sender.FluentSender
    s = kind("app", host="127.0.0.1", port=port, nanosecond_precision=how == "nanos")
    for i in range(3):
        assert s.emit("web", record), s.last_error
    s.close()
`;
  it.each(['plain', 'nanos', 'async', 'handler'])('%s', async (how) => {
    const running = await start();
    await run(python as string, ['-c', script, String(running.port), how, JSON.stringify(RECORD)]);
    await until(() => running.delivery.records.length === 3);
    expectScrubbed(running, 3);
  });
});

/** Runs until the test is over; what it says is kept for those who look. */
function launch(program: string, args: string[]): { output: string } {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { output: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said.output += text));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  toClose.push(() => {
    child.kill('SIGTERM');
    return exited;
  });
  return said;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A program takes a while to listen. */
async function sendWhenUp(port: number, more: Parameters<typeof sendTo>[1]): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await sendTo(port, more);
    } catch (error) {
      if (!(error as Error).message.includes('ECONNREFUSED') || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const fluentBit = findProgram('fluent-bit', 'FLUENT_BIT');

describe.skipIf(!fluentBit)('Fluent Bit', { timeout: 60_000 }, () => {
  const properties = (pairs: Record<string, string | number>) =>
    Object.entries(pairs).flatMap(([key, value]) => ['-p', `${key}=${value}`]);
  const dummy = ['-q', '-f', '1', '-i', 'dummy', '-t', 'app.web'].concat(
    properties({
      dummy: JSON.stringify(RECORD),
      metadata: JSON.stringify({ mail: RAW }),
      samples: 3,
      rate: 50,
    }),
  );
  const login = {
    shared_key: KEY,
    self_hostname: 'client.example',
    username: 'app',
    password: 'made-up password',
  };

  it.each<[string, Parameters<typeof startForward>[0], Record<string, string>]>([
    ['as it is', {}, {}],
    ['acknowledged', {}, { require_ack_response: 'true' }],
    ['compressed', {}, { compress: 'gzip', require_ack_response: 'true' }],
    ['times as integers', {}, { time_as_integer: 'true', require_ack_response: 'true' }],
    ['metadata kept', {}, { retain_metadata_in_forward_mode: 'true', require_ack_response: 'true' }],
    ['a handshake', { security }, { ...login, require_ack_response: 'true' }],
    ['TLS', { tls: own }, { tls: 'on', 'tls.verify': 'off', require_ack_response: 'true' }],
    ['a Unix socket', { config: { socket: path } }, { unix_path: path }],
  ])('as a client: %s', async (_, options, more) => {
    const running = await start(options);
    const out = properties({ host: '127.0.0.1', port: running.port, ...more });
    const said = launch(fluentBit as string, [...dummy, '-o', 'forward', '-m', '*', ...out]);
    await until(() => running.delivery.records.length >= 3, 30_000).catch(() => {
      throw new Error(said.output);
    });
    expectScrubbed(running, 3);
    expect(running.delivery.text).not.toContain(RAW);
  });

  it('is refused with another key', async () => {
    const running = await start({ security });
    const out = properties({ host: '127.0.0.1', port: running.port, ...login, shared_key: 'wrong' });
    launch(fluentBit as string, [...dummy, '-o', 'forward', '-m', '*', ...out]);
    await until(() => running.denied.length > 0, 30_000);
    expect(running.delivery.parcels).toEqual([]);
  });

  it.each([
    ['as it is', {}, {}],
    ['compressed', {}, { gzip: true }],
    [
      'a handshake',
      { shared_key: KEY, self_hostname: 'server.example' },
      { credentials: { sharedKey: () => KEY, hostname: 'c.example', username: '', password: () => '' } },
    ],
  ])('as a server: %s', async (name, input, more) => {
    const port = await freePort();
    const file = `${name.replaceAll(' ', '-')}.jsonl`;
    const args = ['-q', '-f', '1', '-i', 'forward', ...properties({ listen: '127.0.0.1', port, ...input })];
    const output = properties({ path: folder.dir, file, format: 'plain' });
    launch(fluentBit as string, [...args, '-o', 'file', '-m', '*', ...output]);
    await sendWhenUp(port, more);
    const lines = () => {
      const place = join(folder.dir, file);
      return existsSync(place) ? readFileSync(place, 'utf8').trim().split('\n').filter(Boolean) : [];
    };
    await until(() => lines().length >= 3, 30_000);
    expect(lines().map((line) => JSON.parse(line))).toEqual(ROWS.map(([, record]) => record));
  });
});

const fluentd = findProgram('fluentd', 'FLUENTD');

describe.skipIf(!fluentd)('fluentd', { timeout: 90_000 }, () => {
  const login = `<security>
      self_hostname other.example
      shared_key ${KEY}
    </security>`;
  const configure = (text: string) => {
    const file = join(folder.dir, 'fluentd.conf');
    writeFileSync(file, text);
    return launch(fluentd as string, ['--no-supervisor', '-q', '-c', file, '-p', folder.dir]);
  };

  it.each<[string, Parameters<typeof startForward>[0], string]>([
    ['as it is', {}, ''],
    ['acknowledged', {}, 'require_ack_response true'],
    ['compressed', {}, 'compress gzip\n require_ack_response true'],
    ['times as integers', {}, 'time_as_integer true\n require_ack_response true'],
    ['kept alive', {}, 'keepalive true\n require_ack_response true'],
    ['a handshake', { security: { ...security, users: [] } }, `require_ack_response true\n ${login}`],
    ['TLS', { tls: own }, 'transport tls\n tls_insecure_mode true\n require_ack_response true'],
  ])('as a client: %s', async (_, options, more) => {
    const running = await start(options);
    const said = configure(`
      <source>
        @type sample
        tag app.web
        rate 3
        sample ${JSON.stringify(RECORD)}
      </source>
      <match app.**>
        @type forward
        heartbeat_type none
        ${more}
        <server>
          host 127.0.0.1
          port ${running.port}
        </server>
        <buffer>
          flush_mode immediate
        </buffer>
      </match>`);
    await until(() => running.delivery.records.length >= 3, 60_000).catch(() => {
      throw new Error(said.output);
    });
    expect(running.delivery.records[0].record).toEqual(SCRUBBED);
    expect(running.delivery.text).not.toContain(RAW);
    expect(running.denied).toEqual([]);
  });

  it('its heartbeats over the transport', async () => {
    const running = await start();
    configure(`
      <source>
        @type sample
        tag app.web
        sample ${JSON.stringify(RECORD)}
      </source>
      <match app.**>
        @type forward
        heartbeat_type transport
        heartbeat_interval 1s
        <server>
          host 127.0.0.1
          port ${running.port}
        </server>
        <buffer>
          flush_mode immediate
        </buffer>
      </match>`);
    await until(() => running.delivery.records.length >= 2, 60_000);
    expect(running.denied).toEqual([]);
  });

  it.each([
    ['as it is', '', {}],
    ['compressed', '', { gzip: true }],
    [
      'a handshake',
      login,
      { credentials: { sharedKey: () => KEY, hostname: 'c.example', username: '', password: () => '' } },
    ],
  ])('as a server: %s', async (_, more, how) => {
    const port = await freePort();
    const said = configure(`
      <source>
        @type forward
        bind 127.0.0.1
        port ${port}
        ${more}
      </source>
      <match app.**>
        @type stdout
        <format>
          @type json
        </format>
      </match>`);
    await sendWhenUp(port, how);
    const lines = () => said.output.split('\n').filter((line) => line.startsWith('{"i"'));
    await until(() => lines().length >= 3, 30_000);
    expect(lines().map((line) => JSON.parse(line))).toEqual(ROWS.map(([, record]) => record));
  });
});
