/** One configuration for all, found where it is looked for: the same bytes as the scrubber gives with it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScrubber, loadConfig } from '@scrubjay/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from './test/files.ts';
import { appPath, run } from './test/processes.ts';

const dir = folder();
const elsewhere = join(dir, 'elsewhere');
const found = join(dir, 'found');
const SETTINGS = {
  actions: { EMAIL_ADDRESS: { name: 'label', text: '<mail>' } },
  excludeEntities: ['CREDIT_CARD'],
};
const raw = '{"level":30,"i":0,"to":"jane.doe@acme.example","msg":"card 4111 1111 1111 1111"}\n';

beforeAll(() => {
  mkdirSync(elsewhere);
  mkdirSync(found);
  writeFileSync(join(found, 'scrubjay.config.json'), JSON.stringify(SETTINGS));
  writeFileSync(join(elsewhere, 'own.mjs'), `export default ${JSON.stringify(SETTINGS)};`);
});

const WAYS: [string, { cwd: string; env?: Record<string, string>; options?: object }][] = [
  ['the working folder', { cwd: found }],
  ['another folder', { cwd: elsewhere, options: { cwd: found } }],
  ['SCRUBJAY_CONFIG', { cwd: elsewhere, env: { SCRUBJAY_CONFIG: join(found, 'scrubjay.config.json') } }],
  ['a file that is given', { cwd: elsewhere, options: { config: '../found/scrubjay.config.json' } }],
  ['a module that is given', { cwd: elsewhere, options: { config: 'own.mjs' } }],
  ['the settings', { cwd: elsewhere, options: { config: SETTINGS } }],
];

describe.each(WAYS)('%s', (_, { cwd, env, options }) => {
  it.each([true, false])('scrubTransport: %s', async (guarded) => {
    const spec = {
      guarded,
      options: { ...options, destination: join(dir, 'log'), append: false },
      steps: ['log 1', 'end'],
    };
    const outcome = await run(appPath('steps.mjs'), [JSON.stringify(spec)], { cwd, env });
    expect(outcome.code).toBe(0);
    const scrubber = createScrubber(await loadConfig({ cwd: found }));
    const expected = scrubber.scrubText(raw);
    expect(expected).toContain('<mail>');
    expect(readFileSync(join(dir, 'log'), 'utf8')).toBe(expected);
  });
});

it('a variable wins over the file', async () => {
  const spec = { options: {}, steps: ['log 1', 'end'] };
  const env = { SCRUBJAY_EXCLUDE_ENTITIES: 'EMAIL_ADDRESS' };
  const { stdout } = await run(appPath('steps.mjs'), [JSON.stringify(spec)], { cwd: found, env });
  expect(stdout).toBe(raw.replace('4111 1111 1111 1111', '[CREDIT_CARD]'));
});
