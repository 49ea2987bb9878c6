import { saNationalId as isSaNationalId } from '../../../validators/national/sa/national-id.ts';
import { idNumber } from '../../kit/id-number.ts';

export const saNationalId = idNumber({
  id: 'sa-national-id',
  entity: 'SA_NATIONAL_ID',
  country: 'SA',
  title: 'Saudi national id or residence permit (iqama)',
  reference: 'https://www.absher.sa; https://www.moi.gov.sa',
  form: '[12][0-9]{9}',
  validate: isSaNationalId,
  checked: true,
  words: [
    'iqama',
    'iqama no',
    'iqama number',
    'saudi id',
    'saudi national id',
    'هوية مقيم',
    'رقم الإقامة',
    'الإقامة',
    'رقم الهوية',
    'الهوية الوطنية',
    'رقم الهوية الوطنية',
  ],
  keys: ['iqama', 'iqama_number', 'iqama_no', 'iqama_id', 'saudi_id', 'saudi_national_id'],
  examples: [
    'iqama «2123456788»',
    'رقم الهوية: «1012345672»',
    '{"iqamaNumber":"«2000000006»"}',
    'saudi id is «1000000008»',
    'رقم الإقامة «2123456788»',
  ],
  counterExamples: [
    '2123456788',
    'iqama 2123456789',
    'iqama 3000000004',
    'saudi id 101234567',
    'iqama expired at 1609459200',
  ],
});
