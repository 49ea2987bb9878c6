import { describe, expect, test } from 'vitest';
import { detectors } from '../detectors/index.ts';
import { defaults } from './defaults.ts';
import { PRESETS, selectEntities } from './presets.ts';

const entities = [...new Set(detectors.map((detector) => detector.entity))].sort();
const choose = (choice: object) => selectEntities({ ...defaults, ...choice }, { entities });

test('default is the whole catalogue', () => {
  expect(choose({})).toEqual(entities);
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
  test.each(preset.entities)('%s is in the catalogue', (entry) => {
    const end = entry.replace('*', '');
    expect(entities.filter((entity) => (entry === end ? entity === end : entity.endsWith(end)))).not.toEqual(
      [],
    );
  });
});

test.each<[object, string[]]>([
  [{ preset: ['pci'] }, ['CREDIT_CARD', 'IBAN_CODE']],
  [{ preset: ['pci'], excludeEntities: ['IBAN_CODE'] }, ['CREDIT_CARD']],
  [{ preset: ['pci'], entities: ['PERSON'] }, ['CREDIT_CARD', 'IBAN_CODE', 'PERSON']],
  [{ preset: [], entities: ['PERSON'] }, ['PERSON']],
  [{ preset: [], entities: ['PERSON'], detectors: [{ entity: 'STAFF' }] }, ['PERSON', 'STAFF']],
  [{ preset: [], detectors: [{ entity: 'STAFF' }], excludeEntities: ['STAFF'] }, []],
])('%j chooses %j', (choice, chosen) => {
  expect(choose(choice)).toEqual(chosen);
});
