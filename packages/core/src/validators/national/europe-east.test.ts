/** Validators against the npm package `stdnum`, on random candidates of the right form, half of them made to fit. */
import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import { egn } from './bg/egn.ts';
import { lnch } from './bg/lnch.ts';
import { czIco } from './cz/ico.ts';
import { rodneCislo } from './cz/rodne-cislo.ts';
import { cpr } from './dk/cpr.ts';
import { dkCvr } from './dk/cvr.ts';
import { eeVat, isikukood } from './ee/isikukood.ts';
import { fiBusinessId } from './fi/business-id.ts';
import { hetu } from './fi/hetu.ts';
import { afm } from './gr/afm.ts';
import { amka } from './gr/amka.ts';
import { oib } from './hr/oib.ts';
import { huTaxpayer } from './hu/tax-number.ts';
import { kennitala } from './is/kennitala.ts';
import { asmensKodas } from './lt/asmens-kodas.ts';
import { lvCompany, personasKods } from './lv/personas-kods.ts';
import { fodselsnummer } from './no/fodselsnummer.ts';
import { nip } from './pl/nip.ts';
import { pesel } from './pl/pesel.ts';
import { regon } from './pl/regon.ts';
import { cnp } from './ro/cnp.ts';
import { roCui } from './ro/cui.ts';
import { jmbg } from './rs/jmbg.ts';
import { inn } from './ru/inn.ts';
import { organisationsnummer } from './se/organisationsnummer.ts';
import { personnummer } from './se/personnummer.ts';
import { emso } from './si/emso.ts';
import { siTaxNumber } from './si/tax-number.ts';
import { rnokpp } from './ua/rnokpp.ts';

const { PL, CZ, SK, HU, RO, BG, GR, HR, SI, RS, EE, LV, LT, DK, SE, NO, FI, IS, UA, RU } = stdnum;

const HETU_CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const ALL_SAME: Differs = ['all digits the same: passes the sum, is nobody’s', (v) => /^(\d)\1+$/.test(v)];
interface Oracle {
  validate(value: string): { isValid: boolean };
}
/** Where we differ on purpose, and why. */
type Differs = readonly [why: string, where: (value: string) => boolean];
/** Signs of a form with what can stand there; what is added to day or month. */
interface Parts {
  readonly day?: readonly number[];
  readonly month?: readonly number[];
  readonly S?: string;
  readonly check?: string;
}

type Row = readonly [
  name: string,
  ours: (value: string) => boolean,
  theirs: Oracle,
  form: readonly [form: string, parts?: Parts],
  differs?: readonly Differs[],
];

/** Forms: `#` any digit, `?` a check digit, `y` `m` `d` those of a random date, others themselves. */
const ROWS: readonly Row[] = [
  ['PESEL', pesel, PL.pesel, ['yymmdd####?', { month: [0, 20, 40, 60, 80] }]],
  ['NIP', nip, PL.nip, ['#########?'], [ALL_SAME]],
  ['REGON', regon, PL.regon, ['########?'], [ALL_SAME]],
  ['REGON 14', regon, PL.regon, ['########?####?'], [ALL_SAME]],
  [
    'rodné číslo',
    rodneCislo,
    CZ.rc,
    ['yymmdd###?', { month: [0, 50, 20, 70] }],
    [['20 is added to months since 2004 only', (v) => /^(?:0[0-3]|5[4-9]|[6-9].)[2378]/.test(v)]],
  ],
  [
    'rodné číslo of 1985',
    rodneCislo,
    CZ.rc,
    ['85mmdd###?', { month: [0, 50] }],
    [['a rest of 10 is written 0 until 1985; stdnum says until 1984', (v) => v.endsWith('0')]],
  ],
  [
    'rodné číslo, nine digits',
    rodneCislo,
    SK.rc,
    ['yymmdd##?', { month: [0, 50, 20, 70] }],
    [
      ['20 is added to months since 2004 only', (v) => /^..[2378]/.test(v)],
      ['born before 1900: none is alive', (v) => v.slice(0, 2) > '80'],
    ],
  ],
  ['IČO', czIco, CZ.dic, ['0######?']],
  ['adószám', huTaxpayer, HU.anum, ['#######?'], [ALL_SAME]],
  ['CNP', cnp, RO.cnp, ['#yymmdd4####?']],
  [
    'CNP of any place',
    cnp,
    RO.cnp,
    ['#yymmdd70###?'],
    [['70 is given since 2024', (v) => v.slice(7, 9) === '70']],
  ],
  ['CUI', roCui, RO.cui, ['#########?']],
  ['CUI, short', roCui, RO.cui, ['#####?']],
  [
    'ЕГН',
    egn,
    BG.egn,
    ['yymmdd###?', { month: [0, 20, 40] }],
    [['a date of birth, which stdnum does not look at', (v) => !egn(v)]],
  ],
  ['ЛНЧ', lnch, BG.pnf, ['#########?'], [ALL_SAME]],
  ['ΑΦΜ', afm, GR.vat, ['########?'], [ALL_SAME]],
  ['ΑΜΚΑ', amka, GR.amka, ['ddmmyy####?']],
  ['OIB', oib, HR.oib, ['##########?']],
  [
    'davčna številka',
    siTaxNumber,
    SI.ddv,
    ['#######?'],
    [
      ['a first digit 0 is not issued', (v) => v.startsWith('0')],
      ['a check of 11 is not issued', (v) => v.endsWith('1')],
    ],
  ],
  [
    'EMŠO',
    emso,
    SI.emso,
    ['ddmm9yyS####?', { S: '5554' }],
    [['another region is another country', (v) => v[7] !== '5']],
  ],
  ['JMBG', jmbg, RS.jmbg, ['ddmm9yy#####?']],
  [
    'isikukood',
    isikukood,
    EE.ik,
    ['#yymmdd###?'],
    [['a date of birth, which stdnum does not look at', (v) => !isikukood(v)]],
  ],
  ['KMKR', eeVat, EE.kmkr, ['10######?']],
  ['asmens kodas', asmensKodas, LT.asmens, ['#yymmdd###?']],
  ['personas kods', personasKods, LV.pvn, ['ddmmyy####?']],
  [
    'personas kods since 2017',
    personasKods,
    LV.pvn,
    ['32########?'],
    [['32 is no day', (v) => v.startsWith('32')]],
  ],
  ['PVN of companies', lvCompany, LV.pvn, ['4########??']],
  ['CPR', cpr, DK.cpr, ['ddmmyy###?']],
  ['CVR', dkCvr, DK.cvr, ['#######?'], [['a first digit 0', (v) => v.startsWith('0')]]],
  ['personnummer', personnummer, SE.personnummer, ['yymmdd-###?', { day: [0, 60] }]],
  ['personnummer, long', personnummer, SE.personnummer, ['19yymmdd-###?', { day: [0, 60] }]],
  [
    'organisationsnummer',
    organisationsnummer,
    SE.orgnr,
    ['#########?'],
    [['a third digit under 2 is a month, of a person', (v) => v[0] === '0' || v[2] < '2']],
  ],
  [
    'fødselsnummer',
    fodselsnummer,
    NO.fodselsnummer,
    ['ddmmyy###??', { day: [0, 40], month: [0, 40, 80] }],
    [['test numbers have months 80 later', (v) => Number(v.slice(2, 4)) > 80]],
  ],
  [
    'fødselsnummer of 1854',
    fodselsnummer,
    NO.fodselsnummer,
    ['ddmm54S##??', { S: '567' }],
    [['500 to 749 begin with 1854; stdnum with 1855', (v) => v.slice(4, 6) === '54']],
  ],
  ['HETU', hetu, FI.hetu, ['ddmmyyS###?', { S: '-ABCDEFYXWVU', check: HETU_CHECK }]],
  [
    'HETU, low numbers',
    hetu,
    FI.hetu,
    ['ddmmyy-00#?', { check: HETU_CHECK }],
    [['individual numbers begin with 002', (v) => /00[01].$/.test(v)]],
  ],
  ['Y-tunnus', fiBusinessId, FI.ytunnus, ['#######?']],
  [
    'kennitala',
    kennitala,
    IS.kennitala,
    ['ddmmyy##?S', { day: [0, 40], S: '90812' }],
    [
      ['the last digit is a century: 8, 9 or 0', (v) => /[1-7]$/.test(v)],
      ['not born yet', (v) => v.endsWith('0') && v.slice(4, 6) > '25'],
    ],
  ],
  [
    'РНОКПП',
    rnokpp,
    UA.rntrc,
    ['#########?'],
    [['a day to come, or none: stdnum does not read it', (v) => v > '46' || v.startsWith('00000')]],
  ],
  ['ИНН of companies', inn, RU.inn, ['#########?'], [ALL_SAME]],
  ['ИНН of people', inn, RU.inn, ['##########??'], [ALL_SAME]],
];

/** The same numbers in every run (Numerical Recipes' generator). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A number of the form with its check places still open. */
function draft(form: string, parts: Parts, below: (limit: number) => number): string {
  const pick = (list: readonly number[] = [0]) => list[below(list.length)];
  const text = (n: number) => String(n).padStart(2, '0');
  return form
    .replace('yy', () => text(below(100)))
    .replace('mm', () => text(1 + below(12) + pick(parts.month)))
    .replace('dd', () => text(1 + below(29) + pick(parts.day)))
    .replace('S', () => parts.S![below(parts.S!.length)])
    .replace(/#/g, () => String(below(10)));
}

function fill(open: string, digits: string, n: number): string {
  let rest = n;
  return open.replace(/\?/g, () => {
    const digit = digits[rest % digits.length];
    rest = Math.floor(rest / digits.length);
    return digit;
  });
}

/** 400 with any check digits, and of 400 more all those with check digits that either takes. */
function candidates([name, ours, theirs, [form, parts = {}]]: Row): string[] {
  const below = random([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7));
  const digits = parts.check ?? '0123456789';
  const fills = digits.length ** (form.split('?').length - 1);
  const found = [...'0123456789'].map((digit) => form.replace(/[a-z#?]/g, digit));
  for (let i = 0; i < 400; i++) found.push(fill(draft(form, parts, below), digits, below(fills)));
  for (let i = 0; i < 400; i++) {
    const open = draft(form, parts, below);
    for (let n = 0; n < fills; n++) {
      const value = fill(open, digits, n);
      if (ours(value) || theirs.validate(value).isValid) found.push(value);
    }
  }
  return found;
}

test.each(ROWS)('%s agrees with stdnum', (...row) => {
  const [, ours, theirs, , differs = []] = row;
  let fits = 0;
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const value of candidates(row)) {
    const [mine, other] = [ours(value), theirs.validate(value).isValid];
    if (mine) fits++;
    if (mine === other) continue;
    const reasons = differs.filter(([, where]) => where(value));
    for (const [why] of reasons) seen.add(why);
    if (reasons.length === 0) wrong.push(`${value} ${mine ? 'ours' : 'theirs'}`);
  }
  expect(wrong).toEqual([]);
  expect(differs.map(([why]) => why).filter((why) => !seen.has(why))).toEqual([]);
  expect(fits).toBeGreaterThan(100);
});
