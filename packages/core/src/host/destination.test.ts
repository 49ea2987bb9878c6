import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ScrubJayError } from '../errors.ts';
import { openDestination } from './destination.ts';

const dir = mkdtempSync(join(tmpdir(), 'scrubjay-destination-'));
afterAll(() => rmSync(dir, { recursive: true }));

const none = (error: ScrubJayError) => {
  throw error;
};

describe('a file', () => {
  test.each([
    ['appends by default', {}, 'old\none\ntwo\n'],
    ['is made anew', { append: false }, 'one\ntwo\n'],
  ])('%s', async (name, options, wanted) => {
    const path = join(dir, name);
    writeFileSync(path, 'old\n');
    const destination = openDestination({ path, ...options, onError: none });
    await destination.write(Buffer.from('one\n'));
    destination.writeSync(Buffer.from('two\n'));
    await destination.close();
    expect(readFileSync(path, 'utf8')).toBe(wanted);
    expect(destination.lost).toBe(0);
  });

  test('gets its folders when asked, and is refused without', async () => {
    const path = join(dir, 'a', 'b', 'log');
    expect(() => openDestination({ path, onError: none })).toThrow(
      expect.objectContaining({ code: 'SJ_OUTPUT', message: expect.stringContaining('ENOENT') }),
    );
    const destination = openDestination({ path, mkdir: true, onError: none });
    destination.writeSync(Buffer.from('x\n'));
    await destination.close();
    expect(readFileSync(path, 'utf8')).toBe('x\n');
  });
});

describe.each([
  ['write', (d: ReturnType<typeof openDestination>, bytes: Buffer) => d.write(bytes)],
  ['writeSync', (d: ReturnType<typeof openDestination>, bytes: Buffer) => d.writeSync(bytes)],
] as const)('%s', (_, put) => {
  test('a full device: told and counted each time, nothing thrown', async () => {
    const told: [string, number][] = [];
    const fd = openSync('/dev/full', 'w');
    const destination = openDestination({ fd, onError: ({ code }, lost) => told.push([code, lost]) });
    await put(destination, Buffer.from('one\n'));
    await put(destination, Buffer.from('three\n'));
    expect(told).toEqual([
      ['SJ_OUTPUT', 4],
      ['SJ_OUTPUT', 6],
    ]);
    expect(destination.lost).toBe(10);
    closeSync(fd);
  });
});

test('a descriptor that is not open is refused', () => {
  expect(() => openDestination({ fd: 9999, onError: none })).toThrow(
    expect.objectContaining({ code: 'SJ_OUTPUT' }),
  );
});
