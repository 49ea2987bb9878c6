import { bsn } from '../../../validators/national/nl/bsn.ts';
import { idNumber } from '../../kit/id-number.ts';

export const nlBsn = idNumber({
  id: 'nl-bsn',
  entity: 'NL_BSN',
  country: 'NL',
  title: 'Dutch citizen service number (BSN)',
  reference: 'https://www.rvig.nl/bsn',
  form: '(?:[0-9]{4}[ .]?[0-9]{2}[ .]?[0-9]{3}|[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3})',
  validate: bsn,
  checked: true,
  words: [
    'bsn',
    'burgerservicenummer',
    'burger service nummer',
    'burgerservice nummer',
    'sofinummer',
    'sofi nummer',
    'persoonsnummer',
    'citizen service number',
  ],
  keys: [
    'bsn',
    'bsn_nummer',
    'bsn_number',
    'bsn_nr',
    'burgerservicenummer',
    'burger_service_nummer',
    'sofinummer',
    'sofi_nummer',
  ],
  examples: [
    'BSN «111222333»',
    'burgerservicenummer: «1234.56.782»',
    '{"bsn":"«999990019»"}',
    'bsn_nummer=«123456782»',
    'sofinummer «123 456 782» bekend',
    '«111222333» is my bsn',
  ],
  counterExamples: [
    '111222333',
    'bsn 111222334',
    'bsn 111252333',
    'bsn 000000000',
    'bsn ontbreekt',
    'bsn 1700000000',
  ],
});
