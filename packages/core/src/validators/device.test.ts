import { describe, expect, test } from 'vitest';
import { advertisingId, iccid, imei, imsi, meid, vinCheckDigit, vinForm } from './device.ts';

// 3GPP TS 23.003 and the samples of Wikipedia; VINs of 49 CFR 565 and the vPIC documentation.
const vectors: readonly [(value: string) => boolean, valid: readonly string[], invalid: readonly string[]][] =
  [
    [
      imei,
      ['490154203237518', '35-209900-176148-1', '3520990017614823'],
      ['490154203237517', '000000000000000', '790154203237518', '49015420323751'],
    ],
    [imsi, ['310150123456789', '26201123456789'], ['810150123456789', '31015012345', '1609459200000']],
    [
      iccid,
      ['8944500102030405062', '8944500102030405062F', '89445001020304050675'],
      ['8944500102030405063', '894450010203'],
    ],
    [meid, ['A10000009296F2', 'af0123450abcde'], ['10000009296F2A', 'A10000009296']],
    [
      advertisingId,
      ['6D92078A-8246-4BA4-AE5B-76104861E7DC', 'cdda802e-fb9c-47ad-9866-0794d394c912'],
      ['00000000-0000-0000-0000-000000000000', 'cdda802e'],
    ],
    [
      vinForm,
      ['1M8GDM9AXKP042788', 'WVWZZZ1JZ3W386752'],
      ['11111111111111111', 'IM8GDM9AXKP042788', '1M8GDM9AXKP04278'],
    ],
    [
      vinCheckDigit,
      ['1M8GDM9AXKP042788', '1HGCM82633A004352', '5YJSA1E27HF000001'],
      ['1M8GDM9A1KP042788', 'WVWZZZ1JZ3W386752'],
    ],
  ];

describe.each(vectors)('%# vectors of %o', (validator, valid, invalid) => {
  test.each(valid)('%s', (value) => expect(validator(value)).toBe(true));
  test.each(invalid)('not %s', (value) => expect(validator(value)).toBe(false));
});
