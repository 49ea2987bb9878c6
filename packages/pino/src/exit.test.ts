/** Whatever way a process ends, nothing is lost that pino alone would have kept, and nothing raw is written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScrubber } from '@scrubjay/core';
import { describe, expect, it } from 'vitest';
import { some } from '../../../test/support/runs.ts';
import { folder } from './test/files.ts';
import { appPath, run } from './test/processes.ts';

const dir = folder();
const LINES = 3000;
const THREADS = ['transport', 'pool', 'stage', 'target', 'guarded'];
const IN_PROCESS = ['sync', 'hook'];

const line = (i: number) => `{"level":30,"i":${i},"to":"[EMAIL_ADDRESS]","msg":"card [CREDIT_CARD]"}\n`;
const ALL = Array.from({ length: LINES }, (_, i) => line(i)).join('');

async function ended(way: string, ending: string) {
  const file = join(dir, `${way} ${ending}`.replace('/', ' '));
  const outcome = await run(appPath('ending.mjs'), [way, file, String(LINES), ending]);
  return { ...outcome, written: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}

const scrub = (text: string) => createScrubber().scrubText(text);

/** Stacks name files and lines, which differ. */
const firstLine = (text: string) => text.match(/^Error: .*$/m)?.[0];

const WHOLE = [
  'main',
  'exit',
  'exit when ready',
  'throw',
  'throw later',
  'reject',
  'fatal',
  'handled SIGTERM',
  'a line before the exit',
  'a line at the exit',
];
const FLUSHED = ['flush, then SIGKILL', 'flush, then SIGTERM'];

describe.each(WHOLE.map((ending, turn) => [ending, some(THREADS, turn)] as const))('%s', (ending, ways) => {
  it(`loses nothing: ${ways}`, async () => {
    const alone = await ended('pino/file', ending);
    expect(alone.written.startsWith(`{"level":30,"i":0,`)).toBe(true);
    const ours = await Promise.all(ways.map((way) => ended(way, ending)));
    for (const [i, { code, signal, stderr, written }] of ours.entries()) {
      const end = [ways[i], alone.code, alone.signal, firstLine(alone.stderr)];
      expect([ways[i], code, signal, firstLine(stderr)]).toEqual(end);
      expect(written.startsWith(ALL)).toBe(true);
      expect(written).toBe(scrub(alone.written));
    }
  });
});

describe.each(FLUSHED)('%s', (ending) => {
  it.each(['transport', 'pool', 'guarded'])('%s: what was flushed is out', async (way) => {
    const { written } = await ended(way, ending);
    expect(written).toBe(ALL);
  });

  // pino flushes no pipeline, and not all that a pino/file has taken.
  it.each(['stage', 'target'])('%s: nothing raw, nothing out of order', async (way) => {
    const { written } = await ended(way, ending);
    expect(ALL.startsWith(written)).toBe(true);
  });
});

describe.each(['SIGTERM', 'SIGKILL'])('%s without a flush', (ending) => {
  it.each(THREADS)('%s: nothing raw, nothing out of order', async (way) => {
    const { signal, written } = await ended(way, ending);
    expect(signal).toBe(ending);
    expect(ALL.startsWith(written)).toBe(true);
  });

  it.each(IN_PROCESS)('%s: nothing is lost', async (way) => {
    const { signal, written } = await ended(way, ending);
    expect(signal).toBe(ending);
    expect(written).toBe(ALL);
  });
});

it.each([...WHOLE.filter((ending) => ending !== 'exit when ready'), ...FLUSHED])(
  'in the thread that logs: %s',
  async (ending) => {
    const alone = await ended('pino sync', ending);
    for (const way of IN_PROCESS) {
      const { code, signal, written } = await ended(way, ending);
      expect([code, signal]).toEqual([alone.code, alone.signal]);
      expect(written.startsWith(ALL)).toBe(true);
      expect(written).toBe(scrub(alone.written));
    }
  },
);
