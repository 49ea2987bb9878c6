import { vnCccd as isVnCccd } from '../../../validators/national/vn/cccd.ts';
import { idNumber } from '../../kit/id-number.ts';

export const vnCccd = idNumber({
  id: 'vn-cccd',
  entity: 'VN_CCCD',
  country: 'VN',
  title: 'Vietnamese citizen identity number (CCCD)',
  reference: 'https://bocongan.gov.vn; Thông tư 59/2021/TT-BCA https://thuvienphapluat.vn',
  form: '0[0-9]{2} ?[0-3][0-9]{2} ?[0-9]{3} ?[0-9]{3}',
  validate: isVnCccd,
  checked: true,
  words: [
    'cccd',
    'căn cước',
    'căn cước công dân',
    'số căn cước',
    'số định danh',
    'mã định danh',
    'can cuoc cong dan',
    'can cuoc',
    'cmnd',
    'chứng minh nhân dân',
  ],
  keys: ['cccd', 'so_cccd', 'cccd_number', 'can_cuoc'],
  examples: [
    'CCCD: «001094012345»',
    'căn cước công dân số «079300123456»',
    '{"cccd":"«079300123456»"}',
    'so cccd «001 094 012 345»',
    'số định danh cá nhân: «001094012345»',
  ],
  counterExamples: [
    '001094012345',
    'cccd 003094012345',
    'cccd 001994012345',
    'cccd 00109401234',
    'cccd 123456789012',
  ],
});
