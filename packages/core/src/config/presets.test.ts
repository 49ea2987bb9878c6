import { describe, expect, test } from 'vitest';
import { detectors } from '../detectors/index.ts';
import { defaults } from './defaults.ts';
import { matchesEntry, PRESETS, presetThreshold, SAFE_HARBOR, selectEntities } from './presets.ts';

const entities = [...new Set(detectors.map((detector) => detector.entity))].sort();
const choose = (choice: object) => selectEntities({ ...defaults, ...choice }, { entities });

test('default is the whole catalogue but for what clean logs are full of', () => {
  expect(choose({})).toEqual(entities.filter((entity) => !['USERNAME', 'COORDINATES'].includes(entity)));
  expect(choose({ preset: ['strict'] })).toEqual(entities);
});

test('what a country issues is known by its prefix', () => {
  const national = new Set(
    detectors.filter(({ country }) => country && country !== 'EU').map(({ entity }) => entity),
  );
  const prefixed = entities.filter((entity) => matchesEntry('@national', entity));
  expect(prefixed.filter((entity) => !national.has(entity))).toEqual([]);
});

test.each(SAFE_HARBOR)('$identifier: found, or said not to be', ({ entities: wanted, gap }) => {
  for (const entry of wanted) expect(entities.some((entity) => matchesEntry(entry, entity))).toBe(true);
  expect(wanted.length > 0 || gap !== undefined).toBe(true);
});

test('what is no secret is about a person, a payment or a device', () => {
  const secrets = choose({ preset: ['secrets'] });
  expect(
    entities.filter((entity) => !secrets.includes(entity)).filter((entity) => SECRET_WORD.test(entity)),
  ).toEqual([]);
  expect(secrets.filter((entity) => !SECRET_WORD.test(entity))).toEqual([]);
});
const SECRET_WORD = /(^|_)(KEY|TOKEN|SECRET|PASSWORD|CREDENTIALS?|AUTH|JWT)(_|$)/;

describe.each(Object.entries(PRESETS))('%s', (_, preset) => {
  test.each([...preset.entities, ...(preset.without ?? [])])('%s is in the catalogue', (entry) => {
    expect(entities.some((entity) => matchesEntry(entry, entity))).toBe(true);
  });
});

test.each<[readonly string[], number | undefined]>([
  [['default'], undefined],
  [['strict'], 0.3],
  [['default', 'strict'], 0.3],
  [[], undefined],
])('threshold of %j is %j', (presets, threshold) => {
  expect(presetThreshold(presets)).toBe(threshold);
});

const PCI = ['CREDIT_CARD', 'CREDIT_CARD_CVV', 'CREDIT_CARD_EXPIRY', 'CREDIT_CARD_TRACK', 'IBAN_CODE'];

test.each<[object, string[]]>([
  [{ preset: ['pci'] }, PCI],
  [{ preset: ['pci'], excludeEntities: ['IBAN_CODE'] }, PCI.slice(0, -1)],
  [{ preset: ['pci'], entities: ['PERSON'] }, [...PCI, 'PERSON']],
  [{ preset: [], entities: ['PERSON'] }, ['PERSON']],
  [{ preset: [], entities: ['PERSON'], detectors: [{ entity: 'STAFF' }] }, ['PERSON', 'STAFF']],
  [{ preset: [], detectors: [{ entity: 'STAFF' }], excludeEntities: ['STAFF'] }, []],
])('%j chooses %j', (choice, chosen) => {
  expect(choose(choice)).toEqual(chosen);
});
