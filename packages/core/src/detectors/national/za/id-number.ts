import { zaIdNumber as isZaIdNumber } from '../../../validators/national/za/id-number.ts';
import { idNumber } from '../../kit/id-number.ts';

export const zaIdNumber = idNumber({
  id: 'za-id-number',
  entity: 'ZA_ID_NUMBER',
  country: 'ZA',
  title: 'South African identity number',
  reference: 'https://www.dha.gov.za; https://en.wikipedia.org/wiki/South_African_identity_card',
  form: '[0-9]{6} ?[0-9]{4} ?[0-2][0-9]{2}',
  validate: isZaIdNumber,
  checked: true,
  words: [
    'south african id',
    'sa id',
    'rsa id',
    'id number',
    'id no',
    'identity number',
    'id nommer',
    'identiteitsnommer',
  ],
  keys: [
    'sa_id',
    'sa_id_number',
    'rsa_id',
    'rsa_id_number',
    'south_african_id',
    'za_id',
    'za_id_number',
    'id_number',
  ],
  examples: [
    'id number «8001015009087»',
    'RSA ID: «900101 5001 083»',
    '{"idNumber":"«8001015009087»"}',
    '{"sa_id_number":"«8506150123188»"}',
    'south african id is «9202204720083»',
    'identiteitsnommer: «8001015009087»',
  ],
  counterExamples: [
    '8001015009087',
    'id number 8001015009088',
    'id number 8013015009087',
    'id no 8001015009387',
    'id number 1609459200000',
    'id number 800101',
  ],
});
