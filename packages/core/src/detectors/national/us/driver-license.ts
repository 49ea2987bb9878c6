import { usDriverLicense as valid } from '../../../validators/national/us/driver-license.ts';
import { idNumber } from '../../kit/id-number.ts';
import type { Detector } from '../../types.ts';

/** Groups with dashes as printed in Florida, Illinois, Wisconsin and New Jersey; else one token. */
const FORM = '[A-Z][0-9]{3,4}(?:[ -][0-9]{1,5}){2,4}|[0-9A-Z*]{6,15}';

const base = idNumber({
  id: 'us-driver-license',
  entity: 'US_DRIVER_LICENSE',
  country: 'US',
  title: 'US driver license number, where words say so',
  reference: 'https://www.aamva.org/topics/driver-license-and-identification-standards',
  form: FORM,
  validate: valid,
  checked: false,
  words: [
    'driver license',
    'drivers license',
    'driver license number',
    'drivers license number',
    'driver licence',
    'drivers licence',
    'driving license',
    'dl number',
    'dl no',
    'dln',
    'driver lic',
    'drivers lic',
    'operator license',
    'driver’s license',
    'driver’s license number',
    'driver’s licence',
  ],
  keys: ['us_driver_license', 'us_drivers_license', 'us_driver_license_number', 'dl_number', 'dln'],
  examples: [
    'driver license «A1234567»',
    "my driver's license number is «W426-545-30-761-0».",
    "driver's license «123AB4567»",
    '{"usDriverLicense":"«D08954796»"}',
    'dl_number=«12345678»',
    'DL number: «WDLABC1234DD»',
    "driver's lic «S530-4209-0111»",
    '«A1234567» is my drivers license',
    'my driver’s license is «D1234567»',
  ],
  counterExamples: [
    'A1234567',
    'driver license expired',
    'license A1234567',
    'driver license A12',
    'dl number 00000000',
    "driver's license issued 2024-01-31",
    'driver version 12345678',
  ],
});

/** Words have no ASCII apostrophe: `driver's license`. */
export const usDriverLicense: Detector = {
  ...base,
  context: [
    ...base.context!,
    {
      words: ['driver'],
      pattern: new RegExp(
        `^'s lic(?:en[cs]e)?[^0-9A-Za-z]{0,4}(?:(?:is|number|no|num|id)[^0-9A-Za-z]{1,4}){0,3}(${FORM})(?![A-Za-z0-9_]|[.-][0-9])`,
        'di',
      ),
      validate: valid,
      confidence: 0.8,
    },
  ],
};
