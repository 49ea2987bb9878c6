import { nip } from '../../../validators/national/pl/nip.ts';
import { idNumber } from '../../kit/id-number.ts';

export const plNip = idNumber({
  id: 'pl-nip',
  entity: 'PL_NIP',
  country: 'PL',
  title: 'Polish taxpayer number (NIP)',
  reference: 'https://www.podatki.gov.pl/nip/',
  form: '[0-9]{10}|[0-9]{3}[- ][0-9]{3}[- ][0-9]{2}[- ][0-9]{2}|[0-9]{3}[- ][0-9]{2}[- ][0-9]{2}[- ][0-9]{3}',
  validate: nip,
  checked: true,
  words: ['nip', 'nr nip', 'numer identyfikacji podatkowej', 'numer podatkowy'],
  keys: ['nip', 'nip_number', 'numer_nip', 'nr_nip'],
  // Telephone numbers are grouped this way too, and one in eleven fits.
  alone: { form: '[0-9]{3}-[0-9]{3}-[0-9]{2}-[0-9]{2}', groups: ['3-3-2-2'], confidence: 0.45 },
  examples: [
    '«123-456-32-18»',
    'NIP: «1234563218»',
    'NIP «526-00-01-246»',
    '{"nip":"«1112223332»"}',
    'numer identyfikacji podatkowej «123 456 78 19»',
    'nip=«9998887761»',
  ],
  counterExamples: [
    '1234563218',
    '123-456-32-17',
    'NIP 1234563219',
    'nip: 0000000000',
    'nip lookup of 10 rows took 1234 ms',
    '1-123-456-32-18',
  ],
});
