import { idNumber } from '../../kit/id-number.ts';

/** The check letter is not published. */
export const keKraPin = idNumber({
  id: 'ke-kra-pin',
  entity: 'KE_KRA_PIN',
  country: 'KE',
  title: 'Kenyan tax number (KRA PIN)',
  reference: 'https://itax.kra.go.ke; https://www.kra.go.ke',
  form: '[AP][0-9]{9}[A-Z]',
  checked: true,
  words: ['kra', 'kra pin', 'kra pin number', 'tax pin', 'pin certificate', 'pin no'],
  keys: ['kra_pin', 'kra_pin_number', 'kra_pin_no', 'kra'],
  alone: { form: '[AP]0[0-9]{8}[A-Z]', codes: ['A999999999A'], confidence: 0.4 },
  examples: [
    'KRA PIN «A001234567B»',
    'kra: «P051234567X»',
    '{"kraPin":"«a009876543z»"}',
    'tax pin is «A001234567B»',
    'A001234567B',
    '«P051234567X» (KRA PIN)',
  ],
  counterExamples: ['B001234567A', 'A00123456B', 'A001234567B9', 'kra pin 1234', 'kra pin C001234567B'],
});
