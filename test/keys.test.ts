/** Rules for keys and paths hold whatever the key is made of and however long its record is. */
import { createScrubber, type ScrubJayConfig } from '@scrubjay/core';
import { afterAll, describe, expect, test } from 'vitest';
import { engines, entitiesIn } from './support/scrubbers.ts';

const KEYS = [
  'id',
  'pw',
  'ip',
  'x',
  'k1',
  '2fa',
  'größe',
  '名前',
  'straße_nr',
  'emp_id',
  'nick',
  'name',
  'authtoken',
];
const PATHS = ['a.nick', 'top', 'req.headers.*'];
const LONG = JSON.stringify({
  pad: 'x '.repeat(60_000),
  a: { nick: 'bluejay' },
  top: 'bluejay',
  req: { headers: { host: 'bluejay' } },
});

/** Keys that several detectors know, or that one of them says are none of its own. */
const SHARED: readonly [line: string, entities: readonly string[]][] = [
  ['{"vehicle_registration":"AB51 ABC"}', ['UK_VEHICLE_REGISTRATION']],
  ['{"vehicle_registration":"B-MW 1234"}', ['LICENSE_PLATE']],
  ['drivingLicence=MORGA657054SM9IJ', ['UK_DRIVING_LICENCE']],
  ['drivingLicence=D123-4567-8901', ['DRIVER_LICENSE']],
  ['{"reisepassnummer":"C01X00T47"}', ['DE_PASSPORT']],
  ['{"versicherungsnummer":"65170839J003"}', ['DE_SOCIAL_SECURITY']],
  ['cvv=123', ['CREDIT_CARD_CVV']],
  ['{"mac_address":"001b.4411.3ab7"}', ['MAC_ADDRESS']],
  ['{"wallet_address":"0x52908400098527886E0F7030069857D2E4169EE7"}', ['CRYPTO']],
];

/** What stands around a key and its value. */
const AROUND: readonly [line: string, scrubbed: string][] = [
  ['5973822, driving licence [UK_DRIVING_LICENCE]', '5973822, driving licence [UK_DRIVING_LICENCE]'],
  ['5973822, driving licence: none', '5973822, driving licence: none'],
  [
    JSON.stringify({ log: JSON.stringify({ msg: 'client_secret=Kx81UqgNGETI{\\"a\\":1}' }) }),
    JSON.stringify({ log: JSON.stringify({ msg: 'client_secret=[SECRET]\\"a\\":1}' }) }),
  ],
  ['1,"{""password"":""hunter2x"",""a"":1}",x', '1,"{""password"":""[PASSWORD]"",""a"":1}",x'],
  ['**ssn=078-05-1120**', '**ssn=[US_SSN]**'],
  ['**otp=482913** sent', '**otp=[SECRET]** sent'],
  ['license pl\\u0061te [LICENSE_PLATE]', 'license pl\\u0061te [LICENSE_PLATE]'],
  ['plate: 3D [LICENSE_PLATE]', 'plate: 3D [LICENSE_PLATE]'],
];

describe.each(engines)('%s', (engine) => {
  const scrubber = (config: ScrubJayConfig) => createScrubber({ engine, ...config });
  const plain = scrubber({});
  const one = scrubber({ keys: Object.fromEntries(KEYS.map((key) => [key, 'label' as const])) });
  afterAll(() => {
    plain.close();
    one.close();
  });

  test.each(KEYS)('key %s', (key) => {
    expect(one.scrubText(JSON.stringify({ [key]: 'bluejay' }))).toBe(JSON.stringify({ [key]: '[REDACTED]' }));
    expect(one.scrubText(`a=1 ${key}=bluejay b=2`)).toBe(`a=1 ${key}=[REDACTED] b=2`);
    expect(one.scrubObject({ [key]: 'bluejay' })).toEqual({ [key]: '[REDACTED]' });
    expect(one.scrubText(JSON.stringify({ [`${key}er`]: 'bluejay' }))).toContain('bluejay');
  });

  test.each([1 << 20, 40_000])('paths in a record of 120 kB, maxRecord %d', (maxRecord) => {
    const small = scrubber({ paths: PATHS, maxRecord });
    const line = small.scrubText(LONG);
    expect(line).not.toContain('bluejay');
    expect(Object.keys(JSON.parse(line))).toEqual(['pad', 'a', 'top', 'req']);
    small.close();
  });

  test.each(SHARED)('detectors of one key: %s', (line, entities) => {
    expect(entitiesIn(plain, line)).toEqual(entities);
  });

  test.each(AROUND)('around a key: %s', (line, scrubbed) => {
    expect(plain.scrubText(line)).toBe(scrubbed);
  });

  test('an action that does not exist is told at once', () => {
    const actions = { EMAIL_ADDRESS: { name: 'bogus' } } as unknown as ScrubJayConfig['actions'];
    expect(() => scrubber({ actions })).toThrow(/bogus|actions/);
  });
});
