import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const ukVehicleRegistration = ownForm(
  idNumber({
    id: 'uk-vehicle-registration',
    entity: 'UK_VEHICLE_REGISTRATION',
    country: 'GB',
    title: 'British number plate, where a word or key says so',
    reference: 'https://www.gov.uk/government/publications/vehicle-registration-numbers-and-number-plates',
    form: '(?:[A-HJ-PR-Y][A-Z][0-9]{2}[ -]?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y][0-9]{1,3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?[0-9]{1,3}[A-HJ-NPR-TV-Y])',
    checked: false,
    words: [
      'vehicle registration',
      'registration plate',
      'number plate',
      'numberplate',
      'registration mark',
      'vehicle reg',
      'reg plate',
      'vrn',
      'vrm',
    ],
    keys: [
      'vehicle_registration',
      'vehicle_registration_number',
      'vehicle_reg',
      'registration_plate',
      'number_plate',
      'numberplate',
      'vrn',
      'vrm',
    ],
    examples: [
      'vehicle registration «AB51 ABC»',
      '{"numberPlate":"«BD51SMR»"}',
      'VRN: «A123 BCD»',
      'reg plate is «ABC 123D»',
      'vrm=«LB07 XYZ»',
      '«AB51 ABC» as number plate',
    ],
    counterExamples: [
      'AB51 ABC',
      'number plate missing',
      'vrn 123456789',
      'vehicle registration took 12 ms',
      '{"vrn":null}',
      'number plate ABCDEFG',
      'AB51 ABC; "vehicle_registration":"',
    ],
  }),
);
