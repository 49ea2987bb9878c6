import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type Database, isAvailable } from 'hyperscan-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../config/index.ts';
import { CoreScrubber } from '../scrubber.ts';
import { cachedDatabase, cacheFolder, type Source } from './cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrubjay-cache-'));
  vi.stubEnv('SCRUBJAY_CACHE_DIR', join(folder, 'new', 'one'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const sourceOf = (pattern: string): Source => ({
  kind: 'custom',
  expressions: [{ id: 7, pattern, flags: 0 }],
});

/** Whether it had to be compiled; the database must work either way. */
function open(pattern: string): 'compiled' | 'read' {
  const source = sourceOf(pattern);
  let how: 'compiled' | 'read' = 'read';
  const database = cachedDatabase(source, (): Database => {
    how = 'compiled';
    return compile(source.expressions);
  });
  const out = new Uint32Array(8);
  expect(database.scan(Buffer.from('xx abc'), 0, 6, out)).toBe(1);
  expect([...out.subarray(0, 2)]).toEqual([7, 6]);
  database.close();
  return how;
}

const kept = () => readdirSync(cacheFolder()!);
const only = () => join(cacheFolder()!, kept()[0]);

describe.skipIf(!isAvailable())('the cache of databases', () => {
  it('reads at the second start what the first one compiled', () => {
    expect([open('abc'), open('abc'), open('ab+c'), open('abc')]).toEqual([
      'compiled',
      'read',
      'compiled',
      'read',
    ]);
    expect(kept()).toHaveLength(2);
    if (process.platform !== 'win32') expect(statSync(only()).mode & 0o777).toBe(0o600);
  });

  it('holds what the scrubber needs of it', () => {
    const detector = {
      id: 'case',
      entity: 'CASE_NUMBER',
      pattern: 'CASE-\\d{4}',
      caseInsensitive: false,
      keywords: [],
      keywordWindow: 48,
      validator: null,
      action: null,
      confidence: 0.9,
    };
    for (let start = 0; start < 2; start++) {
      const scrubber = new CoreScrubber({ ...defaults, engine: 'hyperscan', detectors: [detector] });
      expect(scrubber.scrubText('CASE-1234 of jane.doe@acme.io')).toBe('[CASE_NUMBER] of [EMAIL_ADDRESS]');
      scrubber.close();
      expect(kept()).toHaveLength(2);
    }
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'damaged in one bit',
      (bytes) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 99 ? byte ^ 1 : byte))),
    ],
    ['for another key', (bytes) => Buffer.from(bytes.toString('latin1').replace('abc', 'abd'), 'latin1')],
  ])('ignores and replaces a file that is %s', (_, damage) => {
    open('abc');
    const whole = readFileSync(only());
    writeFileSync(only(), damage(whole));
    expect([open('abc'), open('abc')]).toEqual(['compiled', 'read']);
    expect(readFileSync(only()).equals(whole)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('takes no file that others may have written', () => {
    open('abc');
    chmodSync(only(), 0o666);
    expect([open('abc'), open('abc')]).toEqual(['compiled', 'read']);
  });

  it('does without a folder that cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    vi.stubEnv('SCRUBJAY_CACHE_DIR', join(folder, 'file', 'in it'));
    expect([open('abc'), open('abc')]).toEqual(['compiled', 'compiled']);
  });

  it('leaves nothing behind when the file cannot be put in its place', () => {
    open('abc');
    const file = only();
    rmSync(file);
    mkdirSync(file);
    expect([open('abc'), open('abc')]).toEqual(['compiled', 'compiled']);
    expect(kept()).toHaveLength(1);
  });

  it('keeps no more than 32', () => {
    for (let i = 0; i < 40; i++) open(`abc|never${i}`);
    expect(kept()).toHaveLength(32);
    expect(kept().every((name) => name.endsWith('.hsdb'))).toBe(true);
  });
});

describe('its folder', () => {
  it('is the one that the system has for it', () => {
    expect(cacheFolder({ SCRUBJAY_CACHE_DIR: '/a' }, 'linux')).toBe('/a');
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'scrubjay'));
    expect(cacheFolder({ XDG_CACHE_HOME: 'x' }, 'linux')).toMatch(/[\\/]\.cache[\\/]scrubjay$/);
    expect(cacheFolder({}, 'darwin')).toMatch(/[\\/]Library[\\/]Caches[\\/]scrubjay$/);
    expect(cacheFolder({}, 'win32')).toMatch(/[\\/]AppData[\\/]Local[\\/]scrubjay$/);
  });
});
