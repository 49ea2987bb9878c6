import { expect, test } from 'vitest';
import { mod11_2, mod11_10, mod37_2, mod37_36, mod97_10, rest97 } from './iso7064.ts';

const SYSTEMS = { mod11_2, mod11_10, mod37_2, mod37_36, mod97_10 };

test.each([
  // ISO 7064 itself: 0794 has check digit 0 under 11-2 and 5 under 11-10.
  ['mod11_2', '07940'],
  ['mod11_2', '079X'],
  // Sample of orcid.org (Josiah Carberry, a made-up person) and of GB 11643-1999.
  ['mod11_2', '0000000218250097'],
  ['mod11_2', '11010519491231002X'],
  ['mod11_10', '07945'],
  // Sample of the German Federal Central Tax Office.
  ['mod11_10', '86095742719'],
  // ISBT 128: donation identification number G1234 89 654321 has check character Y.
  ['mod37_2', 'G123489654321Y'],
  ['mod37_36', 'A12425GABC1234002M'],
  // SWIFT IBAN Registry, first four characters at the end; LEI of ISO 17442.
  ['mod97_10', 'NWBK60161331926819GB29'],
  ['mod97_10', '5493000IBP32UQZ0KL24'],
] as const)('%s takes %s', (system, text) => {
  expect(SYSTEMS[system](text)).toBe(true);
});

test.each(Object.entries(SYSTEMS))('%s refuses what is no text of its own', (_name, system) => {
  for (const text of ['', '1', '0794 0', '07940-', 'é7940', '*7940', 'X*940'])
    expect(system(text)).toBe(false);
});

test.each(Object.entries(SYSTEMS))(
  '%s takes one check of all and sees every single error',
  (name, system) => {
    const checks =
      name === 'mod97_10' ? Array.from({ length: 97 }, (_, i) => String(i).padStart(2, '0')) : CHECKS;
    for (const body of ['0123456', '7777777', '3141592']) {
      const valid = checks.map((check) => body + check).filter((text) => system(text));
      expect(valid).toHaveLength(1);
      for (let i = 0; i < body.length; i++) {
        for (let d = 0; d < 10; d++) {
          const changed = valid[0].slice(0, i) + d + valid[0].slice(i + 1);
          expect(system(changed)).toBe(changed === valid[0]);
        }
      }
    }
  },
);

const CHECKS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*'];

test('remainder of long numbers', () => {
  expect(rest97('3214282912345698765432161182')).toBe(1);
  expect(rest97('12-4')).toBe(-1);
});
