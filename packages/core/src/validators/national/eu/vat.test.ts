/** VAT numbers: published samples, and random ones against the npm package `stdnum`. */
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { euVat } from './vat.ts';

const { AT, BE, BG, CH, CY, CZ, DE, DK, EE, ES, FI, FR, GB, GR, HR, HU } = stdnum;
const { IE, IT, LT, LU, LV, MT, NL, PL, PT, RO, SE, SI, SK } = stdnum;

interface Oracle {
  validate(value: string): { isValid: boolean };
}
type Differs = readonly [why: string, where: (body: string) => boolean];
type Row = readonly [
  letters: string,
  theirs: Oracle,
  /** `#` a digit, `@` a letter, `*` either, others themselves. */
  forms: readonly string[],
  differs?: readonly Differs[],
];

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ZEROS: Differs = ['a number of zeros is nobody’s', (body) => /^0{6}/.test(body)];
const SAME: Differs = ['one digit all through is nobody’s', (body) => /^(.)\1+$/.test(body)];
const FIRST: Differs = ['a first digit 0 is not issued', (body) => body.startsWith('0')];

const ROWS: readonly Row[] = [
  ['AT', AT.uid, ['U########']],
  ['BE', BE.vat, ['0#########', '1#########']],
  ['BG', BG.vat, ['1########', '2########', '0########'], [SAME]],
  ['CHE', { validate: (body) => CH.uid.validate(`CHE${body}`) }, ['#########']],
  [
    'CY',
    CY.vat,
    ['1#######@', '3#######@', '9#######@'],
    [['12 is not issued', (body) => body.startsWith('12')]],
  ],
  ['CZ', CZ.dic, ['########', '5#0#1###'], [SAME]],
  ['DE', DE.vat, ['#########'], [FIRST]],
  ['DK', DK.cvr, ['########'], [FIRST]],
  ['EE', EE.kmkr, ['10#######']],
  ['EL', GR.vat, ['#########'], [SAME]],
  [
    'ES',
    ES.nif,
    ['########@', 'X#######@', 'B########', 'A########', 'P#######@', 'K#######@', 'G########'],
    [
      [
        'kind and province of a company stdnum checks more narrowly, or less',
        (body) => /^[A-HJNP-SUVW]/.test(body),
      ],
    ],
  ],
  ['FI', FI.alv, ['########'], [SAME]],
  [
    'FR',
    FR.tva,
    ['###########', '##000######', '@##########', '#@#########'],
    [['letters I and O', (body) => /[IO]/.test(body)]],
  ],
  ['GB', GB.vat, ['#########', '1########', '#########001']],
  ['HR', HR.oib, ['###########'], [SAME]],
  ['HU', HU.anum, ['########'], [SAME]],
  ['IE', IE.vat, ['#######@', '#######@A', '#######@W', '#@#####@']],
  ['IT', IT.iva, ['#######00##', '#######01##'], [ZEROS]],
  ['LT', LT.pvm, ['#######1#', '##########1#']],
  ['LU', LU.tva, ['########'], [ZEROS]],
  ['LV', LV.pvn, ['4##########', '9##########']],
  ['MT', MT.vat, ['########'], [ZEROS]],
  ['NL', NL.btw, ['#########B01', '#########B##'], [SAME]],
  ['PL', PL.nip, ['##########'], [SAME]],
  [
    'PT',
    PT.nif,
    ['5########', '#########'],
    [['first digits that are not given out', (body) => /^(?:4[^5]|7|0)/.test(body)]],
  ],
  ['RO', RO.cui, ['########', '##########'], [SAME]],
  [
    'SE',
    SE.vat,
    ['##########01', '##########02'],
    [['02 to 94 for more than one', (body) => !body.endsWith('01')]],
  ],
  ['SI', SI.ddv, ['5#######', '1#######'], [['a check of 11 is not issued', (body) => body.endsWith('1')]]],
  [
    'SK',
    SK.dph,
    ['2#########', '##########'],
    [['the third digit tells the kind, stdnum looks at the first', (body) => body[2] !== body[0]]],
  ],
];

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** 500 as they come, and 500 with two places tried until either takes the number. */
function bodies([letters, theirs, forms]: Row): string[] {
  const below = random(letters.charCodeAt(0) * 131 + letters.charCodeAt(1));
  const pick = (alphabet: string) => alphabet[below(alphabet.length)];
  const draft = () =>
    [...forms[below(forms.length)]]
      .map((sign) => (sign === '#' ? pick(DIGITS) : sign === '@' ? pick(LETTERS) : sign))
      .join('');
  const found: string[] = [];
  for (let i = 0; i < 500; i++) found.push(draft());
  for (let i = 0; i < 500; i++) {
    let body = draft();
    const at = /[0-9]0[0-9]{4}$/.test(body) ? 3 : 4;
    for (let n = 0; n < 100; n++) {
      const tried = body.slice(0, at) + String(n).padStart(2, '0') + body.slice(at + 2);
      if (euVat(letters + tried) || theirs.validate(tried).isValid) {
        body = tried;
        break;
      }
    }
    found.push(body);
  }
  return found;
}

test.each(ROWS)('%s agrees with stdnum', (...row) => {
  const [letters, theirs, , differs = []] = row;
  let fits = 0;
  const wrong: string[] = [];
  for (const body of bodies(row)) {
    const [mine, other] = [euVat(letters + body), theirs.validate(body).isValid];
    if (mine && other) fits++;
    if (mine !== other && !differs.some(([, where]) => where(body)))
      wrong.push(`${body} ${mine ? 'ours' : 'theirs'}`);
  }
  expect(wrong).toEqual([]);
  expect(fits).toBeGreaterThan(50);
});

describe('published', () => {
  // python-stdnum, VIES, the authorities' own pages.
  test.each(
    `ATU13585627 BE0403019261 BE0428759497 BG175074752 CY10259033P CZ25123891 CZ7103192745 CZ640903926 DE136695976
    DE123456788 DK13585628 EE100931558 EE100594102 EL094259216 GR094259216 ES54362315K ESX2482300W ESB58378431
    FI20774740 FR40303265045 FR23334175221 FRK7399859412 FR53000004605 HR33392005961 HU12892312 IE6433435F IE6433435OA
    IE8D79739I IT00743110157 LT119511515 LT100001919017 LT100004801610 LU15027442 LV40003521600 LV16117519997 MT11679112
    NL004495445B01 NL002455799B11 PL8567346215 PT501964843 RO18547290 SE123456789701 SI50223054 SK2022749619 GB980780684
    XI980780684 CHE107787577IVA CHE-107.787.577`.split(/\s+/),
  )('%s', (value) => expect(euVat(value)).toBe(true));

  test.each(
    `ATU13585626 BE0431150351 BG175074751 CY10259033Z CZ25123890 DE136695978 DE000000000 DK13585627 EE100594103
    EL123456781 ES54362315Z FI20774741 FR84323140391 HR33392005962 HU12892313 IE6433435E IT00743110158 LT100001919018
    LU15027443 LV40003521601 MT11679113 NL004495446B01 PL8567346216 PT501964842 RO18547291 SE123456789101 SI50223055
    SK2022749618 GB802311781 US123456788 123456788 DE 12345678`.split(/\s+/),
  )('not %s', (value) => expect(euVat(value)).toBe(false));

  test('letters that stand apart are capitals', () => {
    expect(euVat('DE 123 456 788')).toBe(true);
    expect(euVat('de123456788')).toBe(true);
    expect(euVat('de 123456788')).toBe(false);
  });
});
