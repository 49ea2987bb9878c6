import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { quickShape, type SchemaNode } from './quick.ts';
import { ACTION_NAMES, ENGINES, jsonSchema, LIMITS, makeSchema } from './schema.ts';

const { config } = makeSchema(z);

const odd = fc.constantFrom<unknown>(
  '',
  'x',
  'auto',
  0,
  -1,
  1.5,
  Number.NaN,
  Infinity,
  1e12,
  null,
  true,
  [],
  ['', 1],
  {},
);
/** Good more often than not, or next to nothing would be accepted. */
const mostly = (...good: fc.Arbitrary<unknown>[]) =>
  fc.oneof(...good.map((arbitrary) => ({ weight: 60, arbitrary })), { weight: 1, arbitrary: odd });
const around = ([min, max]: readonly [number, number]) =>
  mostly(fc.integer({ min, max }), fc.constantFrom(min, max), fc.constantFrom(min, max, min - 1, max + 1));
const some = (members: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) =>
  fc.record(members, { requiredKeys });

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('#', '🙈', 'x') },
  { weight: 1, arbitrary: fc.constantFrom('PERSON', '"', '__proto__', '', 'x'.repeat(101)) },
);
const words = mostly(fc.array(word, { maxLength: 3 }));
const unit = mostly(fc.double({ min: 0, max: 1, noNaN: true }));
const small = mostly(fc.integer({ min: 0, max: 65 }));
const action = mostly(
  fc.constantFrom(...ACTION_NAMES),
  some({ name: fc.constant('label'), text: mostly(word) }, ['name']),
  some({ name: fc.constant('mask'), char: mostly(word) }, ['name']),
  some({ name: mostly(fc.constant('partial')), first: small, last: small, char: mostly(fc.constant('x')) }, [
    'name',
  ]),
  some({ name: fc.constantFrom(...ACTION_NAMES), char: mostly(word) }, ['name']),
);
const rule = { entity: mostly(word), action };
const flags = mostly(fc.constant('i'));

const settings = some({
  $schema: mostly(word),
  preset: mostly(words, word),
  entities: words,
  excludeEntities: words,
  engine: mostly(fc.constantFrom(...ENGINES)),
  workers: around(LIMITS.workers),
  threshold: unit,
  thresholds: fc.dictionary(word, unit, { maxKeys: 2 }),
  action,
  actions: fc.dictionary(word, action, { maxKeys: 2 }),
  keys: fc.dictionary(word, mostly(fc.constantFrom(...ACTION_NAMES), some(rule)), { maxKeys: 2 }),
  paths: fc.array(
    mostly(word, some({ path: word, ...rule, caseSensitive: mostly(fc.boolean()) }, ['path'])),
    {
      maxLength: 2,
    },
  ),
  protect: words,
  protectDefaults: mostly(fc.boolean()),
  allow: fc.array(mostly(word, some({ value: word, pattern: word, flags, entity: word })), { maxLength: 2 }),
  detectors: fc.array(
    some(
      {
        id: mostly(fc.constantFrom('a', 'a-b1', 'a1', 'b', 'a-', 'x'.repeat(65))),
        entity: word,
        pattern: word,
        flags,
        keywords: words,
        keywordWindow: around([1, 512]),
        validator: word,
        action,
        confidence: unit,
      },
      ['id', 'entity', 'pattern'],
    ),
    { maxLength: 2 },
  ),
  maxRecord: around(LIMITS.maxRecord),
  batch: around(LIMITS.batch),
  report: mostly(word),
});

describe('what it accepts, zod accepts, and makes the same of it; what it refuses, zod refuses', () => {
  test('for any configuration', () => {
    const seen = { accepted: 0, refused: 0 };
    const check = (raw: object) => {
      const parsed = config.safeParse(raw);
      const hostile = JSON.stringify(raw).includes('"__proto__":');
      const quick = quickShape(raw);
      seen[quick ? 'accepted' : 'refused'] += 1;
      if (!hostile) expect(quick).toEqual(parsed.success ? parsed.data : undefined);
    };
    fc.assert(fc.property(settings, check), { numRuns: 1500 });
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
  });

  test.each<unknown>([
    {},
    null,
    [],
    'x',
    { zz: 1 },
    { constructor: 1 },
    { keys: { constructor: 'mask' } },
    { workers: '1' },
    { serve: {} },
    { serve: { http: false, forward: {} } },
    {
      serve: {
        http: { port: 0, rate: { max: 10 } },
        tokens: [{ name: 'a', token: { env: 'T' }, rights: ['scrub'] }],
      },
    },
    { serve: { tokens: [{ name: 'a', token: { env: 'T' }, rights: [] }] } },
    { serve: { http: { port: -1 } } },
    { serve: { sink: { type: 'file', path: 'a' }, spool: { dir: 'b' }, queue: { overload: 'drop' } } },
    { serve: { sink: { type: 'http', url: 'http://a', headers: { a: 'b', c: { file: 'd' } } } } },
    { serve: { sink: { type: 'none' } } },
  ])('for %j', (raw) => {
    const parsed = config.safeParse(raw);
    expect(quickShape(raw)).toEqual(parsed.success ? parsed.data : undefined);
  });
});

test('a default is a fresh copy each time', () => {
  quickShape({})?.entities.push('x');
  expect(quickShape({})?.entities).toEqual([]);
});

test('the schema has no keyword that it does not read', () => {
  const read = new Set(
    'type const enum anyOf oneOf items minItems properties additionalProperties propertyNames required'.split(
      ' ',
    ),
  );
  for (const word of 'minimum maximum minLength maxLength pattern default description'.split(' '))
    read.add(word);
  const { $schema: _, $id: __, title: ___, ...root } = jsonSchema(z);
  const visit = (node: SchemaNode): void => {
    expect([...read]).toEqual(expect.arrayContaining(Object.keys(node)));
    // Any text may be a name: nothing is checked of it.
    if (node.propertyNames) expect(node.propertyNames).toEqual({ type: 'string' });
    const { items, additionalProperties: more } = node;
    const inside = [...Object.values(node.properties ?? {}), ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    for (const child of [...inside, items, more]) if (typeof child === 'object') visit(child);
  };
  visit(root as SchemaNode);
});
