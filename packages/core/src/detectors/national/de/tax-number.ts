import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const deTaxNumber = ownForm(
  idNumber({
    id: 'de-tax-number',
    entity: 'DE_TAX_NUMBER',
    country: 'DE',
    title: 'German tax number (Steuernummer), where a word or key says so',
    reference: 'https://www.bzst.de/DE/Service/Behoerdenwegweiser; ELSTER, Prüfung der Steuernummer',
    form: '(?:[0-9]{2,3}[ /][0-9]{3,4}[ /][0-9]{4,5}|[0-9]{10,11}|[0-9]{13})',
    checked: false,
    words: ['steuernummer', 'steuer', 'st nr', 'stnr'],
    keys: ['steuernummer', 'steuer_nr', 'steuer_nummer', 'st_nr', 'stnr'],
    examples: [
      'Steuernummer «21/815/08150»',
      'StNr. «133/8150/8159»',
      '{"steuernummer":"«2893081508152»"}',
      'steuer_nr=«181/815/08155»',
      'steuernummer: «9381508152»',
      'Steuer-Nr.: «024 815 08151»',
    ],
    counterExamples: [
      '21/815/08150',
      'steuernummer fehlt',
      'steuernummer 12345',
      'stnr 12/34',
      '{"steuernummer":null}',
      '2893081508152',
    ],
  }),
);
