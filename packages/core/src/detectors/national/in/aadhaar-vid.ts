import { aadhaarVid } from '../../../validators/national/in/aadhaar.ts';
import { idNumber } from '../../kit/id-number.ts';

export const inAadhaarVid = idNumber({
  id: 'in-aadhaar-vid',
  entity: 'IN_AADHAAR',
  country: 'IN',
  title: 'Virtual id of an Aadhaar number',
  reference:
    'https://uidai.gov.in/en/contact-support/have-any-question/284-faqs/aadhaar-online-services/virtual-id-vid.html',
  form: '[2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}',
  validate: aadhaarVid,
  checked: true,
  words: ['virtual id', 'aadhaar vid', 'aadhaar', 'aadhar'],
  keys: ['aadhaar_vid', 'aadhar_vid', 'uidai_vid'],
  examples: [
    'aadhaar vid «9123456789012346»',
    'Aadhaar: «2345 6789 0123 4565»',
    'virtual id is «9123 4567 8901 2346»',
    '{"aadhaar_vid":"«2345678901234565»"}',
    'aadhar «9123-4567-8901-2346»',
  ],
  counterExamples: [
    '9123456789012346',
    '9123 4567 8901 2346',
    'aadhaar vid 9123456789012345',
    'vid=9123456789012346',
    'aadhaar vid missing',
  ],
});
