import { nzIrd as isNzIrd } from '../../../validators/national/nz/ird.ts';
import { idNumber } from '../../kit/id-number.ts';

export const nzIrd = idNumber({
  id: 'nz-ird',
  entity: 'NZ_IRD',
  country: 'NZ',
  title: 'New Zealand tax number (IRD)',
  reference: 'https://www.ird.govt.nz/managing-my-tax/ird-numbers',
  form: '[0-9]{2,3}[ -]?[0-9]{3}[ -]?[0-9]{3}',
  validate: isNzIrd,
  checked: true,
  words: ['ird', 'ird number', 'ird no', 'inland revenue number', 'nz tax number'],
  keys: ['ird', 'ird_number', 'ird_no', 'inland_revenue_number'],
  examples: [
    'IRD «49-091-850»',
    'ird number: «136-410-132»',
    '{"ird_number":"«49098576»"}',
    'my ird is «12 345 674»',
    'inland revenue number «123-456-785»',
  ],
  counterExamples: ['49-091-850', '49091850', 'ird 136-410-133', 'ird 9125568', 'ird 200 300 400'],
});
