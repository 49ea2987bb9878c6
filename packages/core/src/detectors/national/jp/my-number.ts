import { jpMyNumber as isJpMyNumber } from '../../../validators/national/jp/my-number.ts';
import { idNumber } from '../../kit/id-number.ts';

/** "My number is" goes before a telephone number, so the English name counts only with "card". */
export const jpMyNumber = idNumber({
  id: 'jp-my-number',
  entity: 'JP_MY_NUMBER',
  country: 'JP',
  title: 'Japanese individual number (My Number)',
  reference: 'https://www.digital.go.jp/en/policies/mynumber; https://elaws.e-gov.go.jp 426M60000008085',
  form: '[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}',
  validate: isJpMyNumber,
  checked: true,
  words: [
    'マイナンバー',
    '個人番号',
    'マイナンバーカード',
    'individual number',
    'my number card',
    'kojin bango',
  ],
  keys: ['my_number', 'mynumber', 'my_number_card', 'kojin_bango', 'individual_number'],
  examples: [
    'マイナンバー：«123456789018»',
    '個人番号は«9876 5432 1018»です',
    'mynumber: «112233445560»',
    '{"myNumber":"«123456789018»"}',
    'individual number «4420-7183-8750»',
  ],
  counterExamples: [
    '123456789018',
    '1234 5678 9018',
    'マイナンバー 123456789019',
    '個人番号 111111111111',
    'my number is 442071838750',
  ],
});
