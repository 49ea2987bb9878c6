import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaults, type ResolvedConfig } from '../config/index.ts';
import { validateConfig } from '../configure.ts';
import { failAsDrop, type HostOptions, hostConfig, hostConfigSync, sharedScrubber } from './config.ts';

const dir = mkdtempSync(join(tmpdir(), 'scrubjay-host-'));
afterAll(() => rmSync(dir, { recursive: true }));
writeFileSync(join(dir, 'scrubjay.config.yaml'), 'preset: secrets\nthreshold: 0.7\n');
writeFileSync(join(dir, 'other.json'), '{"preset":"pci"}');
writeFileSync(join(dir, 'module.mjs'), 'export default { preset: "gdpr" };');

const ways = [
  ['at once', async (options?: HostOptions) => hostConfigSync(options)],
  ['awaited', hostConfig],
] as const;

describe.each(ways)('%s', (_, read) => {
  test.each<[string, HostOptions, Partial<ResolvedConfig>]>([
    ['file of the folder', { cwd: dir, env: {} }, { preset: ['secrets'], threshold: 0.7 }],
    ['a file by name', { cwd: dir, env: {}, config: 'other.json' }, { preset: ['pci'] }],
    ['a file by variable', { cwd: dir, env: { SCRUBJAY_CONFIG: 'other.json' } }, { preset: ['pci'] }],
    [
      'settings, whatever the folder holds',
      { cwd: dir, env: {}, config: { threshold: 0.6 } },
      { threshold: 0.6, preset: [] },
    ],
    [
      'variables win over settings',
      { env: { SCRUBJAY_THRESHOLD: '0.8' }, config: { threshold: 0.6 } },
      { threshold: 0.8 },
    ],
    [
      'a checked configuration as it is',
      { env: { SCRUBJAY_THRESHOLD: '0.8' }, config: defaults },
      { threshold: 0.5 },
    ],
  ])('%s', async (_name, options, wanted) => {
    const config = await read(options);
    for (const [key, value] of Object.entries(wanted)) {
      if (key === 'preset' && (value as string[]).length === 0)
        expect(config.preset).toEqual(defaults.preset);
      else expect(config[key as keyof ResolvedConfig]).toEqual(value);
    }
  });

  test.each<[string, HostOptions, string]>([
    ['a setting that is none', { env: {}, config: { presets: 'x' } as never }, 'SJ_CONFIG_UNKNOWN_KEY'],
    ['settings that are none', { env: {}, config: [] as never }, 'SJ_CONFIG_TYPE'],
    ['a file that is not there', { cwd: dir, env: {}, config: 'none.yaml' }, 'SJ_CONFIG_FILE'],
  ])('refuses %s', async (_name, options, code) => {
    await expect(read(options)).rejects.toMatchObject({ code });
  });
});

test('a module is read when it may be awaited, and refused with a way out when not', async () => {
  const options = { cwd: dir, env: {}, config: 'module.mjs' };
  expect((await hostConfig(options)).preset).toEqual(['gdpr']);
  expect(() => hostConfigSync(options)).toThrow(/await loadConfig/);
});

test('equal configurations share a scrubber', () => {
  const one = sharedScrubber(validateConfig({ preset: 'pci' }));
  expect(sharedScrubber(validateConfig({ preset: ['pci'] }))).toBe(one);
  expect(sharedScrubber(validateConfig({ preset: 'pci', threshold: 0.6 }))).not.toBe(one);
});

describe('fail as drop', () => {
  const counts = (entity: string) => ({ bytes: 1, withheld: 0, findings: { [entity]: 2 } });
  test.each([
    ['for an entity', { actions: { EMAIL_ADDRESS: 'fail' } }, ['EMAIL_ADDRESS'], ['CREDIT_CARD']],
    [
      'for all but one',
      { action: 'fail', actions: { CREDIT_CARD: 'mask' } },
      ['EMAIL_ADDRESS'],
      ['CREDIT_CARD'],
    ],
    ['by key', { keys: { code: { entity: 'CODE', action: 'fail' } } }, ['CODE'], ['EMAIL_ADDRESS']],
  ] as const)('%s', (_, raw, failing, others) => {
    const { config, failures } = failAsDrop(validateConfig(raw));
    expect(JSON.stringify(config)).not.toContain('"fail"');
    expect(JSON.stringify(config)).toContain('"drop"');
    for (const entity of failing) expect(failures(counts(entity))).toEqual([entity]);
    for (const entity of others) expect(failures(counts(entity))).toEqual([]);
  });

  test('a policy without it stays the same', () => {
    expect(failAsDrop(defaults).config).toBe(defaults);
  });
});
