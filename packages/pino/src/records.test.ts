/** Everything pino writes, through every way in: the bytes that the scrubber makes of what pino writes without us. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScrubber } from '@scrubjay/core';
import { scrubbed, scrubTransport, streamWrite } from '@scrubjay/pino';
import pino from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from './test/files.ts';
import { COMMON, ROWS, SECRETS } from './test/records.ts';

const dir = folder();

interface Way {
  readonly name: string;
  /** pino without us, writing to `file`. Default: a transport to pino/file. */
  readonly raw?: (file: string) => pino.DestinationStream;
  readonly stream: (file: string) => pino.DestinationStream;
  readonly options?: pino.LoggerOptions<string>;
  /** Ends of the names of the files it writes. */
  readonly files?: readonly string[];
}

const plain = (file: string) => pino.transport({ target: 'pino/file', options: { destination: file } });
const two = (target: string) => (file: string) =>
  pino.transport({
    targets: [
      { target, options: { destination: file }, level: 'trace' },
      { target, options: { destination: `${file}.error` }, level: 'error' },
    ],
  });

const WAYS: readonly Way[] = [
  {
    name: 'transport',
    stream: (file) => pino.transport({ target: '@scrubjay/pino', options: { destination: file } }),
  },
  {
    name: 'transport with a pool',
    stream: (file) =>
      pino.transport({ target: '@scrubjay/pino', options: { destination: file, workers: 2 } }),
  },
  {
    name: 'stage of a pipeline',
    stream: (file) =>
      pino.transport({
        pipeline: [{ target: '@scrubjay/pino' }, { target: 'pino/file', options: { destination: file } }],
      }),
  },
  {
    name: 'transport to a target',
    stream: (file) =>
      pino.transport({
        target: '@scrubjay/pino',
        options: { destination: { target: 'pino/file', options: { destination: file } } },
      }),
  },
  { name: 'targets', raw: two('pino/file'), stream: two('@scrubjay/pino'), files: ['', '.error'] },
  { name: 'scrubTransport', stream: (file) => scrubTransport({ destination: file }) },
  { name: 'destination', stream: (file) => scrubbed(pino.destination({ dest: file, sync: true })) },
  {
    name: 'destination that waits',
    stream: (file) => scrubbed(pino.destination({ dest: file, sync: false })),
  },
  { name: 'destination of a transport', stream: (file) => scrubbed(plain(file)) },
  {
    name: 'hook',
    stream: (file) => pino.destination({ dest: file, sync: true }),
    options: { hooks: { streamWrite: streamWrite() } },
  },
];

type Closing = pino.DestinationStream & NodeJS.EventEmitter & { end(): void; ref?(): void };

/** A line before each row says which one follows. */
const mark = (i: number) => `the next row is number ${i}`;

async function write(destination: pino.DestinationStream, options: pino.LoggerOptions<string> = {}) {
  const stream = destination as Closing;
  for (const [i, row] of ROWS.entries()) {
    pino<string>(COMMON, stream).fatal(mark(i));
    const hooks = { ...row.options?.hooks, ...options.hooks };
    row.log(pino<string>({ ...COMMON, ...row.options, hooks }, stream));
  }
  stream.ref?.();
  const closed = once(stream, 'close');
  stream.end();
  await closed;
}

function rowsOf(bytes: Uint8Array): string[] {
  const rows: string[] = [];
  for (const line of Buffer.from(bytes).toString().split('\n')) {
    if (line.includes(mark(rows.length))) rows.push('');
    else rows[rows.length - 1] += `${line}\n`;
  }
  return rows;
}

describe.each(WAYS)('$name', ({ name, raw = plain, stream, options, files = [''] }) => {
  const before = join(dir, `${name}.raw`);
  const after = join(dir, `${name}.scrubbed`);
  const raws: Buffer[] = [];
  const outputs: Buffer[] = [];
  const expected: string[][] = [];
  const got: string[][] = [];

  beforeAll(async () => {
    await write(raw(before));
    await write(stream(after), options);
    for (const end of files) {
      const source = readFileSync(before + end);
      raws.push(source);
      outputs.push(readFileSync(after + end));
      expected.push(rowsOf(createScrubber().scrub(source)));
      got.push(rowsOf(outputs[outputs.length - 1]));
    }
  });

  it('in all', () => {
    expect(SECRETS.filter((secret) => !raws[0].includes(secret))).toEqual([]);
    for (const [n, raw] of raws.entries()) {
      expect(SECRETS.filter((secret) => outputs[n].includes(secret))).toEqual([]);
      expect(Buffer.compare(outputs[n], createScrubber().scrub(raw))).toBe(0);
    }
  });

  it.each(ROWS.map((row, i) => ({ row, i })))('$row.name', ({ i }) => {
    for (const [n, rows] of expected.entries()) {
      expect(rows).toHaveLength(ROWS.length);
      // Not the whole of a long one, which nobody could read.
      const at = firstDifference(rows[i], got[n][i]);
      expect(got[n][i]?.slice(at - 200, at + 200)).toBe(rows[i].slice(at - 200, at + 200));
    }
  });
});

function firstDifference(a: string, b = ''): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return Math.max(200, at);
}
