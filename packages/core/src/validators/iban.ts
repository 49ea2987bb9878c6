/**
 * BBAN structures, n digits, a capitals, c capitals and digits, and the countries that use each.
 * SWIFT IBAN Registry, ISO 13616-1.
 */
const STRUCTURES: Readonly<Record<string, string>> = {
  '8n12c': 'AD',
  '19n': 'AE IL SO TL',
  '8n16c': 'AL CY',
  '16n': 'AT BA EE LT MN XK',
  '14n': 'AX DK FI FO GL SD',
  '4a20c': 'AZ',
  '12n': 'BE',
  '4a6n8c': 'BG',
  '4a14c': 'BH',
  '23n1a1c': 'BR',
  '4a4n16c': 'BY',
  '5n12c': 'CH LI',
  '18n': 'CR DE ME RS VA',
  '20n': 'CZ ES SE SK TN',
  '4a20n': 'DO HN NI SV',
  '25n': 'EG',
  '2a12n': 'FK',
  '10n11c2n': 'FR GF GP MC MF MQ NC PF PM RE TF WF YT',
  '4a14n': 'GB',
  '2c16n': 'GE',
  '4a15c': 'GI',
  '7n16c': 'GR',
  '24c': 'GT',
  '17n': 'HR',
  '24n': 'HU PL',
  '4c14n': 'IE',
  '4a15n': 'IQ',
  '22n': 'IS',
  '1a10n12c': 'IT SM',
  '4a4n18c': 'JO YE',
  '4a22c': 'KW',
  '3n13c': 'KZ LU',
  '4n20c': 'LB',
  '4a24c': 'LC',
  '4a13c': 'LV',
  '21n': 'LY PT ST',
  '20c': 'MD',
  '3n10c2n': 'MK',
  '23n': 'BI DJ MR',
  '4a5n18c': 'MT',
  '4a19n3a': 'MU',
  '4a10n': 'NL',
  '11n': 'NO',
  '3n16c': 'OM',
  '4c16n': 'PK VG',
  '4c21n': 'PS',
  '4a21c': 'QA',
  '4a16c': 'RO',
  '14n15c': 'RU',
  '2n18c': 'SA',
  '4a20n3a': 'SC',
  '15n': 'SI',
  '5n17c': 'TR',
  '6n19c': 'UA',
};

const CLASSES: Readonly<Record<string, string>> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' };

interface Country {
  length: number;
  bban: RegExp;
}

const COUNTRIES = new Map<string, Country>();
for (const [structure, countries] of Object.entries(STRUCTURES)) {
  let length = 4;
  let source = '';
  for (const [, count, kind] of structure.matchAll(/(\d+)([nac])/g)) {
    length += Number(count);
    source += `${CLASSES[kind]}{${count}}`;
  }
  for (const country of countries.split(' '))
    COUNTRIES.set(country, { length, bban: new RegExp(`^${source}$`) });
}

/** Length of the whole IBAN → countries that have it. A pattern made of it never swallows the word behind. */
export function ibanCountriesByLength(): Map<number, string[]> {
  const lengths = new Map<number, string[]>();
  for (const [country, { length }] of COUNTRIES) {
    const countries = lengths.get(length);
    if (countries) countries.push(country);
    else lengths.set(length, [country]);
  }
  return lengths;
}

/** Country, length, BBAN structure and check digits (ISO 7064 mod 97-10). Spaces and dashes do not count. */
export function iban(value: string): boolean {
  const compact = value.replace(/[ -]+/g, '').toUpperCase();
  const country = COUNTRIES.get(compact.slice(0, 2));
  if (!country || compact.length !== country.length || !country.bban.test(compact.slice(4))) return false;
  // 00, 01 and 99 have the right remainder too but are never issued.
  const check = Number(compact.slice(2, 4));
  return check >= 2 && check <= 98 && mod97(compact.slice(4) + compact.slice(0, 4)) === 1;
}

function mod97(text: string): number {
  let rest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    rest = code <= 57 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest;
}
