import { afm } from '../../../validators/national/gr/afm.ts';
import { idNumber } from '../../kit/id-number.ts';

export const grAfm = idNumber({
  id: 'gr-afm',
  entity: 'GR_AFM',
  country: 'GR',
  title: 'Greek tax number (ΑΦΜ)',
  reference: 'https://www.aade.gr/en/tin',
  form: '[0-9]{9}|[0-9]{3} [0-9]{3} [0-9]{3}',
  validate: afm,
  checked: true,
  words: [
    'αφμ',
    'ΑΦΜ',
    'αριθμός φορολογικού μητρώου',
    'Αριθμός Φορολογικού Μητρώου',
    'afm',
    'arithmos forologikou mitroou',
  ],
  keys: ['afm', 'afm_number'],
  examples: [
    'ΑΦΜ: «094259216»',
    'αφμ πελάτη «123456783»',
    '{"afm":"«999888771»"}',
    'AFM=«111222336»',
    'Αριθμός Φορολογικού Μητρώου «094259216»',
  ],
  counterExamples: [
    '094259216',
    'ΑΦΜ 094259217',
    'afm: 000000000',
    'afm probe 123456 nm',
    'ΑΦΜ: δεν υπάρχει, αίτημα 123456784',
  ],
});
