import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { configReference } from './reference.ts';
import { jsonSchema } from './schema.ts';
import { validateConfig } from './validate.ts';

/** As Biome formats JSON: a list of plain values on one line where it fits. */
function format(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const members = Object.entries(value).map(([key, member]) => {
    const name = list ? '' : `${JSON.stringify(key)}: `;
    return name + format(member, inner, inner.length + name.length);
  });
  const [open, close] = list ? '[]' : '{}';
  if (members.length === 0) return open + close;
  const line = `[${members.join(', ')}]`;
  if (list && value.every((item) => typeof item !== 'object') && before + line.length < 110) return line;
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

test('the published JSON Schema is what the schema gives', async () => {
  const text = `${format(jsonSchema(z))}\n`;
  expect(JSON.parse(text)).toEqual(jsonSchema(z));
  await expect(text).toMatchFileSnapshot('../../schema/scrubjay.config.schema.json');
});

test('docs/reference/config.md is what the schema gives', async () => {
  await expect(configReference(jsonSchema(z))).toMatchFileSnapshot('../../../../docs/reference/config.md');
});

test('the example in the page is a good configuration', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(configReference(jsonSchema(z)))?.[1];
  const known = { entities: ['CREDIT_CARD', 'EMAIL_ADDRESS', 'PERSON'], detectors: [], validators: [] };
  const config = validateConfig(parse(example ?? ''), known);
  expect(config.detectors[0].pattern).toBe('EMP-\\d{6}');
  expect(config.keys.map((rule) => rule.key)).toEqual(['employee_id', 'internal_ref']);
});
