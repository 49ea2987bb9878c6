import { nir } from '../../../validators/national/fr/nir.ts';
import { idNumber } from '../../kit/id-number.ts';

export const frNir = idNumber({
  id: 'fr-nir',
  entity: 'FR_NIR',
  country: 'FR',
  title: 'French social security number (NIR)',
  reference:
    'https://www.insee.fr/fr/information/1303477; https://www.service-public.fr/particuliers/vosdroits/F33078',
  form: '[1-478][ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?(?:[0-9]{2}|2[AB])[ .-]?[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{2}',
  validate: nir,
  checked: true,
  words: [
    'nir',
    'sécurité sociale',
    'securite sociale',
    'numéro de sécurité sociale',
    'numero de securite sociale',
    'sécu',
    'secu',
    'carte vitale',
    'nss',
    'insee',
    'assuré',
    'assure social',
  ],
  keys: [
    'nir',
    'numero_securite_sociale',
    'numero_de_securite_sociale',
    'num_securite_sociale',
    'securite_sociale',
    'numero_secu',
    'num_secu',
    'no_secu',
  ],
  alone: {
    form: '(?:[1-478] [0-9]{2} [0-9]{2} [0-9]{2} [0-9]{3} [0-9]{3} [0-9]{2}|[1-478][0-9]{4}2[AB][0-9]{8})',
    groups: ['1 2 2 2 3 3 2'],
    codes: ['999999A99999999'],
    confidence: 0.9,
  },
  examples: [
    '2 95 10 99 126 111 93',
    'NIR: «295109912611193»',
    'numéro de sécurité sociale «1 86 02 2A 215 325 23»',
    '{"numeroSecuriteSociale":"«253072B07300470»"}',
    'secu=«255081416802538»',
    'pour «253072B07300470», dossier',
    'carte vitale «2 69 05 49 588 157 80» lue',
  ],
  counterExamples: [
    '295109912611193',
    '2 95 10 99 126 111 94',
    'nir 295109912611199',
    'nir 123456789012345',
    'nir missing',
    '2 95 13 99 126 111 93',
  ],
});

/** One in four thousand numbers of fifteen digits passes. */
export const frNirPlain = idNumber({
  id: 'fr-nir-plain',
  entity: 'FR_NIR',
  country: 'FR',
  title: 'French social security number, digits alone',
  reference: 'https://www.insee.fr/fr/information/1303477',
  form: '[12][0-9]{2}(?:0[1-9]|1[0-2])[0-9]{10}',
  validate: nir,
  checked: true,
  words: ['immatriculation sociale', 'numéro insee', 'numero insee', 'numéro de répertoire'],
  alone: {
    form: '[12][0-9]{2}(?:0[1-9]|1[0-2])[0-9]{10}',
    groups: ['15'],
    confidence: 0.4,
  },
  examples: [
    '295109912611193',
    'numéro insee «255081416802538»',
    'for «269054958815780»',
    'dossier «295109912611193».',
    'assure_id=«255081416802538»',
  ],
  counterExamples: [
    '295109912611194',
    '295139912611193',
    '1700000000000000',
    '123456789012345',
    '1295109912611193',
    'v295109912611193',
  ],
});
