import { deIdCard, dePassport } from '../../../validators/national/de/document.ts';
import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const deIdCardNumber = ownForm(
  idNumber({
    id: 'de-id-card',
    entity: 'DE_ID_CARD',
    country: 'DE',
    title: 'German identity card number, where a word or key says so',
    reference: 'https://www.personalausweisportal.de; PAuswV; ICAO 9303',
    form: '[LMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}(?:[0-9]D?)?',
    validate: deIdCard,
    checked: false,
    words: [
      'personalausweis',
      'personalausweisnummer',
      'personalausweisnr',
      'ausweisnummer',
      'ausweisnr',
      'ausweis',
      'perso',
      'personalausweis nr',
      'seriennummer des ausweises',
      'german id card',
    ],
    keys: [
      'personalausweis',
      'personalausweisnummer',
      'personalausweis_nr',
      'ausweisnummer',
      'ausweis_nr',
      'ausweisnr',
      'perso_nr',
    ],
    examples: [
      'Personalausweisnummer: «L01X00T47»',
      'Ausweis Nr. «L01X00T471»',
      '{"personalausweis":"«T220001293»"}',
      'ausweisnummer=«LZ6311T475»',
      'Perso «T22000129»',
      'personalausweisnummer ist «l01x00t471d»',
    ],
    counterExamples: [
      'L01X00T47',
      'personalausweis L01X00T472',
      'personalausweis vorhanden',
      'ausweis ist gueltig',
      'personalausweis 123456789',
      'ausweisnummer LLLLLLLLL',
    ],
  }),
);

export const dePassportNumber = ownForm(
  idNumber({
    id: 'de-passport',
    entity: 'DE_PASSPORT',
    country: 'DE',
    title: 'German passport number, where a word or key says so',
    reference: 'https://www.gesetze-im-internet.de/passv_2007/; ICAO 9303',
    form: '[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}(?:[0-9]D?)?',
    validate: dePassport,
    checked: false,
    words: [
      'reisepass',
      'reisepassnummer',
      'reisepassnr',
      'passnummer',
      'passnr',
      'pass nr',
      'pass nummer',
      'german passport',
      'deutscher pass',
    ],
    keys: ['reisepass', 'reisepassnummer', 'reisepass_nr', 'passnummer', 'german_passport'],
    examples: [
      'Reisepass: «C01X00T47»',
      'Passnummer «C01X00T478»',
      '{"reisepassnummer":"«C01X00T478»"}',
      'reisepass_nr=«C01X00T478D»',
      'German passport number «c01x00t47»',
      'Passnr. «C01X00T478»',
    ],
    counterExamples: [
      'C01X00T47',
      'reisepass C01X00T479',
      'reisepass abgelaufen',
      'passnummer 123',
      'reisepass HHHHHHHHH',
      '{"reisepass":null}',
    ],
  }),
);
