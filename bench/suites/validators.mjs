// Validators over published test values: one that passes and one that differs in a digit.
import { inside } from '../lib/core.mjs';

const { namedValidators } = await inside('./validators/index.js');

/** validator, value that passes, value that does not */
const VALUES = [
  ['card', '4111 1111 1111 1111', '4111 1111 1111 1112'],
  ['luhn', '4111111111111111', '4111111111111112'],
  ['iban', 'DE89 3704 0044 0532 0130 00', 'DE88 3704 0044 0532 0130 00'],
  ['us-ssn', '219-09-1234', '000-09-1234'],
  ['aba-routing', '021000021', '021000022'],
  ['nanp', '(212) 555-0147', '(112) 555-0147'],
  ['ip', '2001:db8::8a2e:370:7334', '2001:db8::8a2e::7334'],
  ['bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
  ['eip55', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'],
];

export default {
  title: 'validators: a good value and a bad one',
  cases: VALUES.map(([name, good, bad]) => {
    const validate = namedValidators[name];
    return { name, expected: [true, false], run: () => [validate(good), validate(bad)] };
  }),
};
