import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { aeEmiratesId } from './ae/emirates-id.ts';
import { auAbn, auAcn } from './au/company.ts';
import { auMedicare } from './au/medicare.ts';
import { auTfn } from './au/tfn.ts';
import { yymmdd, yyyymmdd } from './birth-day.ts';
import { cnResidentId } from './cn/resident-id.ts';
import { hkid } from './hk/hkid.ts';
import { idNik } from './id/nik.ts';
import { idNpwp } from './id/npwp.ts';
import { ilTeudatZehut } from './il/teudat-zehut.ts';
import { aadhaar, aadhaarVid } from './in/aadhaar.ts';
import { gstin } from './in/gstin.ts';
import { jpMyNumber } from './jp/my-number.ts';
import { krBrn } from './kr/brn.ts';
import { krCheckDigit, krCheckedOrRandom, krFrn, krRrn } from './kr/rrn.ts';
import { lkNic } from './lk/nic.ts';
import { myNric } from './my/nric.ts';
import { ngNin } from './ng/nin.ts';
import { nzIrd } from './nz/ird.ts';
import { nzNhi } from './nz/nhi.ts';
import { pkCnic } from './pk/cnic.ts';
import { saNationalId } from './sa/national-id.ts';
import { sgNric } from './sg/nric.ts';
import { sgUen } from './sg/uen.ts';
import { thNationalId } from './th/national-id.ts';
import { trNationalId, trTaxId } from './tr/national-id.ts';
import { twNationalId } from './tw/national-id.ts';
import { vnCccd } from './vn/cccd.ts';
import { zaIdNumber } from './za/id-number.ts';

type Validator = (value: string) => boolean;
type Random = (from: string | readonly string[]) => string;

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Seeded: the same candidates in every run. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)];
  };
}

/** `9` a digit, `A` a letter, `#` either, `[…]` one of the words in it, `Y`/`M`/`D` two digits of a date; the rest stands for itself. */
function fill(layout: string, random: Random): string {
  return layout.replace(/\[([^\]]*)\]|[9A#YMD]/g, (sign, words?: string) => {
    if (words !== undefined) return random(words.split(' '));
    if (sign === '9') return random(DIGITS);
    if (sign === 'A') return random(LETTERS);
    if (sign === '#') return random(DIGITS + LETTERS);
    const top = sign === 'Y' ? 100 : sign === 'M' ? 14 : 33;
    return random(Array.from({ length: top }, (_, i) => String(i).padStart(2, '0')));
  });
}

/** The same with its last signs varied until the other side takes it. */
function mended(value: string, valid: Validator, at: number, signs: string): string {
  for (const a of signs) {
    const one = value.slice(0, at) + a + value.slice(at + 1);
    if (valid(one)) return one;
    for (const b of at > 0 ? signs : '') {
      const two = `${one.slice(0, at - 1)}${b}${one.slice(at)}`;
      if (valid(two)) return two;
    }
  }
  return value;
}

interface Row {
  readonly name: string;
  readonly ours: Validator;
  readonly theirs: Validator;
  readonly layout: string;
  /** Signs that the last place can hold. */
  readonly check?: string;
  /** Place of the check sign, from the start; else the last. */
  readonly at?: number;
  /** Where the two are to differ, and why. */
  readonly except?: Validator;
}

const { AU, CN, HK, ID, IL, IN, KR, MY, NZ, PK, SG, TH, TR, TW, ZA } = stdnum;
const of =
  (country: Record<string, { validate: (value: string) => { isValid: boolean } }>, name: string): Validator =>
  (value) =>
    country[name].validate(value).isValid;

const same: Validator = (value) => /^(.)\1+$/.test(value);
const rows: readonly Row[] = [
  { name: 'IN aadhaar', ours: aadhaar, theirs: of(IN, 'aadhaar'), layout: '999999999999' },
  { name: 'IN aadhaar vid', ours: aadhaarVid, theirs: of(IN, 'vid'), layout: '9999999999999999' },
  {
    name: 'IN gstin',
    ours: gstin,
    theirs: of(IN, 'gstin'),
    layout: '[0 1 2 3 4]9AAA[A B C F G H J L P T X]A9999A#Z#',
    check: DIGITS + LETTERS,
    // Ladakh (38) is younger than their list; and they know fewer or other holders than the statute.
    except: (value) => /^38/.test(value) || /^.{5}[EK]/.test(value) || /^.{7}0000/.test(value),
  },
  {
    name: 'CN resident id',
    ours: cnResidentId,
    theirs: of(CN, 'ric'),
    layout: '[11 31 44 51 65 99 00 12]9999[18 19 20]YMD999#',
    check: '0123456789X',
    // They take any region, and people of the nineteenth century.
    except: (value) => /^(?:99|00)/.test(value) || value.slice(6, 8) === '18',
  },
  {
    name: 'HK id, one letter',
    ours: hkid,
    theirs: of(HK, 'hkid'),
    layout: 'A9999999',
    check: '0123456789A',
  },
  {
    name: 'HK id, two letters',
    ours: hkid,
    theirs: of(HK, 'hkid'),
    layout: 'AA9999999',
    check: '0123456789A',
  },
  {
    name: 'KR rrn',
    ours: (value) => krRrn(value) && krCheckDigit(value),
    theirs: of(KR, 'rrn'),
    layout: 'YMD[1 2 3 4]999999',
    // Their place codes end at 96; ours are not asked for.
    except: (value) => Number(value.slice(7, 9)) > 96,
  },
  { name: 'KR brn', ours: krBrn, theirs: of(KR, 'brn'), layout: '9999999999' },
  {
    name: 'ID npwp',
    ours: idNpwp,
    theirs: of(ID, 'npwp'),
    layout: '[01 02 04 05 06 07 08 09]9999999999999',
    at: 8,
    // A serial of zeros is nobody's.
    except: (value) => value.slice(2, 8) === '000000',
  },
  { name: 'MY nric', ours: myNric, theirs: of(MY, 'nric'), layout: 'YMD999999' },
  // Inland Revenue gives numbers from 10 to 150 million; they have no bounds.
  {
    name: 'NZ ird',
    ours: nzIrd,
    theirs: of(NZ, 'ird'),
    layout: '[0 1]99999999',
    except: (value) => Number(value) < 10_000_000 || Number(value) > 150_000_000,
  },
  { name: 'PK cnic', ours: pkCnic, theirs: of(PK, 'cnic'), layout: '9999999999999' },
  { name: 'SG uen, business', ours: sgUen, theirs: of(SG, 'uen'), layout: '99999999A', check: LETTERS },
  { name: 'SG uen, company', ours: sgUen, theirs: of(SG, 'uen'), layout: '999999999A', check: LETTERS },
  {
    name: 'SG uen, other',
    ours: sgUen,
    theirs: of(SG, 'uen'),
    layout: '[R S T]99[CC CH LL LP PQ XL FB GS]9999#',
    check: DIGITS + LETTERS,
  },
  { name: 'TH national id', ours: thNationalId, theirs: of(TH, 'idnr'), layout: '9999999999999' },
  { name: 'TR national id', ours: trNationalId, theirs: of(TR, 'tckimlik'), layout: '99999999999' },
  { name: 'TR tax id', ours: trTaxId, theirs: of(TR, 'vkn'), layout: '9999999999' },
  { name: 'TW national id', ours: twNationalId, theirs: of(TW, 'natid'), layout: 'A[1 2 3 8 9]99999999' },
  { name: 'TW resident', ours: twNationalId, theirs: of(TW, 'ui'), layout: 'A[A B C D E]99999999' },
  { name: 'AU tfn', ours: auTfn, theirs: of(AU, 'tfn'), layout: '999999999' },
  { name: 'AU abn', ours: auAbn, theirs: of(AU, 'abn'), layout: '99999999999', at: 1 },
  { name: 'AU acn', ours: auAcn, theirs: of(AU, 'acn'), layout: '999999999' },
  { name: 'IL teudat zehut', ours: ilTeudatZehut, theirs: of(IL, 'idnr'), layout: '999999999' },
  {
    name: 'ZA id number',
    ours: zaIdNumber,
    theirs: of(ZA, 'idnr'),
    layout: 'YMD9999[0 1 2]99',
    // Refugees' 2 is younger than their source.
    except: (value) => value[10] === '2',
  },
];

describe.each(rows)('$name', ({ ours, theirs, layout, check = DIGITS, at, except }) => {
  const random = randomFrom(layout.length * 7919 + 1);
  const candidates = Array.from({ length: 400 }, (_, i) => {
    const value = fill(layout, random);
    return i % 2 === 0 ? value : mended(value, theirs, at ?? value.length - 1, check);
  }).filter((value) => !except?.(value) && !same(value));

  test('agrees with stdnum', () => {
    expect(candidates.filter((value) => ours(value) !== theirs(value))).toEqual([]);
  });

  test('both kinds are among the candidates', () => {
    if (candidates.length === 0) return;
    expect(candidates.filter(theirs).length).toBeGreaterThan(20);
    expect(candidates.filter((value) => !theirs(value)).length).toBeGreaterThan(20);
  });
});

/** Vectors of the authorities, of Wikipedia, and of other validators' documentation. */
const vectors: readonly [Validator, valid: readonly string[], invalid: readonly string[]][] = [
  [aadhaar, ['2341 2341 2346', '234123412346'], ['2341 2341 2347', '1341 2341 2346', '222222222222']],
  [gstin, ['27AAPFU0939F1ZV', '29AAGCB7383J1Z4'], ['27AAPFU0939F1ZA', '00AAPFU0939F1ZV', '27AAPFU0939F0ZV']],
  // GB 11643-1999.
  [
    cnResidentId,
    ['11010519491231002X', '34052419800101001X', '110105 19491231 002x'],
    ['110105194912310021', '11010519491331002X', '00010519491231002X'],
  ],
  [jpMyNumber, ['123456789018', '1234 5678 9018'], ['123456789019', '111111111111', '12345678901']],
  [krRrn, ['971013-1019902', '000101-3000000'], ['971313-1019902', '971013-5019902']],
  [krFrn, ['971013-5019902'], ['971013-1019902', '971032-5019902']],
  [krCheckedOrRandom, ['201231-3123456', '971013-1019901'], ['201001-3123456']],
  [twNationalId, ['A123456789', 'A800000014', 'AC01234567'], ['A123456788', 'A323456789']],
  [hkid, ['A123456(3)', 'C123456(9)', 'AB987654(3)', 'G123456(A)'], ['A123456(4)', 'AB987654(2)']],
  [sgNric, ['S1234567D', 'T1234567J', 'F1234567N', 'G1234567X', 'M1234567K'], ['S1234567A', 'A1234567D']],
  [sgUen, ['00192200M', '197401143C', 'S16FC0121D', 'T01FC6132D'], ['00192200A', '197401143A', 'T01FC6132A']],
  [thNationalId, ['1-2345-45678-78-1', '3100600445635'], ['1-2345-45678-78-9', '9100600445635']],
  [idNik, ['3527095503870001', '3171011502900002'], ['0071011502900002', '3171013502900002']],
  [krBrn, ['116-82-00276', '1168200276'], ['116-82-00277', '099-82-00276', '116-00-00276']],
  [idNpwp, ['01.312.166.0-091.000', '013000666091000'], ['01.312.166.1-091.000', '013121660091']],
  [myNric, ['770305-02-1234', '890131-06-5224'], ['771305-02-1234', '770305-17-1234']],
  [vnCccd, ['001094012345', '079300123456'], ['003094012345', '001994012345']],
  [auTfn, ['876543210', '459 599 230', '123 456 782'], ['123 456 789', '000000000']],
  [auAbn, ['51 824 753 556', '83914571673'], ['51 824 753 557', '01824753556']],
  [auAcn, ['004 085 616', '010 749 961', '000 000 019'], ['004 085 617']],
  [
    auMedicare,
    ['2123 45670 1', '2428 77813 2', '2123456701 1'],
    ['2123 45671 1', '1123 45670 1', '2123 45670 0'],
  ],
  [nzIrd, ['49-091-850', '4909185-0', '136-410-132', '49-098-576'], ['136-410-133', '9125568']],
  // HISO 10046: Z is for tests.
  [
    nzNhi,
    ['ZAC5361', 'ZBN77VL', 'JBX3656', 'ZZZ00AC', 'zvb97xq'],
    ['ZZZ0044', 'ZZZ00AA', 'ZAC5362', 'IAC5361'],
  ],
  [ilTeudatZehut, ['39337423-6', '123456782', '000000018'], ['393374230', '000000000', '12345678']],
  [trNationalId, ['17291716060', '10000000146'], ['17291716050', '07291716092']],
  [trTaxId, ['4540536920', '1234567890'], ['4540536921']],
  [
    aeEmiratesId,
    ['784-1980-1234567-8', '784198412345674'],
    ['784-1980-1234567-9', '784-1880-1234567-9', '785-1980-1234567-9'],
  ],
  [saNationalId, ['1000000008', '2000000006'], ['1000000009', '3000000004']],
  [
    zaIdNumber,
    ['7503305044089', '8001015009087', '9202204720083'],
    ['8001015009088', '8013015009087', '8001015009387'],
  ],
  [ngNin, ['12345678902'], ['11111111111']],
  [pkCnic, ['34201-0891231-8', '42201-0397640-8'], ['84201-0891231-8', '34201-0891231-0']],
  [lkNic, ['853400937V', '198534000937', '857400937X'], ['853990937V', '198599900937', '853400937A']],
  [(value) => yymmdd(value), ['000229', '960229', '991231'], ['010229', '991301', '990100', '990431']],
  [(value) => yyyymmdd(value), ['20000229', '19991231'], ['19000229', '18991231', '29991231', '20010229']],
];

describe.each(vectors)('%# vectors of %o', (validator, valid, invalid) => {
  test.each(valid)('%s', (value) => expect(validator(value)).toBe(true));
  test.each(invalid)('not %s', (value) => expect(validator(value)).toBe(false));
});
