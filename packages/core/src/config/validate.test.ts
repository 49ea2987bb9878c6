import { describe, expect, test } from 'vitest';
import type { ErrorCode, ScrubJayError } from '../errors.ts';
import { defaults, protectedEnvelope } from './defaults.ts';
import { selectEntities } from './presets.ts';
import type { KnownNames } from './types.ts';
import { validateConfig } from './validate.ts';

const known: KnownNames = {
  entities: ['EMAIL_ADDRESS', 'CREDIT_CARD', 'IBAN_CODE', 'PERSON', 'US_SSN', 'AWS_ACCESS_KEY'],
  detectors: ['email', 'card'],
  validators: ['luhn', 'iban'],
};
const detector = { id: 'emp', entity: 'EMPLOYEE_NUMBER', pattern: 'EMP-\\d{6}' };

function problemsOf(raw: unknown): readonly ScrubJayError[] {
  try {
    validateConfig(raw, known);
  } catch (error) {
    const all = error as ScrubJayError;
    return all.problems.length > 0 ? all.problems : [all];
  }
  throw new Error('It was accepted');
}

describe('nothing configured', () => {
  test('gives the frozen defaults', () => {
    expect(validateConfig({}, known)).toEqual(defaults);
    expect(validateConfig(undefined, known)).toEqual(defaults);
    expect(validateConfig({ actions: null, keys: null }, known)).toEqual(defaults);
  });

  test('looks for everything', () => {
    expect(selectEntities(defaults, known)).toEqual([...known.entities].sort());
  });
});

test('the result is frozen, and shares nothing with what was given', () => {
  const raw = { actions: { PERSON: { name: 'mask', char: '#' } }, detectors: [{ ...detector }] };
  const config = validateConfig(raw, known);
  raw.actions.PERSON.char = 'x';
  raw.detectors[0].id = 'x';
  expect(config.actions.PERSON).toEqual({ name: 'mask', char: '#' });
  expect(config.detectors[0].id).toBe('emp');
  for (const part of [
    config,
    config.actions,
    config.actions.PERSON,
    config.detectors[0],
    config.protect[0].segments,
  ])
    expect(Object.isFrozen(part)).toBe(true);
});

const mask = { name: 'mask', char: '*' };
const plainRule = { entity: 'REDACTED', action: null };

test.each<[string, object, object]>([
  ['a preset', { preset: 'pci' }, { preset: ['pci'], entities: [] }],
  ['presets, once each', { preset: ['pci', 'secrets', 'pci'] }, { preset: ['pci', 'secrets'] }],
  ['entities alone', { entities: ['PERSON'] }, { preset: [], entities: ['PERSON'] }],
  [
    'entities beside a preset',
    { preset: 'pci', entities: ['PERSON'] },
    { preset: ['pci'], entities: ['PERSON'] },
  ],
  ['an action by name', { action: 'mask' }, { action: mask }],
  [
    'partial',
    { action: { name: 'partial', first: 2 } },
    { action: { name: 'partial', first: 2, last: 4, char: '*' } },
  ],
  ['label', { action: { name: 'label' } }, { action: { name: 'label', text: '[{entity}]' } }],
  ['remove', { action: { name: 'remove' } }, { action: { name: 'remove' } }],
  [
    'a mask beyond the first plane',
    { action: { name: 'mask', char: '🙈' } },
    { action: { name: 'mask', char: '🙈' } },
  ],
  [
    'actions',
    { actions: { PERSON: 'drop', REDACTED: 'mask' } },
    { actions: { PERSON: { name: 'drop' }, REDACTED: mask } },
  ],
  ['thresholds', { thresholds: { PERSON: 0.9 } }, { thresholds: { PERSON: 0.9 } }],
  [
    'keys',
    { keys: { employeeId: 'mask', 'internal-ref': { entity: 'CASE', action: 'remove' }, constructor: {} } },
    {
      keys: [
        { key: 'employee_id', entity: 'REDACTED', action: mask },
        { key: 'internal_ref', entity: 'CASE', action: { name: 'remove' } },
        { key: 'constructor', ...plainRule },
      ],
    },
  ],
  [
    'paths',
    { paths: ['a["b"][0]', { path: 'c.*', entity: 'PERSON', action: mask, caseSensitive: true }] },
    {
      paths: [
        { path: 'a.b[0]', segments: ['a', 'b', { index: 0 }], caseInsensitive: true, ...plainRule },
        { path: 'c.*', segments: ['c', '*'], caseInsensitive: false, entity: 'PERSON', action: mask },
      ],
    },
  ],
  [
    'protect',
    { protect: ['meta.id'] },
    { protect: [...protectedEnvelope, expect.objectContaining({ path: 'meta.id' })] },
  ],
  ['protect without the defaults', { protectDefaults: false }, { protect: [] }],
  [
    'allow',
    { allow: ['4111', 'A@b.c', { pattern: 'x+', flags: 'i' }, { value: 'Ann', entity: 'PERSON' }] },
    {
      allow: [
        { entity: null, value: '4111', pattern: null, caseInsensitive: false },
        { entity: null, value: 'A@b.c', pattern: null, caseInsensitive: true },
        { entity: null, value: null, pattern: 'x+', caseInsensitive: true },
        { entity: 'PERSON', value: 'Ann', pattern: null, caseInsensitive: false },
      ],
    },
  ],
  [
    'detectors',
    {
      detectors: [{ ...detector, flags: 'i', keywords: ['Staff Number'], validator: 'luhn', action: 'mask' }],
    },
    {
      detectors: [
        {
          ...detector,
          caseInsensitive: true,
          keywords: ['staff number'],
          keywordWindow: 48,
          validator: 'luhn',
          action: mask,
          confidence: 0.8,
        },
      ],
    },
  ],
  ['the entity of a detector elsewhere', { detectors: [detector], actions: { EMPLOYEE_NUMBER: 'drop' } }, {}],
  ['the entity of a rule elsewhere', { keys: { x: { entity: 'CASE' } }, actions: { CASE: 'drop' } }, {}],
  ['an entity one letter off a short one', { keys: { x: { entity: 'US_SIN' } } }, {}],
  ['a schema for editors', { $schema: './x.json' }, {}],
  ['nothing but rules', { preset: [], keys: { x: 'mask' } }, { preset: [] }],
])('accepts %s', (_, raw, expected) => {
  const config = validateConfig(raw, known);
  expect(config).toMatchObject(expected);
  expect(Object.keys(config)).toEqual(Object.keys(defaults));
});

test.each<[string, object, string[]]>([
  ['a key rule', { keys: { traceID: 'mask' } }, ['traceId', 'trace_id']],
  ['a path', { paths: ['severity'] }, ['severity']],
  ['a path by its last key', { paths: ['req.PID'] }, ['pid', 'process.pid']],
  [
    'a path that ends with a star',
    { paths: ['trace.*'] },
    ['traceId', 'pid', 'trace.id', 'kubernetes.pod_id'],
  ],
])('what %s names is not protected by default', (_, raw, gone) => {
  const left = validateConfig(raw, known).protect.map((rule) => rule.path);
  for (const path of gone) expect(left).not.toContain(path);
});

describe.each<[raw: unknown, code: ErrorCode, path: string, message: string]>([
  [[], 'SJ_CONFIG_TYPE', 'config', 'must be an object, not a list'],
  ['x', 'SJ_CONFIG_TYPE', 'config', 'must be an object, not text'],
  [{ serve: { htp: {} } }, 'SJ_CONFIG_UNKNOWN_KEY', 'serve.htp', 'did you mean http?'],
  [{ serve: { http: { prot: 1 } } }, 'SJ_CONFIG_UNKNOWN_KEY', 'serve.http.prot', 'did you mean port?'],
  [
    { serve: { http: { proxy: [{ prefix: '/a' }] } } },
    'SJ_CONFIG_TYPE',
    'serve.http.proxy[0].upstream',
    'is missing; it must be text',
  ],
  [{ serve: { http: true } }, 'SJ_CONFIG_TYPE', 'serve.http', 'must be an object or false, not true'],
  [{ serve: { sink: { type: 'fil' } } }, 'SJ_CONFIG_VALUE', 'serve.sink.type', 'did you mean file?'],
  [
    { serve: { queue: { overload: 'pass' } } },
    'SJ_CONFIG_VALUE',
    'serve.queue.overload',
    'block, spill, drop',
  ],
  [{ enigne: 'auto' }, 'SJ_CONFIG_UNKNOWN_KEY', 'enigne', 'did you mean engine?'],
  [{ zzz: 1 }, 'SJ_CONFIG_UNKNOWN_KEY', 'zzz', 'no such setting'],
  [
    { engine: 'hyperscn' },
    'SJ_CONFIG_VALUE',
    'engine',
    'one of auto, hyperscan, portable; did you mean hyperscan?',
  ],
  [{ engine: 3 }, 'SJ_CONFIG_TYPE', 'engine', 'must be auto, hyperscan, portable, not a whole number'],
  [{ workers: 0 }, 'SJ_CONFIG_VALUE', 'workers', 'must be 1 or more'],
  [{ workers: 257 }, 'SJ_CONFIG_VALUE', 'workers', 'must be 256 or less'],
  [
    { workers: 1.5 },
    'SJ_CONFIG_TYPE',
    'workers',
    'must be a whole number or auto, not a number with a fraction',
  ],
  [{ workers: 'all' }, 'SJ_CONFIG_VALUE', 'workers', 'must be auto'],
  [{ workers: true }, 'SJ_CONFIG_TYPE', 'workers', 'must be a number or auto, not true'],
  [{ threshold: 1.1 }, 'SJ_CONFIG_VALUE', 'threshold', 'must be 1 or less'],
  [{ threshold: Number.NaN }, 'SJ_CONFIG_TYPE', 'threshold', 'must be a number, not NaN'],
  [{ threshold: 'high' }, 'SJ_CONFIG_TYPE', 'threshold', 'must be a number, not text'],
  [{ report: '' }, 'SJ_CONFIG_VALUE', 'report', 'may not be empty'],
  [{ preset: 'secret' }, 'SJ_UNKNOWN_PRESET', 'preset', 'no preset is called secret; did you mean secrets?'],
  [{ preset: ['pci', 'constructor'] }, 'SJ_UNKNOWN_PRESET', 'preset[1]', 'no preset is called constructor'],
  [{ preset: 4 }, 'SJ_CONFIG_TYPE', 'preset', 'must be text or a list'],
  [{ entities: ['EMAIL'] }, 'SJ_UNKNOWN_ENTITY', 'entities[0]', 'did you mean EMAIL_ADDRESS?'],
  [{ excludeEntities: ['__proto__'] }, 'SJ_UNKNOWN_ENTITY', 'excludeEntities[0]', 'no entity'],
  [{ thresholds: { PERSN: 0.4 } }, 'SJ_UNKNOWN_ENTITY', 'thresholds.PERSN', 'did you mean PERSON?'],
  [{ thresholds: { PERSON: 4 } }, 'SJ_CONFIG_VALUE', 'thresholds.PERSON', 'must be 1 or less'],
  [
    { actions: { EMAIL_ADRESS: 'mask' } },
    'SJ_UNKNOWN_ENTITY',
    'actions.EMAIL_ADRESS',
    'did you mean EMAIL_ADDRESS?',
  ],
  [{ actions: { PERSON: 'mazk' } }, 'SJ_CONFIG_VALUE', 'actions.PERSON', 'did you mean mask?'],
  [{ actions: { PERSON: { name: 'mazk' } } }, 'SJ_CONFIG_VALUE', 'actions.PERSON.name', 'did you mean mask?'],
  [{ actions: { PERSON: { char: '#' } } }, 'SJ_CONFIG_VALUE', 'actions.PERSON.name', 'must be one of label'],
  [{ actions: { PERSON: 5 } }, 'SJ_CONFIG_TYPE', 'actions.PERSON', 'or an object, not a whole number'],
  [{ action: { name: 'mask', chr: '#' } }, 'SJ_CONFIG_UNKNOWN_KEY', 'action.chr', 'did you mean char?'],
  [{ action: { name: 'mask', char: '##' } }, 'SJ_CONFIG_VALUE', 'action.char', 'must be one character'],
  [{ action: { name: 'mask', char: '"' } }, 'SJ_CONFIG_VALUE', 'action.char', 'must be one character'],
  [{ action: { name: 'label', text: 'a\nb' } }, 'SJ_CONFIG_VALUE', 'action.text', 'control characters'],
  [{ action: { name: 'label', text: 'x'.repeat(101) } }, 'SJ_CONFIG_VALUE', 'action.text', 'longer than 100'],
  [{ action: { name: 'partial', last: -1 } }, 'SJ_CONFIG_VALUE', 'action.last', 'must be 0 or more'],
  [{ keys: { '@@': 'mask' } }, 'SJ_CONFIG_VALUE', 'keys.@@', 'a letter or a digit'],
  [
    { keys: { userId: 'mask', user_id: 'drop' } },
    'SJ_CONFIG_VALUE',
    'keys.user_id',
    'the same key as userId',
  ],
  [{ keys: { a: { name: 'mask' } } }, 'SJ_CONFIG_UNKNOWN_KEY', 'keys.a.name', 'no such setting'],
  [
    { keys: { a: { entity: 'EMAIL_ADRESS' } } },
    'SJ_CONFIG_VALUE',
    'keys.a.entity',
    'did you mean EMAIL_ADDRESS?',
  ],
  [{ keys: { a: { entity: 'employee' } } }, 'SJ_CONFIG_VALUE', 'keys.a.entity', 'capitals and digits'],
  [{ paths: ['a', 'b..c'] }, 'SJ_CONFIG_VALUE', 'paths[1]', 'missing before the dot (at character 3)'],
  [{ paths: [{ path: 'tok*' }] }, 'SJ_CONFIG_VALUE', 'paths[0].path', 'whole key'],
  [{ paths: [{ entity: 'PERSON' }] }, 'SJ_CONFIG_TYPE', 'paths[0].path', 'is missing; it must be text'],
  [
    { paths: [{ path: 'a', caseSensitiv: true }] },
    'SJ_CONFIG_UNKNOWN_KEY',
    'paths[0].caseSensitiv',
    'caseSensitive?',
  ],
  [{ protect: ['**'] }, 'SJ_CONFIG_VALUE', 'protect[0]', 'must name a key'],
  [{ allow: [{}] }, 'SJ_CONFIG_VALUE', 'allow[0]', 'either value or pattern'],
  [{ allow: [{ value: 'a', pattern: 'a' }] }, 'SJ_CONFIG_VALUE', 'allow[0]', 'either value or pattern'],
  [{ allow: [{ value: 'a', flags: 'i' }] }, 'SJ_CONFIG_VALUE', 'allow[0].flags', 'pattern only'],
  [{ allow: [{ pattern: '.*' }] }, 'SJ_CONFIG_PATTERN', 'allow[0].pattern', 'empty string'],
  [
    { allow: [{ value: 'a', entity: 'PERSONN' }] },
    'SJ_UNKNOWN_ENTITY',
    'allow[0].entity',
    'did you mean PERSON?',
  ],
  [
    { detectors: [{ ...detector, pattern: '(a' }] },
    'SJ_CONFIG_PATTERN',
    'detectors[0].pattern',
    'missing closing )',
  ],
  [{ detectors: [{ ...detector, id: 'email' }] }, 'SJ_CONFIG_VALUE', 'detectors[0].id', 'another detector'],
  [{ detectors: [detector, detector] }, 'SJ_CONFIG_VALUE', 'detectors[1].id', 'another detector'],
  [{ detectors: [{ ...detector, id: 'A_B' }] }, 'SJ_CONFIG_VALUE', 'detectors[0].id', 'lower-case words'],
  [
    { detectors: [{ ...detector, validator: 'lhun' }] },
    'SJ_UNKNOWN_VALIDATOR',
    'detectors[0].validator',
    'luhn?',
  ],
  [
    { detectors: [{ ...detector, keywords: ['id'] }] },
    'SJ_CONFIG_VALUE',
    'detectors[0].keywords[0]',
    '3 to 64',
  ],
  [
    { detectors: [{ ...detector, keyword: ['staff'] }] },
    'SJ_CONFIG_UNKNOWN_KEY',
    'detectors[0].keyword',
    'keywords?',
  ],
  [{ detectors: [{ ...detector, pattern: /x/ }] }, 'SJ_CONFIG_VALUE', 'detectors[0].pattern', 'class'],
  [{ maxRecord: 10 }, 'SJ_CONFIG_VALUE', 'maxRecord', 'must be 1024 or more'],
  [JSON.parse('{"actions":{"__proto__":"keep"}}'), 'SJ_CONFIG_VALUE', 'actions', '__proto__'],
  [{ preset: [] }, 'SJ_CONFIG_VALUE', 'entities', 'nothing is left'],
  [{ entities: ['PERSON'], excludeEntities: ['PERSON'] }, 'SJ_CONFIG_VALUE', 'entities', 'nothing is left'],
])('refuses %j', (raw, code, path, message) => {
  test(`${code} at ${path}`, () => {
    const problems = problemsOf(raw);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, path });
    expect(problems[0].message.startsWith(`${path}: `)).toBe(true);
    expect(problems[0].message).toContain(message);
  });
});

test('every problem is told at once, of shape and of names', () => {
  const raw = {
    enigne: 1,
    workers: 0,
    actions: { PERSN: 'mask' },
    detectors: [{ ...detector, pattern: 'a*' }],
  };
  expect(problemsOf(raw).map((problem) => problem.path)).toEqual([
    'workers',
    'enigne',
    'actions.PERSN',
    'detectors[0].pattern',
  ]);
});

test('an entity that a broken detector declares is not told as unknown', () => {
  const raw = { detectors: [{ ...detector, confidence: 2 }], actions: { EMPLOYEE_NUMBER: 'drop' } };
  expect(problemsOf(raw).map((problem) => problem.path)).toEqual(['detectors[0].confidence']);
});

test('values of the allow list are not in messages', () => {
  const [problem] = problemsOf({ allow: [{ value: 'ann@example.com', entity: 'NOPE' }] });
  expect(problem.message).not.toContain('ann');
});
