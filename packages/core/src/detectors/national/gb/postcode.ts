import { idNumber } from '../../kit/id-number.ts';
import { ownForm } from '../own-form.ts';

export const ukPostcode = ownForm(
  idNumber({
    id: 'uk-postcode',
    entity: 'UK_POSTCODE',
    country: 'GB',
    title: 'British postcode, where a word or key says so',
    reference:
      'https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema; BS 7666',
    form: '(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKPS-Y]? ?[0-9][ABD-HJLNP-UW-Z]{2})',
    checked: false,
    words: ['postcode', 'post code', 'postal code', 'postcodes'],
    keys: ['uk_postcode', 'gb_postcode'],
    examples: [
      'postcode «SW1A 1AA»',
      '{"uk_postcode":"«EC1A1BB»"}',
      'post code: «M1 1AE»',
      'Postcode is «cr2 6xh»',
      'postal code=«DN55 1PT»',
      '«W1A 0AX» postcode',
    ],
    counterExamples: [
      'SW1A 1AA',
      'postcode 12345',
      'postcode lookup failed',
      'postcode SW1A 1CC',
      'postcode K1A 0B1',
      'post code AB12',
    ],
  }),
);
