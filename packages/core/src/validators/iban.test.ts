import { expect, test } from 'vitest';
import { iban, ibanCountriesByLength } from './iban.ts';

// The examples of the SWIFT IBAN Registry.
test.each([
  'AD1200012030200359100100',
  'AE070331234567890123456',
  'AT611904300234573201',
  'BE68539007547034',
  'BR1800360305000010009795493C1',
  'CH9300762011623852957',
  'DE89370400440532013000',
  'ES9121000418450200051332',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'GB29 NWBK 6016 1331 9268 19',
  'gb29 nwbk 6016 1331 9268 19',
  'IT60X0542811101000000123456',
  'MT84MALT011000012345MTLCAST001S',
  'NL91ABNA0417164300',
  'NO9386011117947',
  'PL61109010140000071219812874',
  'SA0380000000608010167519',
  'SE4550000000058398257466',
  'TR330006100519786457841326',
  'UA213223130000026007233566001',
])('%s is valid', (value) => {
  expect(iban(value)).toBe(true);
});

test.each([
  ['GB29NWBK60161331926818', 'check digits'],
  ['GB29NWBK6016133192681', 'too short'],
  ['GB29NWBK601613319268190', 'too long'],
  ['GB291234601613319268AB', 'structure'],
  ['ZZ89370400440532013000', 'no such country'],
  ['DE00370400440532013000', 'check 00'],
  ['', 'empty'],
])('%s is refused: %s', (value) => {
  expect(iban(value)).toBe(false);
});

test('lengths stay within ISO 13616', () => {
  for (const length of ibanCountriesByLength().keys()) {
    expect(length).toBeGreaterThanOrEqual(15);
    expect(length).toBeLessThanOrEqual(34);
  }
  expect(ibanCountriesByLength().get(15)).toEqual(['NO']);
});
