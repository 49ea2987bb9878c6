import { aeEmiratesId as isAeEmiratesId } from '../../../validators/national/ae/emirates-id.ts';
import { idNumber } from '../../kit/id-number.ts';

export const aeEmiratesId = idNumber({
  id: 'ae-emirates-id',
  entity: 'AE_EMIRATES_ID',
  country: 'AE',
  title: 'Emirates identity card number',
  reference: 'https://icp.gov.ae/en/id-card',
  form: '784[ -]?(?:19|20)[0-9]{2}[ -]?[0-9]{7}[ -]?[0-9]',
  validate: isAeEmiratesId,
  checked: true,
  words: [
    'emirates id',
    'emirates id no',
    'eid number',
    'eid no',
    'uae id',
    'الهوية الإماراتية',
    'رقم الهوية',
    'بطاقة الهوية',
    'هوية الإمارات',
  ],
  keys: ['emirates_id', 'emirates_id_number', 'emirates_id_no', 'eid_number', 'uae_id', 'id_number'],
  alone: { form: '784-(?:19|20)[0-9]{2}-[0-9]{7}-[0-9]', groups: ['3-4-7-1'], confidence: 0.95 },
  examples: [
    '784-1984-1234567-4',
    'Emirates ID: «784198412345674»',
    'الهوية الإماراتية «784-1990-7654321-6»',
    '{"emiratesId":"«784-1980-1234567-8»"}',
    'uae id «784 1984 1234567 4»',
  ],
  counterExamples: [
    '784-1984-1234567-1',
    '784198412345674',
    '785-1984-1234567-4',
    'emirates id 784198412345671',
    '784-1884-1234567-4',
  ],
});
