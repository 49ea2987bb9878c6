import { idNumber } from '../../kit/id-number.ts';

export const phUmid = idNumber({
  id: 'ph-umid',
  entity: 'PH_UMID',
  country: 'PH',
  title: 'Philippine unified id, common reference number (UMID)',
  reference: 'https://www.sss.gov.ph/umid; https://en.wikipedia.org/wiki/Unified_Multi-Purpose_ID',
  form: '[0-9]{4}-?[0-9]{7}-?[0-9]',
  checked: false,
  words: [
    'umid',
    'umid card',
    'umid number',
    'umid no',
    'common reference number',
    'unified multi purpose id',
  ],
  keys: ['umid', 'umid_no', 'umid_number', 'umid_crn'],
  examples: [
    'UMID «0111-1234567-8»',
    'common reference number: «0033-7654321-0»',
    '{"umid":"«011112345678»"}',
    'umid no «0111-1234567-8»',
    '«0111-1234567-8» is my umid',
  ],
  counterExamples: [
    '0111-1234567-8',
    'umid 12345',
    'umid 0111-123456-8',
    'crn 0111-1234567-8',
    'umid card lost 011112345678',
  ],
});
