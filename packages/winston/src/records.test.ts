/** Everything winston logs, through every way in: the bytes that the scrubber makes of what winston writes without us. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { createScrubber } from '@scrubjay/core';
import { afterAll, describe, expect, it } from 'vitest';
import winston from 'winston';
import type Transport from 'winston-transport';
import { ScrubTransport } from './index.ts';
import { folder } from './test/files.ts';
import { PEM, ROWS, type Row, SECRETS } from './test/records.ts';

const { format } = winston;
const { File, Stream } = winston.transports;
const dir = folder();
const scrubber = createScrubber();
afterAll(() => scrubber.close());

interface Way {
  readonly name: string;
  readonly open: (filename: string, options: Row['transport']) => Transport;
}

const WAYS: readonly Way[] = [
  { name: 'a destination', open: (destination, options) => new ScrubTransport({ destination, ...options }) },
  {
    name: 'a destination, at once',
    open: (destination, options) => new ScrubTransport({ destination, sync: true, ...options }),
  },
  {
    name: 'a file wrapped',
    open: (filename, options) => new ScrubTransport({ transports: [new File({ filename, ...options })] }),
  },
  {
    name: 'a file wrapped, options outside',
    open: (filename, options) => new ScrubTransport({ transports: new File({ filename }), ...options }),
  },
  {
    name: 'a file wrapped, record by record',
    open: (filename, options) =>
      new ScrubTransport({ transports: new File({ filename, maxsize: 1e9, ...options }) }),
  },
];

async function write(row: Row, transport: Transport): Promise<void> {
  const logger = winston.createLogger({ ...row.options, transports: [transport] });
  row.log(logger);
  const finished = once(logger, 'finish');
  logger.end();
  await finished;
}

const read = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));

describe.each(ROWS)('$name', (row) => {
  it('is the same as scrubbed afterwards, and nothing of it leaves', async () => {
    const name = row.name.replaceAll(/\W/g, '-');
    const raw = join(dir, `${name}.raw`);
    await write(row, new File({ filename: raw, ...row.transport }));
    const expected = Buffer.from(scrubber.scrub(read(raw)));
    expect(SECRETS.filter((secret) => expected.includes(secret))).toEqual([]);
    for (const { name: way, open } of WAYS) {
      const path = join(dir, `${name}.${way.replaceAll(/\W/g, '-')}`);
      await write(row, open(path, row.transport));
      expect([way, String(read(path))]).toEqual([way, String(expected)]);
      expect(read(path).equals(expected)).toBe(true);
    }
  });
});

it('a pool, shared by all loggers', async () => {
  const rows = ROWS.filter(({ transport, options }) => !transport && !options?.levels);
  const paths = [join(dir, 'all.raw'), join(dir, 'all.pool')];
  const [raw, pool] = paths;
  const file = new File({ filename: raw });
  file.setMaxListeners(0);
  const transports = [file, new ScrubTransport({ destination: pool, workers: 2 })];
  for (const transport of transports) {
    const loggers = rows.map((row) => winston.createLogger({ ...row.options, transports: [transport] }));
    for (const [i, { log }] of rows.entries()) {
      log(loggers[i]);
      // In the order of the calls: a logger whose transport has no room holds back what others would overtake.
      while (loggers[i].writableLength + loggers[i].readableLength > 0) await turn();
    }
    const finished = once(transport, 'finish');
    transport.end();
    await finished;
  }
  const expected = Buffer.from(scrubber.scrub(read(raw)));
  expect(String(read(pool))).toBe(String(expected));
});

it.each([1, 2])('a key that is logged line by line, %i workers', async (workers) => {
  const destination = join(dir, `pem-${workers}`);
  const transport = new ScrubTransport({ destination, workers });
  const logger = winston.createLogger({
    format: format.printf(({ message }) => `${message}`),
    transports: [transport],
  });
  const lines = ['before', ...PEM.split('\n'), 'behind'];
  for (const line of lines) {
    logger.info(line);
    await transport.flush();
  }
  const finished = once(logger, 'finish');
  logger.end();
  await finished;
  expect(String(read(destination))).toBe(scrubber.scrubText(`${lines.join('\n')}\n`));
  expect(String(read(destination))).not.toContain('MII');
});

it('a stream wrapped', async () => {
  const row = ROWS.find(({ name }) => name === 'many records')!;
  const [raw, clean] = [new PassThrough(), new PassThrough()].map((stream) => ({ stream, text: '' }));
  for (const out of [raw, clean]) out.stream.on('data', (bytes) => (out.text += bytes));
  await write(row, new Stream({ stream: raw.stream }));
  await write(row, new ScrubTransport({ transports: [new Stream({ stream: clean.stream })] }));
  expect(raw.text.split('\n')).toHaveLength(501);
  expect(clean.text).toBe(scrubber.scrubText(raw.text));
});
