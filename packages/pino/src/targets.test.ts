/** Other transports behind us: they get what we let through, and no more. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createScrubber } from '@scrubjay/core';
import { scrubbed, type TransportOptions } from '@scrubjay/pino';
import pino from 'pino';
import pretty, { prettyFactory } from 'pino-pretty';
import { describe, expect, it } from 'vitest';
import { folder } from './test/files.ts';
import { CARD, COMMON, MAIL } from './test/records.ts';

const dir = folder();

type Transport = NodeJS.EventEmitter & pino.DestinationStream & { end(): void; ref(): void };

async function closed(stream: unknown): Promise<void> {
  const transport = stream as Transport;
  transport.ref();
  const done = once(transport, 'close');
  transport.end();
  await done;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

function logAll(stream: pino.DestinationStream): void {
  const log = pino({ ...COMMON, level: 'trace' }, stream);
  for (const level of LEVELS) log[level]({ to: MAIL, level_was: level }, `card ${CARD}`);
}

const lineOf = (level: (typeof LEVELS)[number]) =>
  `{"level":${pino.levels.values[level]},"time":1700000000000,"pid":4711,"hostname":"web-1","to":"[EMAIL_ADDRESS]","level_was":"${level}","msg":"card [CREDIT_CARD]"}\n`;
const linesOf = (levels: readonly (typeof LEVELS)[number][]) => levels.map(lineOf).join('');

describe('pino-pretty', () => {
  const options = { colorize: false, destination: '', sync: true };
  const format = prettyFactory({ colorize: false });
  const expected = LEVELS.map((level) => format(lineOf(level))).join('');

  const WAYS: [string, (file: string) => pino.DestinationStream][] = [
    [
      'behind the stage',
      (destination) =>
        pino.transport({
          pipeline: [
            { target: '@scrubjay/pino' },
            { target: 'pino-pretty', options: { ...options, destination } },
          ],
        }),
    ],
    [
      'as the target of the transport',
      (destination) =>
        pino.transport({
          target: '@scrubjay/pino',
          // Not `sync`: the end waits until all of it is written.
          options: { destination: { target: 'pino-pretty', options: { colorize: false, destination } } },
        }),
    ],
  ];

  it.each(WAYS)('%s', async (name, stream) => {
    const file = join(dir, `pretty ${name}`);
    const transport = stream(file);
    logAll(transport);
    await closed(transport);
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });

  it('in the thread that logs', async () => {
    const destination = join(dir, 'pretty in process');
    const stream = pretty({ ...options, destination });
    const transport = scrubbed(stream);
    logAll(transport);
    const done = once(stream, 'close');
    transport.end();
    await done;
    expect(readFileSync(destination, 'utf8')).toBe(expected);
  });
});

describe('pino-loki', () => {
  /** Stands for Loki: takes what is pushed, so many times. */
  async function loki(times: number) {
    const bodies: string[] = [];
    let taken = () => {};
    const all = new Promise<void>((resolve) => (taken = resolve));
    const server = createServer((request: IncomingMessage, response) => {
      void text(request).then((body) => {
        bodies.push(`${request.method} ${request.url} ${body}`);
        response.writeHead(204).end();
        if (bodies.length === times) taken();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { host, bodies, all, close: () => server.close() };
  }

  const WAYS: [string, (options: object) => Parameters<typeof pino.transport>[0]][] = [
    [
      'behind the stage',
      (options) => ({ pipeline: [{ target: '@scrubjay/pino' }, { target: 'pino-loki', options }] }),
    ],
    [
      'as the target of the transport',
      (options) => ({ target: '@scrubjay/pino', options: { destination: { target: 'pino-loki', options } } }),
    ],
    [
      'behind a stage among targets',
      (options) => ({
        targets: [
          { level: 'trace', pipeline: [{ target: '@scrubjay/pino' }, { target: 'pino-loki', options }] },
          { level: 'fatal', target: '@scrubjay/pino', options: { destination: join(dir, 'beside loki') } },
        ],
      }),
    ],
  ];

  it.each(WAYS)('%s', async (_, way) => {
    const server = await loki(LEVELS.length);
    const options = { host: server.host, batching: false, labels: { app: 'shop' }, silenceErrors: false };
    const transport = pino.transport(way(options));
    logAll(transport);
    // pino-loki waits for no answer when it ends.
    await server.all;
    await closed(transport);
    server.close();
    const pushed = server.bodies.join('\n');
    expect(pushed).toMatch(/^POST \/loki\/api\/v1\/push /);
    expect(pushed).not.toContain(MAIL);
    expect(pushed).not.toContain(CARD);
    for (const level of LEVELS) {
      const end = lineOf(level).trimEnd().slice(lineOf(level).indexOf('"to"'));
      expect(pushed).toContain(JSON.stringify(end).slice(1, -1));
    }
  });
});

describe('targets', () => {
  const scrub = (name: string, more: TransportOptions = {}) => ({
    target: '@scrubjay/pino',
    options: { destination: join(dir, name), ...more },
  });
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');

  it('each have their level', async () => {
    const transport = pino.transport({
      targets: [
        { ...scrub('level info'), level: 'info' },
        { ...scrub('level error'), level: 'error' },
        {
          level: 'warn',
          pipeline: [
            { target: '@scrubjay/pino' },
            { target: 'pino/file', options: { destination: join(dir, 'level warn') } },
          ],
        },
        { target: 'pino/file', options: { destination: join(dir, 'level fatal') }, level: 'fatal' },
      ],
    });
    logAll(transport);
    await closed(transport);
    expect(read('level info')).toBe(linesOf(['info', 'warn', 'error', 'fatal']));
    expect(read('level warn')).toBe(linesOf(['warn', 'error', 'fatal']));
    expect(read('level error')).toBe(linesOf(['error', 'fatal']));
    // Nobody asked for that one to be scrubbed.
    expect(createScrubber().scrubText(read('level fatal'))).toBe(linesOf(['fatal']));
  });

  it('take each record once', async () => {
    const transport = pino.transport({
      dedupe: true,
      targets: [
        { ...scrub('once info'), level: 'info' },
        { ...scrub('once error'), level: 'error' },
      ],
    });
    logAll(transport);
    await closed(transport);
    expect(read('once info')).toBe(linesOf(['info', 'warn']));
    expect(read('once error')).toBe(linesOf(['error', 'fatal']));
  });

  it('have the levels of the application', async () => {
    const transport = pino.transport({
      levels: { audit: 35 },
      targets: [
        { ...scrub('own audit'), level: 'audit' },
        { ...scrub('own error'), level: 'error' },
      ],
    });
    const log = pino({ ...COMMON, customLevels: { audit: 35 } }, transport);
    log.info(MAIL);
    log.audit(MAIL);
    await closed(transport);
    expect(read('own audit')).toBe(
      '{"level":35,"time":1700000000000,"pid":4711,"hostname":"web-1","msg":"[EMAIL_ADDRESS]"}\n',
    );
    expect(read('own error')).toBe('');
  });

  it('share a worker with other policies', async () => {
    const transport = pino.transport({
      targets: [
        { ...scrub('policy one'), level: 'info' },
        {
          ...scrub('policy two', { config: { entities: ['CREDIT_CARD'], action: 'remove' } }),
          level: 'info',
        },
      ],
    });
    pino(COMMON, transport).info({ to: MAIL }, `card ${CARD}`);
    await closed(transport);
    expect(read('policy one')).toContain('"to":"[EMAIL_ADDRESS]","msg":"card [CREDIT_CARD]"');
    expect(read('policy two')).toContain(`"to":"${MAIL}","msg":"card "`);
  });
});
