import { ukDrivingLicence } from '../../../validators/national/gb/driving-licence.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ukDrivingLicenceNumber = idNumber({
  id: 'uk-driving-licence',
  entity: 'UK_DRIVING_LICENCE',
  country: 'GB',
  title: 'British driving licence number',
  reference: 'https://www.gov.uk/driving-licence-fees; DVLA, driver number format',
  form: '[A-Z][A-Z9]{4}[ -]?[0-9]{6}[ -]?[A-Z9]{2}[0-9][A-Z0-9]{2}(?:[ -]?[0-9]{2})?',
  validate: ukDrivingLicence,
  checked: true,
  words: [
    'driving licence',
    'driving license',
    'driver number',
    'drivers licence',
    'licence number',
    'licence no',
    'dvla',
  ],
  keys: [
    'driving_licence',
    'driving_licence_number',
    'driving_licence_no',
    'uk_driving_licence',
    'dvla_number',
    'dvla_driver_number',
  ],
  alone: {
    form: '[A-Z][A-Z9]{4}[0-9]{6}[A-Z9]{2}[0-9][A-Z]{2}',
    codes: ['AXXXX999999XX9AA'],
    confidence: 0.7,
  },
  examples: [
    'MORGA657054SM9IJ',
    'driving licence «MORGA657054SM9IJ 35» checked',
    'DVLA: «MORGA-657054-SM9IJ»',
    '{"drivingLicence":"«FO999512018AB9ZZ»"}',
    'for «MORGA753116SM9IJ», ok',
    'driving_licence_number=«morga657054sm9ij»',
  ],
  counterExamples: [
    'MORGA673054SM9IJ',
    'MORGA657324SM9IJ',
    'MORGA657054SM9IJX',
    'driving licence expired',
    'ABCDEFGHIJ234567',
    'licence number 12345',
  ],
});
