import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const esPassport = ownForm(
  idNumber({
    id: 'es-passport',
    entity: 'ES_PASSPORT',
    country: 'ES',
    title: 'Spanish passport number, where a word or key says so',
    reference: 'https://www.interior.gob.es; Real Decreto 896/2003; ICAO 9303',
    form: '[A-Z]{2}[A-Z0-9][0-9]{6}',
    checked: false,
    words: [
      'pasaporte',
      'número de pasaporte',
      'numero de pasaporte',
      'pasaporte español',
      'spanish passport',
    ],
    keys: ['pasaporte', 'numero_pasaporte', 'num_pasaporte', 'spanish_passport'],
    examples: [
      'pasaporte «PAA123456»',
      'número de pasaporte: «XDA654321»',
      '{"numeroPasaporte":"«AAA000000»"}',
      'pasaporte=«ZAB000254»',
      'pasaporte n. «paa123456»',
    ],
    counterExamples: [
      'PAA123456',
      'pasaporte caducado',
      'pasaporte 1234',
      'pasaporte PAAA12345',
      '{"pasaporte":null}',
    ],
  }),
);
