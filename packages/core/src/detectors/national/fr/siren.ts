import { siren, siret } from '../../../validators/national/fr/siren.ts';
import { idNumber } from '../../kit/id-number.ts';

export const frSiret = idNumber({
  id: 'fr-siret',
  entity: 'FR_SIRET',
  country: 'FR',
  title: 'French establishment number (SIRET)',
  reference: 'https://www.insee.fr/fr/information/6790269',
  form: '[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{5}',
  validate: siret,
  checked: true,
  words: ['siret', 'numéro siret', 'numero siret'],
  keys: ['siret', 'siret_number', 'numero_siret', 'num_siret'],
  examples: [
    'SIRET «73282932000074»',
    'siret: «732 829 320 00074»',
    '{"siret":"«73282932000074»"}',
    'numero_siret=«73282932000074»',
    '«73282932000074» (siret)',
  ],
  counterExamples: [
    '73282932000074',
    'siret 73282932000075',
    'siret 123',
    '{"siret":null}',
    'siret 00000000000000',
  ],
});

export const frSiren = idNumber({
  id: 'fr-siren',
  entity: 'FR_SIREN',
  country: 'FR',
  title: 'French business number (SIREN)',
  reference: 'https://www.insee.fr/fr/information/6790269',
  form: '[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}',
  validate: siren,
  checked: true,
  words: ['siren', 'numéro siren', 'numero siren', 'rcs'],
  keys: ['siren', 'siren_number', 'numero_siren', 'num_siren'],
  examples: [
    'SIREN «732829320»',
    'siren: «732 829 320»',
    '{"siren":"«732829320»"}',
    'RCS Paris «732 829 320»',
    'numero_siren=«732829320»',
  ],
  counterExamples: ['732829320', 'siren 732829321', 'siren 123', 'the siren sounded', 'siren 000000000'],
});
