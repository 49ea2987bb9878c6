import { rnokpp } from '../../../validators/national/ua/rnokpp.ts';
import { idNumber } from '../../kit/id-number.ts';

export const uaRnokpp = idNumber({
  id: 'ua-rnokpp',
  entity: 'UA_RNOKPP',
  country: 'UA',
  title: 'Ukrainian taxpayer number of a person (РНОКПП)',
  reference: 'https://tax.gov.ua/reestratsiya-platnikiv-podatkiv/',
  form: '[0-9]{10}',
  validate: rnokpp,
  checked: true,
  words: [
    'рнокпп',
    'РНОКПП',
    'іпн',
    'ІПН',
    'ідентифікаційний номер',
    'Ідентифікаційний номер',
    'ідентифікаційний код',
    'податковий номер',
    'Податковий номер',
    'rnokpp',
  ],
  keys: ['rnokpp', 'ua_ipn'],
  examples: [
    'РНОКПП: «1759013531»',
    'ІПН клієнта «3123456789»',
    '{"rnokpp":"«2999900003»"}',
    'ідентифікаційний номер «3600111114»',
    'rnokpp=«1759013531»',
  ],
  counterExamples: [
    '1759013531',
    'РНОКПП 1759013532',
    'іпн: 0000000000',
    'rnokpp 9999913531',
    'ІПН відсутній, запит 3123456780',
  ],
});
