import { myNric as isMyNric } from '../../../validators/national/my/nric.ts';
import { idNumber } from '../../kit/id-number.ts';

/** Without a check digit, and dated numbers of documents look the same: alone it is weak. */
export const myNric = idNumber({
  id: 'my-nric',
  entity: 'MY_NRIC',
  country: 'MY',
  title: 'Malaysian identity card number (MyKad)',
  reference: 'https://www.jpn.gov.my; https://en.wikipedia.org/wiki/Malaysian_identity_card',
  form: '[0-9]{6}[ -]?[0-9]{2}[ -]?[0-9]{4}',
  validate: isMyNric,
  checked: true,
  words: [
    'mykad',
    'mykad no',
    'nric',
    'nric no',
    'ic number',
    'ic no',
    'kad pengenalan',
    'nombor kad pengenalan',
    'no kad pengenalan',
    'malaysian id',
  ],
  keys: ['mykad', 'mykad_number', 'mykad_no', 'my_nric', 'ic_number', 'ic_no', 'no_kad_pengenalan'],
  alone: { form: '[0-9]{6}-[0-9]{2}-[0-9]{4}', groups: ['6-2-4'], confidence: 0.45 },
  examples: [
    'MyKad «770305-02-1234»',
    'no kad pengenalan: «890131065224»',
    '{"mykad":"«890131-06-5224»"}',
    'nric «770305021234»',
    '770305-02-1234',
    '«770305-02-1234» is my ic number',
  ],
  counterExamples: [
    '771305-02-1234',
    '770305-17-1234',
    '770305021234',
    'mykad 771305021234',
    'nric S1234567D',
    'mykad reader 1234',
  ],
});
