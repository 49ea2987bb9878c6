// Every validator over published test values: one that passes and one that differs in a digit.
import { inside } from '../lib/core.mjs';

const { namedValidators } = await inside('./validators/index.js');

const JWT =
  'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.';

/** validator: a value that passes, one that does not */
const VALUES = {
  'aba-routing': ['021000021', '021000022'],
  'birth-date': ['31/01/1990', '31/02/1990'],
  bitcoin: ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
  card: ['4111 1111 1111 1111', '4111 1111 1111 1112'],
  eip55: ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'],
  'github-checksum': ['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', 'ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18'],
  iban: ['DE89 3704 0044 0532 0130 00', 'DE88 3704 0044 0532 0130 00'],
  ip: ['2001:db8::8a2e:370:7334', '2001:db8::8a2e::7334'],
  jwt: [JWT, JWT.slice(2)],
  luhn: ['4111111111111111', '4111111111111112'],
  mac: ['00:00:5e:00:53:af', '00:00:5e:00:53'],
  nanp: ['(212) 555-0147', '(112) 555-0147'],
  phone: ['+44 20 7946 0018', '+44 20 7946'],
  'phone-international': ['+1 202 555 0143', '+1 102 555 0143'],
  'us-ssn': ['219-09-1234', '000-09-1234'],
};

export default {
  title: 'validators: a good value and a bad one',
  cases: Object.entries(namedValidators).map(([name, validate]) => {
    const [good, bad] = VALUES[name];
    return { name, expected: [true, false], run: () => [validate(good), validate(bad)] };
  }),
};
