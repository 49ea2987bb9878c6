import { detectors } from '@scrubjay/core';
import { expect, test } from 'vitest';
import { checkDetectors } from './check.ts';
import { scrubjay } from './test/spawned.ts';

test('the catalogue holds what its rows promise, on every engine', async () => {
  const { failures } = await checkDetectors();
  expect(failures).toEqual([]);
});

test('bad rows are told', async () => {
  const email = detectors.find(({ id }) => id === 'email')!;
  const bad = {
    ...email,
    pattern: /x/,
    examples: ['no address', ...email.examples.slice(1)],
    counterExamples: ['a@example.com'],
  };
  const { failures } = await checkDetectors([bad, bad]);
  const reasons = failures.map(({ engine, row, reason }) => `${engine ?? 'any'} ${row} ${reason}`);
  expect(reasons).toContainEqual(expect.stringMatching(/^any null another detector has the same id/));
  expect(reasons).toContainEqual(expect.stringMatching(/^any null the pattern is not sticky/));
  expect(reasons).toContainEqual(expect.stringMatching(/^any null 1 counter-examples, 5 are wanted/));
  expect(reasons).toContainEqual(
    expect.stringMatching(/^portable no address alone: not found at 0-10, but nothing/),
  );
  expect(reasons).toContainEqual(expect.stringMatching(/^portable a@example.com alone: is no EMAIL_ADDRESS/));
});

test('the catalogue as a table and as JSON', async () => {
  const table = (await scrubjay(['detectors'])).stdout.toString();
  const rows = JSON.parse((await scrubjay(['detectors', '--json'])).stdout.toString());
  expect(rows.map((row: { id: string }) => row.id)).toEqual(detectors.map(({ id }) => id));
  for (const { id, entity, title } of detectors) {
    expect(table).toMatch(new RegExp(`^${id} +${entity} +${title.replace(/[()]/g, '\\$&')} `, 'm'));
  }
});
