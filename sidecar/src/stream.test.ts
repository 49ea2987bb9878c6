/** Ends of streams: empty, closed, full, interrupted. */
import { closeSync, existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { outcome, scrubjay, start } from './test/spawned.ts';

const LINE = 'mail a@example.com\n';
const FOUND = '{"entity":"EMAIL_ADDRESS","detector":"email","start":5,"end":18,"confidence":0.95}';
const commands = [
  ['pipe', 'mail [EMAIL_ADDRESS]\n'],
  ['detect', `[${FOUND}]\n`],
] as const;

describe.each(commands)('%s', (command, line) => {
  test('empty input', async () => {
    const { code, stdout, stderr } = await scrubjay([command]);
    expect([code, stdout.toString(), stderr]).toEqual([0, '', '']);
  });

  test('no newline at the end', async () => {
    const { stdout } = await scrubjay([command], { input: LINE.trimEnd() });
    expect(stdout.toString().trimEnd()).toBe(line.trimEnd());
  });

  test('a line leaves as soon as it is there', async () => {
    const child = start([command]);
    const first = new Promise((resolve) => child.stdout!.once('data', resolve));
    child.stdin!.write(`${LINE}mail `);
    expect(String(await first)).toBe(line);
    const done = outcome(child);
    child.stdin!.end('nobody\n');
    expect((await done).code).toBe(0);
  });

  test('a reader that has enough: no message, exit code 0', async () => {
    const child = start([command]);
    const done = outcome(child);
    child.stdin!.on('error', () => {});
    const feed = () => {
      while (child.stdin!.writable && child.stdin!.write(LINE.repeat(1000)));
    };
    child.stdin!.on('drain', feed);
    child.stdout!.once('data', () => child.stdout!.destroy());
    feed();
    const { code, stderr } = await done;
    expect([code, stderr]).toEqual([0, '']);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk: exit code 3', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await scrubjay([command], { input: LINE, stdout: full });
    closeSync(full);
    expect(stderr).toMatch(/Output cannot be written: .*ENOSPC.*\n {2}Check/);
    expect(code).toBe(3);
  });

  test('input that cannot be read: exit code 3', async () => {
    const directory = openSync(tmpdir(), 'r');
    const { code, stderr } = await scrubjay([command], { stdin: directory });
    closeSync(directory);
    expect(stderr).toMatch(/Input cannot be read: .*EISDIR.*\n {2}Check/);
    expect(code).toBe(3);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: what was read is written, then it ends by the signal',
    async (signal) => {
      const child = start([command]);
      child.stdout!.once('data', () => child.kill(signal));
      const done = outcome(child);
      child.stdin!.write(`${LINE}mail a@example.com`);
      const { code, signal: by, stdout, stderr } = await done;
      expect(stdout.toString().trimEnd()).toBe(line.repeat(2).trimEnd());
      expect([code, by, stderr]).toEqual([null, signal, '']);
    },
  );
});

test.each(['pipe', 'detect'])(
  '%s, a reader that does not read: the first signal waits for it, the second ends the command',
  async (command) => {
    const child = start([command]);
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    child.stdin!.on('error', () => {});
    child.stdin!.write(LINE.repeat(200_000));
    await new Promise((resolve) => child.stdout!.once('readable', resolve));
    // As one does: again and again, for two at once are heard as one.
    const again = setInterval(() => child.kill('SIGINT'), 50);
    expect(await ended).toBe('SIGINT');
    clearInterval(again);
    child.stdout!.destroy();
  },
);

test('bytes that are no text leave as they came', async () => {
  const input = Buffer.from(Array.from({ length: 65_536 }, (_, i) => (i * 31 + (i >> 8) * 7) & 255));
  const { code, stdout } = await scrubjay([], { input });
  expect(stdout.equals(input)).toBe(true);
  expect(code).toBe(0);
});
