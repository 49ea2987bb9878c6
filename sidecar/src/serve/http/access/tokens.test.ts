import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keyring } from './tokens.ts';

const dir = mkdtempSync(join(tmpdir(), 'scrubjay-tokens-'));
afterAll(() => rmSync(dir, { recursive: true }));
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const none = () => {};
const said: string[] = [];
const LOG = {
  debug: none,
  info: none,
  warn: none,
  error: (fields: object, text: string) => said.push(text + JSON.stringify(fields)),
};

function token(name: string, text: string, rights: ('scrub' | 'admin')[] = ['scrub']) {
  const file = join(dir, name);
  writeFileSync(file, text);
  return { name, token: { file }, rights };
}

describe('tokens', () => {
  it('are found by what they are, with their names and rights', () => {
    const keyring = new Keyring([token('a', 'made-up-a'), token('b', 'made-up-b', ['scrub', 'admin'])], LOG);
    expect(keyring.empty).toBe(false);
    expect(keyring.find('made-up-a')?.name).toBe('a');
    expect([...(keyring.find('made-up-b')?.rights ?? [])]).toEqual(['scrub', 'admin']);
    for (const wrong of ['', 'made-up', 'made-up-a ', 'MADE-UP-A', 'made-up-ab'])
      expect(keyring.find(wrong)).toBeNull();
  });

  it('are none when there are none', () => {
    const keyring = new Keyring([], LOG);
    expect(keyring.empty).toBe(true);
    expect(keyring.find('')).toBeNull();
  });

  it('are read again when their file changes, and count no more when it is gone', () => {
    const a = token('rotated', 'made-up-1');
    const keyring = new Keyring([a], LOG);
    token('rotated', 'made-up-two');
    vi.advanceTimersByTime(1_000);
    expect(keyring.find('made-up-1')).toBeNull();
    expect(keyring.find('made-up-two')?.name).toBe('rotated');

    rmSync(a.token.file);
    vi.advanceTimersByTime(1_000);
    for (let i = 0; i < 3; i++) {
      vi.advanceTimersByTime(1_000);
      expect(keyring.find('made-up-two')).toBeNull();
    }
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/a token cannot be read.*rotated/);
    expect(said[0]).not.toContain('made-up');

    token('rotated', 'made-up-3');
    vi.advanceTimersByTime(1_000);
    expect(keyring.find('made-up-3')?.name).toBe('rotated');
  });

  it('are exchanged all at once, or not at all', () => {
    const keyring = new Keyring([token('old', 'made-up-old')], LOG);
    const missing = { name: 'x', token: { file: join(dir, 'none') }, rights: ['scrub' as const] };
    expect(() => keyring.replace([token('new', 'made-up-new'), missing])).toThrow(/none/);
    expect(keyring.find('made-up-old')?.name).toBe('old');
    keyring.replace([token('new', 'made-up-new')]);
    expect(keyring.find('made-up-old')).toBeNull();
    expect(keyring.find('made-up-new')?.name).toBe('new');
  });

  it('take as long whether they are right, wrong from the first letter, or wrong in the last', () => {
    vi.useRealTimers();
    const right = 'made-up-'.repeat(8);
    const keyring = new Keyring([token('timed', right), token('other', 'made-up-other')], LOG);
    const presented = [right, `X${right.slice(1)}`, `${right.slice(0, -1)}X`];
    const least = presented.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < 300; round++) {
      presented.forEach((text, i) => {
        const before = performance.now();
        for (let n = 0; n < 100; n++) keyring.find(text);
        least[i] = Math.min(least[i], performance.now() - before);
      });
    }
    expect(Math.max(...least) / Math.min(...least)).toBeLessThan(1.5);
  });
});
