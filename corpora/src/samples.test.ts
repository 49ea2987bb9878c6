import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entities, formats, sample, sampleNames } from './index.ts';

const folder = new URL('../samples/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

// When this fails after a change of the generator: npm run samples -w @scrubjay/corpora
it.each(sampleNames)('the committed sample is what the generator writes: %s', (name) => {
  const { log, labels } = sample(name);
  expect(read(`${name}.log`)).toBe(log);
  expect(read(`${name}.labels.jsonl`)).toBe(labels);
  expect(Buffer.byteLength(log)).toBeLessThan(120_000);
});

it('keeps no sample of a format that is gone', () => {
  const wanted = sampleNames.flatMap((name) => [`${name}.log`, `${name}.labels.jsonl`]);
  expect(readdirSync(folder).sort()).toEqual(wanted.sort());
});

it('the README names every format', () => {
  const readme = read('../README.md');
  for (const name of Object.keys(formats)) expect(readme).toContain(`| \`${name}\` `);
});

it('shows every entity in the pino sample', () => {
  for (const entity of entities) expect(read('pino.labels.jsonl')).toContain(`"${entity}"`);
});
