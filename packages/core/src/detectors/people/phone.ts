import { numberLengths } from '../../validators/country-codes.ts';
import { anyPhone, internationalPhone, nanp, nationalPhone } from '../../validators/phone.ts';
import { NO_COUNT_AFTER, NO_COUNT_BEFORE, NUMBER_END, NUMBER_START } from '../kit/edges.ts';
import { formText } from '../kit/form-text.ts';
import type { Detector } from '../types.ts';

const EXTENSION = String.raw`(?: ?(?:x|ext\.?) ?[0-9]{1,5})?`;
const withoutExtension = (value: string) => value.replace(/ ?(?:x|ext).*$/, '');

/** Columns of an access log (`" 200 345 1234 `) and rows of figures are no numbers to dial. */
const ALONE_BEFORE = `(?<!["0-9] |[0-9]/)${NO_COUNT_BEFORE}`;
const ALONE_AFTER = `(?! [0-9])${NO_COUNT_AFTER}`;

/** One alternative for each length, so that a number takes no digits of the figure behind it. */
const COUNTRIES = numberLengths
  .map(
    ({ least, most, codes }) =>
      `(?:${codes.join('|')})(?:[ -]?\\(?0\\)?)?(?:[ .()/-]{0,2}[0-9]){${least},${most}}`,
  )
  .join('|');

export const phoneInternational: Detector = {
  id: 'phone-international',
  entity: 'PHONE_NUMBER',
  title: 'Telephone number with country code',
  reference: 'ITU-T E.164, E.123',
  shapes: ['digits'],
  pattern: new RegExp(
    String.raw`(?<![A-Za-z0-9_+])\(?((?:\+|00(?=[0-9]{2,3}[ .-]))(?:${COUNTRIES})(?![A-Za-z0-9_])${EXTENSION})`,
    'yd',
  ),
  validate: (value) => internationalPhone(withoutExtension(value)),
  confidence: 0.8,
  examples: [
    '+1 202 555 0143',
    '+1 (202) 555-0143',
    '+12025550143',
    '+44 20 7946 0958',
    '+44 (0)20 7946 0958',
    '0044 7700 900123',
    'Jane («0044 7700 900123»)',
    '+33 1 99 00 12 34',
    '+61 491 570 006',
    'call «+353 20 910 1234», please',
  ],
  counterExamples: [
    '2024-01-31T12:00:00+01:00',
    '+1 102 555 0143',
    '+33 1 99 00 12',
    'total +1234 -5678',
    '+999 123 456 789',
    '001202555014300001',
  ],
};

export const phoneNanp: Detector = {
  id: 'phone-nanp',
  entity: 'PHONE_NUMBER',
  title: 'North American telephone number',
  reference: 'https://www.nanpa.com/numbering/numbering-plan',
  shapes: ['digits'],
  pattern: new RegExp(
    // The candidate begins with the bracket that the whole number may stand in.
    `${NUMBER_START}${ALONE_BEFORE}` +
      String.raw`\(?((?:\+?1[ .-]?)?(?:\([0-9]{3}\)[ -]?[0-9]{3}[ .-]|[0-9]{3}([ .-])[0-9]{3}(?:\2|-))[0-9]{4}` +
      `${EXTENSION})${NUMBER_END}(?!-[A-Za-z])${ALONE_AFTER}`,
    'yd',
  ),
  validate: (value) => nanp(withoutExtension(value)) && !/^[23467]00 /.test(value),
  confidence: 0.7,
  examples: [
    '(202) 555-0143',
    'reception («202-555-0143») open',
    '(«202.555.0143»)',
    'Caller «202-555-0143» left a voicemail',
    'dialed into «202-555-0143» at noon',
    '«202-555-0143» files a claim',
    '202-555-0143',
    '202.555.0143',
    '1-800-555-0199',
    'call «202 555 0143» now',
    'a@example.com,«617-555-0127»,192.0.2.63',
    '(202)555-0143 x12',
    '+1-555-111-2222',
    'Ops «555-000-1111», backup',
  ],
  counterExamples: [
    '911-555-0143',
    '2024-01-31',
    '202-555-01433',
    '1.202.555.0143.7',
    'GET / HTTP/1.1" 404 555 1234',
    '123-456-7890',
    'Part number: 555-123-4567-A',
    'sonst 0/0/0/236/236 200 4586 - -',
  ],
};

const NATIONAL = [
  String.raw`0[1-9]([ .-])[0-9]{2}(?:\2[0-9]{2}){3}`,
  String.raw`(?:\(0[1-9][0-9]{0,3}\) ?|0[1-9][0-9]{1,3}[ -])[0-9]{3,4}[ -][0-9]{3,4}`,
  String.raw`(?:\(0[1-9][0-9]{0,3}\) ?|0[1-9][0-9]{1,3}[ /-])[0-9]{5,8}`,
  `07[1-9][0-9]{8}|015[0-9]{9}|01(?:6[023]|7[0-9])[0-9]{7,8}`,
  `[6-9][0-9]{4}[ -][0-9]{5}`,
].join('|');

const WORDS =
  'phone,phone number,phone no,ph no,ph number,contact no,mobile no,main line,hotline,desk,telephone,tel,mobile,mobile number,cell,cell phone,cellphone,fax,call me,call me at,call me on,reached on,reached at,reach me at,reach me on,my number,my number is,call,dial,whatsapp,sms,text me,text me at,reach me,reach you on,reach you at,call you on,call you at,contact number,callback,telefon,telefono,telefone,handy,rufnummer,mobil,movil,portable,celular,cellulare,numero de telephone';

export const phoneNational: Detector = {
  id: 'phone-national',
  entity: 'PHONE_NUMBER',
  title: 'Telephone number as written at home, or next to a word for it',
  reference: 'Numbering plans of Ofcom, ARCEP, BNetzA, ACMA, DoT, CNMC and AGCOM',
  shapes: ['digits'],
  pattern: new RegExp(`${NUMBER_START}${ALONE_BEFORE}\\(?(${NATIONAL})${NUMBER_END}${ALONE_AFTER}`, 'yd'),
  validate: nationalPhone,
  confidence: 0.5,
  context: [
    {
      words: WORDS.split(','),
      pattern: new RegExp(
        String.raw`^[^0-9A-Za-z+(]{0,6}(?:(?:number|num|no|nr|is|was|are|at|on|me|us|him|her|them|to|my|cell|mobile|phone)[^0-9A-Za-z+(]{1,4}){0,4}(\+?\(?[0-9](?:[ .()/-]{0,2}[0-9]){6,14}${EXTENSION})(?![A-Za-z0-9_])`,
        'd',
      ),
      // `Mobile/15E148 Safari/604.1`
      notBefore: /^(?:\/[0-9A-Z]{4,8})? Safari\//,
      validate: (value) => anyPhone(withoutExtension(value)),
      window: 64,
      confidence: 0.75,
    },
  ],
  keys: [
    'phone',
    'phone_number',
    'phone_no',
    'telephone',
    'telephone_number',
    'tel',
    'mobile',
    'mobile_number',
    'mobile_phone',
    'cell',
    'cell_phone',
    'cellphone',
    'fax',
    'fax_number',
    'msisdn',
    'contact_number',
    'whatsapp',
  ],
  validateKeyed: (value) => {
    const text = formText(value);
    return /^[+(]?[0-9][0-9 ()./+x-]{4,24}$/.test(text) && anyPhone(withoutExtension(text));
  },
  examples: [
    'customer «020 7946 0958» requests a refund',
    '020 7946 0958',
    'x («020 7946 0958») y',
    '07700 900123',
    '01 99 00 12 34',
    '(02) 5550 1234',
    '0491 570 006',
    'phone «5550100»',
    'my ph number is «9799001212»',
    'Desk: «5551234567 ext 9»',
    'Main line «555-123-4567» is active',
    'tel: «612 34 56 78»',
    '{"phone_number":"«2025550143»"}',
    'GET /c?phone=«%2B46+70+174+06+06»&x=1',
  ],
  counterExamples: [
    'Version/17.4 Mobile/15E148 Safari/604.1',
    'mobile app 12',
    'call to service 12345678 failed',
    'phone lookup took 16094592 ns',
    '2024-01-31 12:00:00',
    '0.1234567890',
    '01-02-2024 12:34:56',
    'phone=true',
    'call took 1609459200000 ns',
    '0000 0000 0000',
    '11:40,016401002737,THREAT',
    'row 0647970113',
    'watermark 024 903 859 of 0219 5959 5988 blocks',
    'segment 693786384 merged into 07841199028, 208262682021 left',
    'segment 453889710 merged into 62463973939, 017911502630 left',
  ],
};
