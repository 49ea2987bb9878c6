import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ErrorCode, ScrubJayError } from '../errors.ts';
import { defaults } from './defaults.ts';
import { type LoadOptions, loadConfig } from './load.ts';

const known = {
  entities: ['EMAIL_ADDRESS', 'CREDIT_CARD', 'IBAN_CODE', 'PERSON'],
  detectors: ['email'],
  validators: ['luhn'],
};

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'scrubjay-config-'));
});
afterEach(() => rm(cwd, { recursive: true }));

type Files = Record<string, string>;

async function load(files: Files, options: Partial<LoadOptions> = {}) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  return loadConfig({ cwd, known, ...options });
}

async function failure(files: Files, options: Partial<LoadOptions> = {}): Promise<ScrubJayError> {
  return load(files, options).then(
    () => {
      throw new Error('It was accepted');
    },
    (error) => error,
  );
}

test('an empty folder gives the defaults', async () => {
  expect(
    await load({}, { env: { HOME: '/', SCRUBJAY_ENGINE: '' }, overrides: { engine: undefined } }),
  ).toEqual(defaults);
});

test.each<[string, string]>([
  ['scrubjay.config.yaml', '# mine\nengine: portable\nactions:\n  PERSON: { name: mask, char: "#" }\n'],
  ['scrubjay.config.yml', 'engine: portable\nactions: { PERSON: { name: mask, char: "#" } }'],
  ['scrubjay.config.json', '\uFEFF{"engine":"portable","actions":{"PERSON":{"name":"mask","char":"#"}}}'],
  [
    'scrubjay.config.mjs',
    'export default { engine: "portable", actions: { PERSON: { name: "mask", char: "#" } } }',
  ],
  [
    'scrubjay.config.mjs',
    'export default async () => ({ engine: "portable", actions: { PERSON: { name: "mask", char: "#" } } })',
  ],
])('reads %s', async (name, text) => {
  const config = await load({ [name]: text });
  expect(config).toEqual({
    ...defaults,
    engine: 'portable',
    actions: { PERSON: { name: 'mask', char: '#' } },
  });
});

test.each(['', '# nothing\n', '---\n', 'null'])(
  'a file with nothing in it (%j) gives the defaults',
  async (text) => {
    expect(await load({ 'scrubjay.config.yaml': text })).toEqual(defaults);
  },
);

describe('precedence', () => {
  const file = { 'scrubjay.config.yaml': 'workers: 2\nthreshold: 0.2\naction: mask\n' };
  test.each<[string, Partial<LoadOptions>, object]>([
    ['file over defaults', {}, { workers: 2, threshold: 0.2, engine: 'auto' }],
    ['environment over file', { env: { SCRUBJAY_WORKERS: '3' } }, { workers: 3, threshold: 0.2 }],
    [
      'flags over environment',
      { env: { SCRUBJAY_WORKERS: '3', SCRUBJAY_THRESHOLD: '.3' }, overrides: { workers: '4' } },
      { workers: 4, threshold: 0.3 },
    ],
    ['flags as values', { overrides: { workers: 4, action: { name: 'partial' } } }, { workers: 4 }],
    ['workers auto', { env: { SCRUBJAY_WORKERS: ' auto ' } }, { workers: 'auto' }],
    ['a switch', { env: { SCRUBJAY_PROTECT_DEFAULTS: 'false' } }, { protect: [] }],
    ['a list', { env: { SCRUBJAY_PRESET: 'pci, default,' } }, { preset: ['pci', 'default'] }],
    ['an action', { env: { SCRUBJAY_ACTION: 'remove' } }, { action: { name: 'remove' } }],
  ])('%s', async (_, options, expected) => {
    expect(await load(file, options)).toMatchObject(expected);
  });
});

describe('preset and entities are one choice', () => {
  test.each<[string, Partial<LoadOptions>, string[], string[]]>([
    ['preset: pci', {}, ['pci'], []],
    ['preset: pci', { env: { SCRUBJAY_ENTITIES: 'PERSON' } }, [], ['PERSON']],
    ['preset: pci', { overrides: { entities: 'PERSON', preset: 'pci' } }, ['pci'], ['PERSON']],
    ['entities: [PERSON]', { overrides: { preset: 'pci' } }, ['pci'], []],
    [
      'entities: [PERSON]',
      { env: { SCRUBJAY_PRESET: 'pci' }, overrides: { entities: 'EMAIL_ADDRESS' } },
      [],
      ['EMAIL_ADDRESS'],
    ],
    ['entities: [PERSON]', { overrides: { excludeEntities: 'EMAIL_ADDRESS' } }, [], ['PERSON']],
  ])('%s, %j', async (text, options, preset, entities) => {
    expect(await load({ 'scrubjay.config.yaml': text }, options)).toMatchObject({ preset, entities });
  });
});

describe('which file', () => {
  const files = { 'a.yaml': 'workers: 2', 'b.json': '{"workers":3}', 'scrubjay.config.yaml': 'workers: 4' };
  test.each<[Partial<LoadOptions>, number]>([
    [{}, 4],
    [{ env: { SCRUBJAY_CONFIG: 'a.yaml' } }, 2],
    [{ file: 'b.json' }, 3],
    [{ file: './b.json', env: { SCRUBJAY_CONFIG: 'a.yaml' } }, 3],
  ])('%j', async (options, workers) => {
    expect(await load(files, options)).toMatchObject({ workers });
  });
});

const manyAliases = `a: &a [${Array(20).fill('x')}]\n${['b', 'c', 'd', 'e', 'f']
  .map((name, i) => `${name}: &${name} [${Array(20).fill(`*${'abcdef'[i]}`)}]`)
  .join('\n')}`;

describe.each<
  [what: string, files: Files, options: Partial<LoadOptions>, code: ErrorCode, message: string | RegExp]
>([
  [
    'two files',
    { 'scrubjay.config.yaml': '', 'scrubjay.config.json': '' },
    {},
    'SJ_CONFIG_FILE',
    'scrubjay.config.yaml and scrubjay.config.json are both here',
  ],
  ['no such file', {}, { file: 'x.yaml' }, 'SJ_CONFIG_FILE', 'x.yaml: there is no such file'],
  [
    'no such folder',
    {},
    { cwd: join(tmpdir(), 'scrubjay-no-such-folder') },
    'SJ_CONFIG_FILE',
    'there is no such file',
  ],
  ['another ending', { 'x.toml': '' }, { file: 'x.toml' }, 'SJ_CONFIG_FILE', 'must end with .yaml'],
  ['a folder', {}, { file: '../', env: {} }, 'SJ_CONFIG_FILE', 'must end with .yaml'],
  [
    'too large',
    { 'x.yaml': '#'.repeat(1_048_577) },
    { file: 'x.yaml' },
    'SJ_CONFIG_FILE',
    'is larger than 1048576 bytes',
  ],
  [
    'bad YAML',
    { 'x.yaml': 'workers: 1\nactions: [a\nengine: auto' },
    { file: 'x.yaml' },
    'SJ_CONFIG_FILE',
    /^x\.yaml: line \d, column \d+: /,
  ],
  [
    'a key twice',
    { 'x.yaml': 'workers: 1\nworkers: 2' },
    { file: 'x.yaml' },
    'SJ_CONFIG_FILE',
    'line 2, column 1: Map keys must be unique',
  ],
  [
    'two documents',
    { 'x.yaml': 'workers: 1\n---\nworkers: 2' },
    { file: 'x.yaml' },
    'SJ_CONFIG_FILE',
    'line 2',
  ],
  [
    'an unknown tag',
    { 'x.yaml': 'engine: !!js/function "x"' },
    { file: 'x.yaml' },
    'SJ_CONFIG_FILE',
    'line 1, column 9: Unresolved tag',
  ],
  [
    'a bomb of aliases',
    { 'x.yaml': manyAliases },
    { file: 'x.yaml' },
    'SJ_CONFIG_FILE',
    'Excessive alias count',
  ],
  ['an unknown alias', { 'x.yaml': 'engine: *nope' }, { file: 'x.yaml' }, 'SJ_CONFIG_FILE', 'nope'],
  ['a deep nest', { 'x.yaml': '['.repeat(20_000) }, { file: 'x.yaml' }, 'SJ_CONFIG_FILE', 'x.yaml: '],
  [
    'a deep JSON nest',
    { 'x.json': `{"keys":${'['.repeat(5000)}${']'.repeat(5000)}}` },
    { file: 'x.json' },
    'SJ_CONFIG_VALUE',
    'nested',
  ],
  [
    '__proto__ in YAML',
    { 'x.yaml': 'actions:\n  __proto__: { name: keep }' },
    { file: 'x.yaml' },
    'SJ_CONFIG_VALUE',
    'actions: holds a key called __proto__',
  ],
  [
    '__proto__ on top',
    { 'x.json': '{"__proto__":{"action":"keep"}}' },
    { file: 'x.json' },
    'SJ_CONFIG_VALUE',
    '__proto__',
  ],
  [
    'bad JSON',
    { 'x.json': '{"engine": "auto",\n "workers": }}' },
    { file: 'x.json' },
    'SJ_CONFIG_FILE',
    /^x\.json: is no valid JSON: line 2, column \d+/,
  ],
  [
    'JSON with a comma too many',
    { 'x.json': '{"workers": 1,}' },
    { file: 'x.json' },
    'SJ_CONFIG_FILE',
    'x.json: is no valid JSON',
  ],
  ['an empty JSON file', { 'x.json': '' }, { file: 'x.json' }, 'SJ_CONFIG_FILE', 'x.json: is no valid JSON'],
  ['a list', { 'x.yaml': '- a' }, { file: 'x.yaml' }, 'SJ_CONFIG_FILE', 'must hold settings by name'],
  ['a word', { 'x.yaml': 'hello' }, { file: 'x.yaml' }, 'SJ_CONFIG_FILE', 'must hold settings by name'],
  [
    'a module without default',
    { 'x.mjs': 'export const a = 1' },
    { file: 'x.mjs' },
    'SJ_CONFIG_FILE',
    'as default',
  ],
  [
    'a module that throws',
    { 'x.mjs': 'throw new Error("no disk\\nat all")' },
    { file: 'x.mjs' },
    'SJ_CONFIG_FILE',
    /fails when it is run: no disk$/,
  ],
  [
    'a function in a module',
    { 'x.mjs': 'export default { keys: { a: () => 1 } }' },
    { file: 'x.mjs' },
    'SJ_CONFIG_VALUE',
    'keys.a: holds a function',
  ],
  [
    'an unknown variable',
    {},
    { env: { SCRUBJAY_ENGIN: 'auto' } },
    'SJ_CONFIG_UNKNOWN_KEY',
    'SCRUBJAY_ENGIN: no such setting; did you mean SCRUBJAY_ENGINE?',
  ],
  [
    'a bad variable',
    {},
    { env: { SCRUBJAY_WORKERS: 'many' } },
    'SJ_CONFIG_VALUE',
    'SCRUBJAY_WORKERS: must be auto',
  ],
  [
    'a bad name in a variable',
    {},
    { env: { SCRUBJAY_ENTITIES: 'PERSON,EMAIL' } },
    'SJ_UNKNOWN_ENTITY',
    'SCRUBJAY_ENTITIES[1]: no entity is called EMAIL; did you',
  ],
  [
    'a bad flag',
    {},
    { overrides: { threshold: '1,5' } },
    'SJ_CONFIG_TYPE',
    '--threshold: must be a number, not text',
  ],
  [
    'a bad flag over a variable',
    {},
    { env: { SCRUBJAY_ACTION: 'mask' }, overrides: { action: 'mazk' } },
    'SJ_CONFIG_VALUE',
    '--action: must be one of',
  ],
  [
    'an unknown override',
    {},
    { overrides: { enigne: 'auto' } },
    'SJ_CONFIG_UNKNOWN_KEY',
    'enigne: no such setting; did you mean engine?',
  ],
])('refuses %s', (_, files, options, code, message) => {
  test(code, async () => {
    const error = await failure(files, options);
    expect(error).toMatchObject({ name: 'ScrubJayError', code, exitCode: 2 });
    expect(error.message).toMatch(message);
  });
});

test('problems of file, environment and flags are told together', async () => {
  const error = await failure(
    { 'scrubjay.config.yaml': 'maxRecord: 1\nactions: { PERSON: mazk }' },
    { env: { SCRUBJAY_THRESHOLD: '2' }, overrides: { workers: '0' } },
  );
  expect(error.problems.map((problem) => problem.path).sort()).toEqual(
    ['--workers', 'SCRUBJAY_THRESHOLD', 'actions.PERSON', 'maxRecord'].sort(),
  );
});

test.each([
  'SCRUBJAY_SKIP_NATIVE',
  'SCRUBJAY_CACHE_DIR',
  'SCRUBJAY_SERVICE_HOST',
  'SCRUBJAY_SERVICE_PORT',
  'SCRUBJAY_SERVICE_PORT_HTTP',
  'SCRUBJAY_PORT',
  'SCRUBJAY_PORT_8080_TCP',
  'SCRUBJAY_PORT_8080_TCP_ADDR',
  'SCRUBJAY_SIDECAR_SERVICE_HOST',
  'SCRUBJAY_SIDECAR_PORT_24224_UDP_PROTO',
])('%s is no setting, and no error', async (name) => {
  expect(await load({}, { env: { [name]: 'x' } })).toEqual(defaults);
});
