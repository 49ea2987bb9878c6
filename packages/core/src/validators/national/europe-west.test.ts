/** Validators against the npm package `stdnum`, on random candidates of the right form. */
import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import { madeUp } from '../../detectors/kit/made-up.ts';
import { atSvnr } from './at/svnr.ts';
import { atTaxNumber } from './at/tax-number.ts';
import { beNationalNumber } from './be/national-number.ts';
import { ahv } from './ch/ahv.ts';
import { dePassport } from './de/document.ts';
import { dePension } from './de/insured.ts';
import { deTaxId } from './de/tax-id.ts';
import { cif } from './es/cif.ts';
import { dni, nie } from './es/nif.ts';
import { nuss } from './es/nuss.ts';
import { nir } from './fr/nir.ts';
import { siren, siret } from './fr/siren.ts';
import { spi } from './fr/spi.ts';
import { nino } from './gb/nino.ts';
import { utr } from './gb/utr.ts';
import { pps } from './ie/pps.ts';
import { codiceFiscale } from './it/codice-fiscale.ts';
import { partitaIva } from './it/partita-iva.ts';
import { bsn } from './nl/bsn.ts';
import { cartaoCidadao } from './pt/cartao-cidadao.ts';
import { ptNif } from './pt/nif.ts';

type Predicate = (value: string) => boolean;

type Below = (limit: number) => number;
type Maker = (below: Below) => string;

interface Oracle {
  readonly name: string;
  readonly ours: Predicate;
  readonly theirs: { validate(value: string): { isValid: boolean } };
  /** An alphabet, a list of parts or a maker for each place. */
  readonly form: readonly (string | readonly string[] | Maker)[];
  /** Places of the check characters, counted from the first, and what can stand there. */
  readonly check: readonly [at: number, alphabet: string];
  /** Where we differ on purpose, and why: theirs is true, ours false. */
  readonly stricter?: readonly [why: string, where: RegExp | Predicate][];
  /** Theirs is false, ours true. */
  readonly wider?: readonly [why: string, where: RegExp | Predicate][];
}

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const n = (count: number): string[] => new Array(count).fill(DIGITS);
const two = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));

/** Ten digits, none or one of them repeated up to four times. */
const tenDigits: Maker = (below) => {
  const digits = [...DIGITS];
  const repeated = digits[below(10)];
  for (let copies = below(4); copies > 0; copies--) digits[below(10)] = repeated;
  for (let i = 9; i > 0; i--) {
    const j = below(i + 1);
    [digits[i], digits[j]] = [digits[j], digits[i]];
  }
  return digits.join('');
};
const most = (text: string) => Math.max(...[...DIGITS].map((d) => text.slice(0, 10).split(d).length - 1));

const ALL_SAME: [string, RegExp] = ['all digits the same: passes the sum, is nobody’s', /^(\d)\1+$/];

const { AT, BE, CH, DE, ES, FR, GB, IE, IT, NL, PT } = stdnum;

const ORACLES: readonly Oracle[] = [
  {
    name: 'NINO',
    ours: nino,
    theirs: GB.nino,
    form: [LETTERS, LETTERS, ...n(6), 'ABCDE'],
    check: [8, 'ABCD'],
  },
  { name: 'UTR', ours: utr, theirs: GB.utr, form: n(10), check: [0, DIGITS], stricter: [ALL_SAME] },
  {
    name: 'PPSN',
    ours: pps,
    theirs: IE.pps,
    form: [...n(7), LETTERS.slice(0, 23), ['', 'A', 'H', 'W', 'T', 'X']],
    check: [7, LETTERS.slice(0, 23)],
    stricter: [['zeros alone', /^0000000/]],
  },
  {
    name: 'Steuer-ID',
    ours: deTaxId,
    theirs: DE.idnr,
    form: [tenDigits, DIGITS],
    check: [10, DIGITS],
    stricter: [
      ['one digit more than three times; stdnum asks only that one repeats', (text) => most(text) > 3],
      ['none repeated: stdnum means to refuse that, and takes it', (text) => most(text) === 1],
      ['three in a row were never given', /(.)\1\1.+/],
    ],
  },
  {
    name: 'RVNR',
    ours: dePension,
    theirs: DE.svnr,
    form: [...n(2), two(0, 99), two(0, 13), ...n(2), LETTERS, ...n(3)],
    check: [11, DIGITS],
    stricter: [['days are 1 to 31, plus 33 or 66: stdnum takes all', /^..(?:00|3[23]|6[56]|9[89])/]],
  },
  {
    name: 'Reisepass',
    ours: dePassport,
    theirs: DE.passport,
    form: ['CFGHJK', ...new Array(8).fill('0123456789CFGHJKLMNPRTVWXYZ'), DIGITS],
    check: [9, DIGITS],
    stricter: [['a serial of letters alone: words look so', /^[A-Z]{9}/]],
  },
  {
    name: 'NIR',
    ours: nir,
    theirs: FR.nir,
    form: ['123478', ...n(2), two(0, 99), [...two(0, 99), '2A', '2B', '2A', '2B'], ...n(8)],
    check: [13, DIGITS],
    stricter: [
      [
        'months 13 to 19 and 43 to 49 and département 00 were never given',
        /^...(?:00|1[3-9]|4[3-9])|^.{5}00/,
      ],
      ['nor serial 000', /^.{10}000/],
    ],
  },
  { name: 'SIREN', ours: siren, theirs: FR.siren, form: n(9), check: [8, DIGITS], stricter: [ALL_SAME] },
  {
    name: 'SIRET',
    ours: siret,
    theirs: FR.siret,
    form: [['732829320', '356000000', '552100554'], ...n(5)],
    check: [13, DIGITS],
    wider: [['La Poste: the sum of the digits is a multiple of five; stdnum knows Luhn alone', /^356000000/]],
  },
  { name: 'SPI', ours: spi, theirs: FR.nif, form: ['01234', ...n(12)], check: [10, DIGITS] },
  { name: 'DNI', ours: dni, theirs: ES.dni, form: [...n(8), LETTERS], check: [8, LETTERS] },
  { name: 'NIE', ours: nie, theirs: ES.nie, form: ['XYZA', ...n(7), LETTERS], check: [8, LETTERS] },
  { name: 'NIF of K, L, M', ours: dni, theirs: ES.nif, form: ['KLM', ...n(7), LETTERS], check: [8, LETTERS] },
  {
    name: 'CIF',
    ours: cif,
    theirs: ES.cif,
    form: ['ABCDEFGHJNPQRSUVW', ...n(7), '0123456789ABCDEFGHIJ'],
    check: [8, '0123456789ABCDEFGHIJ'],
    stricter: [
      ['public and foreign bodies have letters alone', /^[NPQRSW].*\d$/],
      ['companies have digits alone', /^[ABEH].*[A-J]$/],
    ],
  },
  {
    name: 'NUSS',
    ours: nuss,
    theirs: ES.nss,
    form: [two(1, 53), DIGITS.slice(1), ...n(9)],
    check: [10, DIGITS],
    wider: [['Melilla is 52, and 53 is on the list of Seguridad Social', /^5[23]/]],
  },
  {
    name: 'codice fiscale',
    ours: codiceFiscale,
    theirs: IT.codicefiscale,
    form: [
      ...new Array(6).fill(LETTERS),
      ...new Array(2).fill('0123456789LMNPQRSTUV'),
      'ABCDEHLMPRST',
      '0123456LMNP',
      '0123456789LMNPQRSTUV',
      LETTERS,
      ...new Array(3).fill('0123456789LMNPQRSTUV'),
      LETTERS,
    ],
    check: [15, LETTERS],
    stricter: [
      [
        'no such day: stdnum looks at none',
        (text) => {
          const day =
            Number(text.slice(9, 11).replace(/[L-V]/g, (c) => String('LMNPQRSTUV'.indexOf(c)))) % 40;
          return day < 1 || day > 28;
        },
      ],
    ],
  },
  {
    name: 'partita IVA',
    ours: partitaIva,
    theirs: IT.iva,
    form: [...n(7), ['001', '058', '100', '101', '120', '121', '888', '999', '777'], DIGITS],
    check: [10, DIGITS],
    stricter: [['zeros alone', /^0000000/]],
  },
  {
    name: 'PT NIF',
    ours: ptNif,
    theirs: PT.nif,
    form: n(9),
    check: [8, DIGITS],
    stricter: [['begins with 4 but not 45: given to nobody', /^4[^5]/]],
  },
  {
    name: 'cartão de cidadão',
    ours: cartaoCidadao,
    theirs: PT.cc,
    form: [...n(9), ...new Array(2).fill(DIGITS + LETTERS), DIGITS],
    check: [11, DIGITS],
  },
  {
    name: 'BSN',
    ours: bsn,
    theirs: NL.bsn,
    form: [['', ...n(1)[0]], ...n(8)],
    check: [7, DIGITS],
    stricter: [ALL_SAME],
  },
  {
    name: 'rijksregisternummer',
    ours: beNationalNumber,
    theirs: BE.insz,
    form: [two(0, 99), two(0, 62), two(0, 32), ...n(5)],
    check: [9, DIGITS],
    stricter: [
      ['there is no serial 000', /^.{6}000/],
      ['the check runs from 01 to 97; stdnum takes 00 for 97', /00$/],
      ['days over 31 with an unknown month', /^..[024]0(?:3[2-9]|[4-9])/],
    ],
    wider: [['stdnum dates a BIS number of an unknown month differently', /^..(?:[024]0)/]],
  },
  { name: 'AHV', ours: ahv, theirs: CH.ssn, form: [['756', '756', '755'], ...n(10)], check: [12, DIGITS] },
  {
    name: 'SVNR',
    ours: atSvnr,
    theirs: AT.vnr,
    form: [...n(4), two(0, 32), two(0, 16), ...n(2)],
    check: [3, DIGITS],
    stricter: [['does not begin with 0', /^0/]],
    wider: [['months 13 to 15 are given where a day’s serials are used up', /^.{6}1[345]/]],
  },
  {
    // Offices that stdnum lists, and two that are none; ours takes 03 to 98, as offices are merged now and then.
    name: 'Abgabenkontonummer',
    ours: atTaxNumber,
    theirs: AT.tin,
    form: [['03', '12', '46', '54', '90', '98', '00', '99'], ...n(7)],
    check: [8, DIGITS],
  },
];

/** The same seed, the same numbers. */
function choices(seed: number): Below {
  let step = 0;
  return (limit) => Number.parseInt(madeUp(seed * 7919 + step++, 6, DIGITS), 10) % limit;
}

/** The candidate with the first check characters that stdnum takes, or as it is. */
function madeValid({ theirs, check: [at, alphabet] }: Oracle, text: string): string {
  let options = [...alphabet];
  // A check of two or three digits ends the number.
  if (alphabet === DIGITS) {
    for (let more = at + 1; at > 8 && more < text.length; more++) {
      options = options.flatMap((option) => [...DIGITS].map((digit) => option + digit));
    }
  }
  const candidates = options.map((option) => text.slice(0, at) + option + text.slice(at + option.length));
  return candidates.find((candidate) => theirs.validate(candidate).isValid) ?? text;
}

test.each(ORACLES)('$name agrees with stdnum but where it says why', (oracle) => {
  const { ours, theirs, form, stricter = [], wider = [] } = oracle;
  const below = choices(ORACLES.indexOf(oracle) + 1);
  let agreed = 0;
  for (let round = 0; round < 1000; round++) {
    let text = form
      .map((part) => (typeof part === 'function' ? part(below) : part[below(part.length)]))
      .join('');
    if (round % 2 === 0) text = madeValid(oracle, text);
    const valid = theirs.validate(text).isValid;
    if (ours(text) === valid) {
      if (valid) agreed++;
      continue;
    }
    const reasons = (valid ? stricter : wider).filter(([, where]) =>
      typeof where === 'function' ? where(text) : where.test(text),
    );
    expect({ text, valid, explained: reasons.length > 0 }).toEqual({ text, valid, explained: true });
  }
  expect(agreed).toBeGreaterThan(100);
});
