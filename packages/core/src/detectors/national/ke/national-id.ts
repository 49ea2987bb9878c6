import { idNumber } from '../../kit/id-number.ts';

export const keNationalId = idNumber({
  id: 'ke-national-id',
  entity: 'KE_NATIONAL_ID',
  country: 'KE',
  title: 'Kenyan national identity card number',
  reference: 'https://www.ecitizen.go.ke; https://en.wikipedia.org/wiki/Huduma_Namba',
  form: '[0-9]{7,9}',
  checked: false,
  words: [
    'kenya id',
    'kenyan id',
    'kenya national id',
    'kenyan national id',
    'huduma namba',
    'huduma number',
    'kitambulisho',
    'nambari ya kitambulisho',
    'maisha namba',
  ],
  keys: ['kenya_id', 'kenyan_id', 'kenya_national_id', 'huduma_namba', 'huduma_number', 'kitambulisho'],
  examples: [
    'kenyan id no «12345678»',
    'kitambulisho: «23456789»',
    '{"kenyan_id":"«34567890»"}',
    'huduma namba «123456789»',
    '«12345678» is my kenyan id',
  ],
  counterExamples: [
    '12345678',
    'kenyan id 123456',
    'kenyan id 1234567890',
    'kitambulisho kipya 12345678',
    'huduma centre 12345678',
  ],
});
