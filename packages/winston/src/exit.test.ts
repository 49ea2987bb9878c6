/** Whatever way a process ends, nothing is lost that winston alone would have kept, and nothing raw is written. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createScrubber } from '@scrubjay/core';
import { describe, expect, it } from 'vitest';
import { some } from '../../../test/support/runs.ts';
import { folder } from './test/files.ts';
import { appPath, run } from './test/processes.ts';
import { SECRETS } from './test/records.ts';

const dir = folder();
/** Less than a pipe or a socket holds when each comes alone. */
const LINES = 100;
const OWN = ['destination', 'destination at once', 'destination with a pool'];
const WRAPPED = ['file wrapped', 'file wrapped, handlers in front'];
const STANDARD = ['standard output', 'console wrapped'];

/** A record is not with the system before the call that logs it returns: a signal that nobody handles may come first. */
const LATER = ['destination with a pool', 'standard output'];

const line = (i: number) => `{"i":${i},"level":"info","message":"to [EMAIL_ADDRESS]"}\n`;
const ALL = Array.from({ length: LINES }, (_, i) => line(i)).join('');

async function ended(way: string, ending: string) {
  const file = join(dir, `${way} ${ending}`);
  rmSync(file, { force: true });
  const outcome = await run(appPath('ending.mjs'), [way, file, String(LINES), ending]);
  const written = existsSync(file) ? readFileSync(file, 'utf8') : outcome.stdout;
  return { ...outcome, way, written };
}

const scrubber = createScrubber();
const clean = (text: string) => scrubber.scrubText(text);
const lines = (text: string) => text.split('\n').length - 1;
/** One line may be with the system by luck when a process that writes by the event loop ends without another turn. */
const kept = (text: string) => (lines(text) === 1 ? 0 : lines(text));
const leaks = (text: string) => SECRETS.filter((secret) => text.includes(secret));

describe.each(['winston file', 'winston console'])('as %s', (alone) => {
  const ways = alone === 'winston file' ? [...OWN, ...WRAPPED] : STANDARD;

  const turns = (endings: readonly string[]) =>
    endings.map((ending, turn) => [ending, some(ways, turn)] as const);

  it.each(
    turns([
      'main, later',
      'exit',
      'exit, later',
      'a line before the exit',
      'a line at the exit',
      'throw without handlers',
      'handled SIGTERM',
      'SIGTERM',
      'end of the logger',
    ]),
  )('%s: %s', async (ending, tried) => {
    const [raw, ...others] = await Promise.all([alone, ...tried].map((way) => ended(way, ending)));
    for (const { way, code, signal, written } of others) {
      expect([way, code, signal]).toEqual([way, raw.code, raw.signal]);
      // In order, without holes.
      expect([way, ALL.startsWith(written)]).toEqual([way, true]);
      if (ending !== 'SIGTERM' || !LATER.includes(way))
        expect([way, lines(written)]).toEqual([way, expect.toSatisfy((n) => n >= kept(raw.written))]);
      if (OWN.includes(way) && ending !== 'SIGTERM') expect([way, lines(written)]).toEqual([way, LINES]);
    }
  });

  it.each(turns(['throw', 'reject', 'throw by a handler', 'reject by a handler']))(
    '%s: %s',
    async (ending, tried) => {
      const [raw, ...others] = await Promise.all([alone, ...tried].map((way) => ended(way, ending)));
      for (const { way, code, signal, written, stderr } of others) {
        expect([way, code, signal, leaks(written)]).toEqual([way, raw.code, raw.signal, []]);
        const before = ending.endsWith('handler') ? '' : ALL;
        expect([way, written.startsWith(before)]).toEqual([way, true]);
        const last = JSON.parse(written.slice(before.length));
        expect(last).toMatchObject({
          level: 'error',
          message: expect.stringContaining('card [CREDIT_CARD]'),
        });
        expect(leaks(stderr)).toEqual([]);
      }
    },
  );
});

it.each([...OWN, 'standard output', 'console wrapped'])(
  'an exception does not end the log: %s',
  async (way) => {
    const { code, written } = await ended(way, 'throw, and it goes on');
    expect(code).toBe(0);
    expect(leaks(written)).toEqual([]);
    expect(written.slice(written.indexOf('\n') + 1)).toBe(ALL);
  },
);

it.each(WRAPPED)('an exception does not end the log: %s', async (way) => {
  const { written } = await ended(way, 'throw, and it goes on');
  expect(written.slice(written.indexOf('\n') + 1)).toBe(ALL);
});

describe('SIGKILL', () => {
  it.each([...OWN, ...WRAPPED])('nothing raw, nothing out of order: %s', async (way) => {
    const { signal, written } = await ended(way, 'SIGKILL');
    expect(signal).toBe('SIGKILL');
    expect(ALL.startsWith(written)).toBe(true);
    if (way === 'destination at once') expect(written).toBe(ALL);
  });

  it.each(['winston file', ...OWN.slice(0, 2), ...WRAPPED, ...STANDARD])(
    'one line gets out: %s',
    async (way) => {
      const { written } = await ended(way, 'a line, then SIGKILL');
      expect(clean(written)).toBe(line(0));
    },
  );

  it.each(OWN)('what was flushed is written: %s', async (way) => {
    expect((await ended(way, 'flush, then SIGKILL')).written).toBe(ALL);
  });

  it.each(OWN.slice(0, 2))('what was logged a moment ago is written: %s', async (way) => {
    expect((await ended(way, 'a pause, then SIGKILL')).written).toBe(ALL);
  });
});

it('is what the scrubber makes of it', async () => {
  const raw = await ended('winston file', 'main');
  expect(clean(raw.written)).toBe(ALL);
});
