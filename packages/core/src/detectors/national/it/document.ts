import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const itIdentityCard = ownForm(
  idNumber({
    id: 'it-identity-card',
    entity: 'IT_IDENTITY_CARD',
    country: 'IT',
    title: 'Italian identity card number, where a word or key says so',
    reference: 'https://www.cartaidentita.interno.gov.it; ICAO 9303',
    form: '(?:[A-Z]{2}[ -]?[0-9]{5}[ -]?[A-Z]{2}|[A-Z]{2}[ -]?[0-9]{7}|[0-9]{7}[ -]?[A-Z]{2})',
    checked: false,
    words: [
      'carta identità',
      'carta identita',
      'carta identità elettronica',
      'documento identità',
      'documento identita',
      'identità',
      'identita',
      'cie',
      'italian id card',
    ],
    keys: ['carta_identita', 'carta_d_identita', 'numero_carta_identita', 'documento_identita', 'cie_number'],
    examples: [
      "carta d'identità «CA12345AA»",
      '{"cartaIdentita":"«AX1234567»"}',
      'CIE n. «CA00000AA»',
      'numero_carta_identita=«1234567AA»',
      'carta identita: «AX 1234567»',
    ],
    counterExamples: [
      'CA12345AA',
      'carta identita scaduta',
      'cie 123456',
      'identità verificata',
      '{"carta_identita":null}',
    ],
  }),
);

export const itPassport = ownForm(
  idNumber({
    id: 'it-passport',
    entity: 'IT_PASSPORT',
    country: 'IT',
    title: 'Italian passport number, where a word or key says so',
    reference: 'https://www.poliziadistato.it/articolo/225; ICAO 9303',
    form: '[A-Z]{2}[0-9]{7}',
    checked: false,
    words: [
      'passaporto',
      'numero passaporto',
      'numero di passaporto',
      'italian passport',
      'passaporto italiano',
    ],
    keys: ['passaporto', 'numero_passaporto', 'italian_passport'],
    examples: [
      'passaporto «AA1234567»',
      'numero di passaporto: «YA1234567»',
      '{"numeroPassaporto":"«AA1234567»"}',
      'passaporto n. «ya7654321»',
      'passaporto=«AA1234567»',
    ],
    counterExamples: [
      'AA1234567',
      'passaporto scaduto',
      'passaporto 1234567',
      'passaporto A12345678',
      '{"passaporto":null}',
    ],
  }),
);

export const itDriverLicense = ownForm(
  idNumber({
    id: 'it-driver-license',
    entity: 'IT_DRIVER_LICENSE',
    country: 'IT',
    title: 'Italian driving licence number, where a word or key says so',
    reference: 'https://www.ilportaledellautomobilista.it; Direttiva 2006/126/CE, https://eur-lex.europa.eu',
    form: '(?:[A-Z]{2}[0-9]{7}[A-Z]|U1[B-DF-HJ-NP-TV-Z0-9]{7}[A-Z])',
    checked: false,
    words: ['patente', 'patente di guida', 'numero patente', 'numero di patente'],
    keys: ['patente', 'numero_patente', 'patente_guida', 'patente_di_guida'],
    examples: [
      'patente «RM1234567X»',
      'patente di guida n. «U1K95Y123H»',
      '{"numeroPatente":"«MI7654321A»"}',
      'patente=«RM1234567X»',
      'numero patente: «rm1234567x»',
    ],
    counterExamples: ['RM1234567X', 'patente scaduta', 'patente B', 'patente 1234567', '{"patente":null}'],
  }),
);
