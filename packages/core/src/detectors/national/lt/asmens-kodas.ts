import { asmensKodas } from '../../../validators/national/lt/asmens-kodas.ts';
import { idNumber } from '../../kit/id-number.ts';

export const ltAsmensKodas = idNumber({
  id: 'lt-asmens-kodas',
  entity: 'LT_ASMENS_KODAS',
  country: 'LT',
  title: 'Lithuanian personal code (asmens kodas)',
  reference: 'https://e-seimas.lrs.lt/portal/legalAct/lt/TAD/TAIS.5469/asr',
  form: '[1-69][0-9]{10}',
  validate: asmensKodas,
  checked: true,
  words: ['asmens kodas', 'asmens kodą', 'asmens kodo', 'asmens kodu', 'lithuanian personal code'],
  keys: ['asmens_kodas', 'asmenskodas'],
  examples: [
    'asmens kodas: «33309240342»',
    'pagal asmens kodą «48501011230»',
    '{"asmensKodas":"«60102039994»"}',
    'asmens_kodas=«38901011119»',
    'Asmens kodas «91234567895»',
  ],
  counterExamples: [
    '33309240342',
    'asmens kodas 33309240343',
    'asmens kodas: 33313240342',
    'asmens_kodas=nenurodytas id=48501011231',
    'asmens kodas patikrintas per 1234 ms',
  ],
});
