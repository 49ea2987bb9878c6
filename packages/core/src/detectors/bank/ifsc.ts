import { idNumber } from '../kit/id-number.ts';

export const inIfsc = idNumber({
  id: 'in-ifsc',
  entity: 'IN_IFSC',
  country: 'IN',
  title: 'Indian code of a bank branch (IFSC), where a word or key says so',
  reference: 'https://www.rbi.org.in/Scripts/bs_viewcontent.aspx?Id=2009',
  form: '[A-Z]{4}0[A-Z0-9]{6}',
  checked: false,
  words: ['ifsc', 'ifsc code', 'ifsc no', 'bank ifsc', 'ifs code'],
  keys: ['ifsc', 'ifsc_code', 'bank_ifsc'],
  examples: [
    'IFSC «SBIN0005943»',
    'ifsc code is «HDFC0000001»',
    '{"ifsc":"«ICIC0000053»"}',
    'ifsc_code=«sbin0005943»',
    '«SBIN0005943» (ifsc)',
  ],
  counterExamples: [
    'SBIN0005943',
    'ifsc SBIN1005943',
    'ifsc SBIN000594',
    'ifsc lookup',
    '{"ifsc":"invalid"}',
  ],
});
