import { vinCheckDigit, vinForm } from '../../validators/device.ts';
import { idNumber } from '../kit/id-number.ts';
import type { Detector } from '../types.ts';

const FORM = '[A-HJ-NPR-Z0-9]{13}[0-9]{4}';

const spec = idNumber({
  id: 'vin',
  entity: 'VIN',
  title: 'Vehicle identification number',
  reference: 'ISO 3779; 49 CFR 565; https://vpic.nhtsa.dot.gov/api',
  form: FORM,
  validate: vinForm,
  checked: false,
  words: [
    'vin',
    'vin number',
    'vin no',
    'chassis number',
    'chassis no',
    'vehicle identification number',
    'vehicle id',
    'fahrgestellnummer',
    'fahrzeugidentifikationsnummer',
    'numéro de châssis',
    'numero de chassis',
    'número de bastidor',
    'bastidor',
    'numero di telaio',
    'telaio',
    'chassi',
    'chassinummer',
    'chassisnummer',
    'numer nadwozia',
    '车架号',
    '車台番号',
    '차대번호',
  ],
  keys: [
    'vin',
    'vin_number',
    'vin_no',
    'chassis_number',
    'chassis_no',
    'vehicle_identification_number',
    'fahrgestellnummer',
    'bastidor',
  ],
  examples: [
    'VIN: «1M8GDM9AXKP042788»',
    'vin «WVWZZZ1JZ3W386752» sold',
    '{"vin":"«5YJSA1E27HF000001»"}',
    'Fahrgestellnummer «wvwzzz1jz3w386752»',
    'chassis no. «LSVAA49J532047762»',
    'vin decoded for the car: «1HGCM82633A004352»',
    '«1M8GDM9AXKP042788» is the vin',
    '车架号：«LSVAA49J532047762»',
  ],
  counterExamples: [
    '1M8GDM9AXKP042788',
    'vin 11111111111111111',
    'vin 1M8GDM9AXKPO42788',
    'vin decoded for the car: WVWZZZ1JZ3W386752',
    'vin 1M8GDM9AXKP04278',
    'vin lookup 1609459200000',
  ],
});

export const vin: Detector = {
  ...spec,
  context: [
    ...spec.context!,
    {
      // Farther from the word the check digit of North America and China is asked for.
      words: ['vin', 'chassis number', 'vehicle identification number'],
      pattern: new RegExp(`(?<![A-Za-z0-9_.-])(${FORM})(?![A-Za-z0-9_]|[.-][0-9])`, 'di'),
      validate: vinCheckDigit,
      confidence: 0.8,
    },
  ],
};
