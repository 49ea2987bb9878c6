import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { cbu } from './ar/cbu.ts';
import { cuit } from './ar/cuit.ts';
import { cnh } from './br/cnh.ts';
import { cnpj } from './br/cnpj.ts';
import { cpf } from './br/cpf.ts';
import { pis } from './br/pis.ts';
import { rg } from './br/rg.ts';
import { bcHealthNumber, ontarioHealthNumber, quebecHealthNumber } from './ca/health.ts';
import { sin } from './ca/sin.ts';
import { rut as clRut } from './cl/rut.ts';
import { nit } from './co/nit.ts';
import { clabe } from './mx/clabe.ts';
import { curp } from './mx/curp.ts';
import { nss } from './mx/nss.ts';
import { rfc, rfcForm } from './mx/rfc.ts';
import { dni } from './pe/dni.ts';
import { ruc } from './pe/ruc.ts';
import { dea } from './us/dea.ts';
import { usDriverLicense } from './us/driver-license.ts';
import { ein } from './us/ein.ts';
import { itin } from './us/itin.ts';
import { mbi } from './us/mbi.ts';
import { npi } from './us/npi.ts';
import { cedula } from './uy/cedula.ts';
import { rut as uyRut } from './uy/rut.ts';
import { rif } from './ve/rif.ts';

type Check = (value: string) => boolean;

// Published by the authorities as samples, printed in their documents, or computed.
const VECTORS: readonly (readonly [name: string, check: Check, good: string[], bad: string[]])[] = [
  ['ein', ein, ['12-3456789', '910000011'], ['00-3456789', '12-345678', '12-0000000', '07-1234567']],
  [
    'itin',
    itin,
    ['912-85-1234', '999 50 0001'],
    ['900-66-1234', '900-93-1234', '987-65-4321', '800-70-1234'],
  ],
  ['npi', npi, ['1234567893', '1993999998', '1558598797'], ['1234567890', '3234567893', '123456789']],
  [
    'dea',
    dea,
    ['AB1234563', 'F91234563', 'BJ 6125341', 'mj3614511'],
    ['AB1234564', 'ZB1234563', 'AB0000000', 'AB123456'],
  ],
  [
    'mbi',
    mbi,
    ['1EG4-TE5-MK73', '1EG4TE5MK72', '1eg4te5mk73'],
    ['0EG4TE5MK73', '1SG4TE5MK73', '1EG4TE5MK7', '1EGATE5MK73'],
  ],
  [
    'driver licence',
    usDriverLicense,
    ['A1234567', 'W426-545-30-761-0', '123AB4567', 'WDLABC1234DD', '12345678'],
    ['A1234', 'ABCDEFGH', '00000000'],
  ],
  ['sin', sin, ['046 454 286', '130-692-544'], ['046 454 287', '800000002', '000-000-000']],
  ['bc', bcHealthNumber, ['9698 658 215'], ['9698648215', '5736504210', '9999999999']],
  ['ontario', ontarioHealthNumber, ['9876543217', '1234-567-897'], ['9876543218', '0000000000']],
  [
    'quebec',
    quebecHealthNumber,
    ['TREM 6503 0515', 'TEST54622816'],
    ['TREM65130515', 'TREM65033215', 'TRE165030515'],
  ],
  ['cpf', cpf, ['529.982.247-25', '111.444.777-35'], ['529.982.247-26']],
  [
    'cnpj',
    cnpj,
    ['11.222.333/0001-81', '16.727.230/0001-97', '12.ABC.345/01DE-35', '12abc34501de35'],
    ['16.727.230/0001-98', '12.ABC.345/01DE-99', '00000000000000'],
  ],
  ['cnh', cnh, ['62472927637', '02650306461', '04397322870'], ['62472927638', '00000000000']],
  ['pis', pis, ['123.45678.90-0', '98765432103'], ['123.45678.90-1', '00000000000']],
  ['rg', rg, ['29.465.327-2', '294653272'], ['29.465.327-3', '11.111.111-1']],
  [
    'curp',
    curp,
    ['HEGG560427MVZRRL04', 'BOXW310820HNERXN09'],
    ['HEGG560427MVZRRL05', 'HEGG561327MVZRRL04', 'HEGG560427MXXRRL04'],
  ],
  [
    'rfc',
    rfc,
    ['GODE561231GR8', 'MAB-930714-8T4', 'Ñ&T130705MD6'],
    ['GODE561231GR9', 'GODE561331GR8', 'VACE-460910-SX6'],
  ],
  [
    'rfc form',
    rfcForm,
    ['GODE561231GR9', '\xc3\x91&T130705MD6'],
    ['GODE561331GR8', 'GODE-560230-GR8', 'XEXX010101000'],
  ],
  [
    'clabe',
    clabe,
    ['032180000118359719', '002010077777777771'],
    ['002010077777777779', '000000000000000000'],
  ],
  ['nss', nss, ['12345678903'], ['12345678904', '00000000000']],
  [
    'cuit',
    cuit,
    ['20-12345678-6', '20-26756539-3', '30-50001091-2'],
    ['20-12345678-5', '21-12345678-6', '2026756539'],
  ],
  ['cbu', cbu, ['2850590940090418135201'], ['2810590940090418135201', '0000000000000000000000']],
  ['cl rut', clRut, ['12.345.678-5', '76086428-5', '12531909-2'], ['12531909-3', '11.111.111-1', '2660-4']],
  ['nit', nit, ['800.197.268-4', '213.123.432-1'], ['800.197.268-5', '21312']],
  ['ruc', ruc, ['20512333797', '20480977239'], ['20512333798', '21512333797']],
  ['pe dni', dni, ['10117410-2', '10117410-G', '10117410'], ['10117410-3', '1011741', '11111111']],
  ['uy cedula', cedula, ['1.234.567-2', '12345672'], ['12345673', '11111111']],
  ['uy rut', uyRut, ['21-100342-001-7', '211406340011'], ['210303670014', '001003420017']],
  ['rif', rif, ['V-11470283-4', 'J-07013380-5', 'J304689713'], ['V-11470283-3', 'O-11470283-3']],
];

describe.each(VECTORS)('%s', (_name, check, good, bad) => {
  test.each(good)('%s is one', (value) => expect(check(value)).toBe(true));
  test.each([...bad, '', '-', 'x1'])('%s is none', (value) => expect(check(value)).toBe(false));
});

/** Numerical Recipes' generator: the same candidates in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const CLASSES: Readonly<Record<string, string>> = {
  '9': '0123456789',
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  V: 'AEIOUX',
  C: 'BCDFGHJKLMNPQRSTVWXYZ',
  X: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  m: '01',
  d: '012',
};

interface Row {
  name: string;
  ours: Check;
  theirs: (value: string) => { isValid: boolean };
  /** Classes of characters; `#` is a check digit; what stands between quotes stands for itself. */
  layouts: string[];
  /** What a check digit may be. */
  checks?: string;
  /** Why the two may differ over a value. */
  differs?: Check;
}

const { US, CA, BR, MX, AR, CL, CO, PE, UY, VE } = stdnum;
const digits = (value: string) => value.replace(/[^0-9]/g, '');
const ROWS: Row[] = [
  // Theirs knows fewer prefixes: the IRS has given out others since its page was written.
  {
    name: 'ein',
    ours: ein,
    theirs: US.ein.validate,
    layouts: ['99-9999999'],
    differs: (v) => !/^(?:0[1-6]|[1-9])/.test(v) || /^..-?(\d)\1+$/.test(v),
  },
  // 8 is a business's, and four zeros in front are nobody's.
  {
    name: 'sin',
    ours: sin,
    theirs: CA.sin.validate,
    layouts: ['999-999-99#'],
    differs: (v) => /^(?:8|000)/.test(v),
  },
  { name: 'bc', ours: bcHealthNumber, theirs: CA.bc_bhn.validate, layouts: ["'9'99999999#"] },
  { name: 'cpf', ours: cpf, theirs: BR.cpf.validate, layouts: ['999.999.999-##'] },
  {
    name: 'cnpj',
    ours: cnpj,
    theirs: BR.cnpj.validate,
    layouts: ["99.999.999/'0001'-##", 'XX.XXX.XXX/XXXX-##'],
  },
  // A vowel inside, consonants behind: theirs asks for any letter. Words that are not given out are too few to look for.
  {
    name: 'curp',
    ours: curp,
    theirs: MX.curp.validate,
    layouts: ["AVAA99m9d9'HDF'CCC9#", "AVAA99m9d9'MJC'CCCA#"],
  },
  {
    name: 'rfc',
    ours: rfc,
    theirs: MX.rfc.validate,
    layouts: ['AAAA99m9d9XX#', 'AAA99m9d9XX#'],
    checks: '0123456789A',
    // Theirs takes an older order of the letters too, in which those from O on and the blank count one less.
    differs: (v) => MX.rfc.validate(v).isValid && /[O-Z]|^.{12}$/.test(v),
  },
  // Their lists of banks and places are those of one year.
  {
    name: 'clabe',
    ours: clabe,
    theirs: MX.clabe.validate,
    layouts: ["'002010'99999999999#", '99999999999999999#'],
    differs: (v) => MX.clabe.validate(v).error?.name === 'InvalidComponent',
  },
  // Kinds 25 and 26 are given out too.
  {
    name: 'cuit',
    ours: cuit,
    theirs: AR.cuit.validate,
    layouts: ["'20'-99999999-#", '99-99999999-#'],
    differs: (v) => /^2[56]/.test(v),
  },
  // Where the sum ends in zero theirs asks for the digit "10".
  {
    name: 'cbu',
    ours: cbu,
    theirs: AR.cbu.validate,
    layouts: ['9999999#9999999999999#'],
    differs: (v) => v[7] === '0' || v[21] === '0',
  },
  // Below a million there are only the dead, and eight digits beginning with 0 are seven.
  {
    name: 'cl rut',
    ours: clRut,
    theirs: CL.rut.validate,
    layouts: ['99999999-#', '9999999-#'],
    checks: '0123456789K',
    differs: (v) => v.startsWith('0'),
  },
  {
    name: 'nit',
    ours: nit,
    theirs: CO.nit.validate,
    layouts: ['999.999.999-#', '99.999.999-#', '9.999.999.999-#'],
  },
  {
    name: 'ruc',
    ours: ruc,
    theirs: PE.ruc.validate,
    layouts: ["'10'99999999#", "'20'99999999#", '9999999999#'],
  },
  { name: 'pe dni', ours: dni, theirs: PE.cui.validate, layouts: ['99999999-#'], checks: '0123456789' },
  { name: 'uy cedula', ours: cedula, theirs: UY.cedula.validate, layouts: ['9999999-#'] },
  // Registers reach 22 today.
  {
    name: 'uy rut',
    ours: uyRut,
    theirs: UY.rut.validate,
    layouts: ["'21'999999'001'#", "99999999'001'#"],
    differs: (v) => v.startsWith('22'),
  },
  {
    name: 'rif',
    ours: rif,
    theirs: VE.rif.validate,
    layouts: ["'V'-99999999-#", "'J'99999999#", "'E'-99999999-#", "'X'-99999999-#"],
  },
];

function fill(layout: string, below: (n: number) => number): string[] {
  const parts: string[] = [];
  let quoted = false;
  for (const sign of layout) {
    if (sign === "'") quoted = !quoted;
    else parts.push(quoted || !CLASSES[sign] ? sign : CLASSES[sign][below(CLASSES[sign].length)]);
  }
  return parts;
}

/** All ways to set the check digits of a candidate. */
function variants(parts: string[], checks: string): string[] {
  const at = parts.indexOf('#');
  if (at < 0) return [parts.join('')];
  return [...checks].flatMap((check) => variants(parts.with(at, check), checks));
}

test.each(ROWS)('$name is what stdnum says', ({ ours, theirs, layouts, checks = CLASSES['9'], differs }) => {
  const below = random(20260701);
  const wrong: string[] = [];
  let valid = 0;
  for (let i = 0; i < 1200; i++) {
    const all = variants(fill(layouts[i % layouts.length], below), checks);
    const value = (i % 2 ? all.find((one) => theirs(one).isValid) : undefined) ?? all[below(all.length)];
    const is = theirs(value).isValid;
    if (is) valid++;
    if (is !== ours(value) && !differs?.(value)) wrong.push(`${value} ${is}`);
    // Without separators it is the same number.
    if (ours(value) !== ours(value.replace(/[ ./-]/g, ''))) wrong.push(`${value} is not ${digits(value)}`);
  }
  expect(wrong).toEqual([]);
  expect(valid).toBeGreaterThan(80);
});
