/** Published numbers. What stdnum does not know has these alone. */
import { expect, test } from 'vitest';
import { atSvnr } from './at/svnr.ts';
import { atTaxNumber } from './at/tax-number.ts';
import { beNationalNumber } from './be/national-number.ts';
import { ahv } from './ch/ahv.ts';
import { deIdCard, dePassport } from './de/document.ts';
import { deHealth, dePension } from './de/insured.ts';
import { deTaxId } from './de/tax-id.ts';
import { cif } from './es/cif.ts';
import { dni, nie } from './es/nif.ts';
import { nuss } from './es/nuss.ts';
import { nir } from './fr/nir.ts';
import { siren, siret } from './fr/siren.ts';
import { spi } from './fr/spi.ts';
import { ukDrivingLicence } from './gb/driving-licence.ts';
import { nhs } from './gb/nhs.ts';
import { nino } from './gb/nino.ts';
import { utr } from './gb/utr.ts';
import { pps } from './ie/pps.ts';
import { codiceFiscale } from './it/codice-fiscale.ts';
import { partitaIva } from './it/partita-iva.ts';
import { matricule } from './lu/matricule.ts';
import { bsn } from './nl/bsn.ts';
import { cartaoCidadao } from './pt/cartao-cidadao.ts';
import { ptNif } from './pt/nif.ts';

type Predicate = (value: string) => boolean;

const VECTORS: readonly [
  name: string,
  ours: Predicate,
  valid: readonly string[],
  invalid: readonly string[],
][] = [
  // NHS Data Dictionary; python-stdnum.
  [
    'NHS',
    nhs,
    ['943 476 5919', '9434765919', '9876543210', '401 023 2137'],
    ['943 476 5918', '0000000000', '98765432'],
  ],
  [
    'NINO',
    nino,
    ['AB 12 34 56 C', 'AA123456', 'jg103759a'],
    ['QQ123456C', 'GB123456A', 'AO123456A', 'AB123456E'],
  ],
  ['UTR', utr, ['1955839661'], ['2955839661', '0000000000', '19558396']],
  // Samples of the DVLA and of Wikipedia.
  [
    'UK driving licence',
    ukDrivingLicence,
    ['MORGA657054SM9IJ', 'MORGA753116SM9IJ35', 'FO999512018AB9ZZ'],
    ['MORGA673054SM9IJ', 'MORGA657324SM9IJ', 'MO9GA657054SM9IJ', 'MORGA657054SM9I'],
  ],
  // Revenue's sample 1234567T, FA; python-stdnum.
  [
    'PPSN',
    pps,
    ['1234567T', '1234567TW', '1234567FA', '6433435F', '6433435FT', '6433435OA', '6433435IH', '1234567OB'],
    ['6433435E', '6433435OB', '6433435VH', '0000000W'],
  ],
  // BZSt's samples.
  [
    'Steuer-ID',
    deTaxId,
    ['86095742719', '47036892816', '65929970489', '57549285017', '25768131411', '36 574 261 809'],
    ['36574261890', '36554266806', '01234567890', '11123456780', '12345678903'],
  ],
  // Deutsche Rentenversicherung's sample; Wikipedia.
  [
    'RVNR',
    dePension,
    ['65 170839 J 003', '15 070649 C 103', '65170839J003'],
    ['15070649C102', '01070649C103', '15071349C103', '15000649C103'],
  ],
  // gematik's and GKV's sample.
  [
    'KVNR',
    deHealth,
    ['A123456780', 'X110411675', 'A 123 456 780'],
    ['A123456781', 'A12345678', 'AA23456780'],
  ],
  // Samples of the Federal Printing Office.
  [
    'Personalausweis',
    deIdCard,
    ['L01X00T47', 'L01X00T471', 'T220001293', 'T22000129', 'LZ6311T475'],
    ['L01X00T472', 'C01X00T47', 'T220001294', 'LLLLLLLLL', 'L01A00T47'],
  ],
  [
    'Reisepass',
    dePassport,
    ['C01X00T47', 'C01X00T478', 'C01X00T478D'],
    ['C01X00T479', 'L01X00T47', 'C01X00T4'],
  ],
  // Ameli's sample, python-stdnum, Wikipedia.
  [
    'NIR',
    nir,
    [
      '186022A21532523',
      '2 95 10 99 126 111 93',
      '253072B07300470',
      '253072A07300443',
      '255081416802538',
      '2 69 05 49 588 157 80',
    ],
    ['295109912611199', '2 95 13 99 126 111 93', '123456789012345'],
  ],
  // INSEE; the second is La Poste's.
  ['SIREN', siren, ['732829320', '732 829 320', '356000000'], ['732829321', '000000000', '73282932']],
  [
    'SIRET',
    siret,
    ['73282932000074', '35600000049837'],
    ['73282932000075', '35600000049838', '73282932100074'],
  ],
  [
    'SPI',
    spi,
    ['3023217600053', '07 01 987 765 493'],
    ['3023217600054', '0000000000000', '9701987765432', '070198776543'],
  ],
  [
    'DNI',
    dni,
    ['12345678Z', '54362315-K', '54362315K', '12.345.678-Z', '00000001R', 'K0867756N'],
    ['54362315Z', '12345678A', '00000000T', '1234567'],
  ],
  ['NIE', nie, ['X1234567L', 'x-2482300w', 'Y7654321G', 'Z8078221M'], ['X2482300A', 'A1234567L', 'X123456L']],
  ['CIF', cif, ['J99216582', 'A58818501', 'B64717838', 'Q2818002D'], ['J99216583', 'A5881850B', 'B64717839']],
  ['NUSS', nuss, ['281234567840', '28/12345678/40'], ['77 12345678 40', '281234567841', '28 12345678 4']],
  // Agenzia delle Entrate; Wikipedia, with omocodia; python-stdnum.
  [
    'codice fiscale',
    codiceFiscale,
    ['RSSMRA85T10A562S', 'RSSMRA85T10A56NH', 'RCCMNL83S18D969H', 'MRTMTT91D08F205J', 'CCCFBA85D03L21VE'],
    ['RCCMNL83S18D967H', 'MRTMTT91D78F205J', 'RSSMRA85T10A562T', 'CCCFBA85D03L219F'],
  ],
  [
    'partita IVA',
    partitaIva,
    ['00743110157', 'IT 00743110157', '12345670017', '07643520567'],
    ['00743110158', '00000000000', '12345670001'],
  ],
  ['PT NIF', ptNif, ['501964843', '123456789'], ['501964842', '012345678', '400000008']],
  [
    'cartão de cidadão',
    cartaoCidadao,
    ['10000000 0 ZZ2', '100000000ZZ2'],
    ['10000000 0 ZZ4', '00000000 A ZZ4', '00000000 0 ZZ4'],
  ],
  // RvIG's numbers for tests.
  [
    'BSN',
    bsn,
    ['111222333', '123456782', '1112.22.333', '999990019', '10000008'],
    ['111222334', '111252333', '000000000'],
  ],
  [
    'rijksregisternummer',
    beNationalNumber,
    ['85.07.30-033.28', '17073003384', '88022999297', '88222999936', '40000095579', '00000199938'],
    ['85.07.30-033.61', '88023099936', '85.13.30-033.28', '85073000028'],
  ],
  // Wikipedia; datadog's sensitive data scanner.
  [
    'matricule',
    matricule,
    ['1893120105732'],
    ['1893120105733', '1893120105722', '1893130105732', '9893120105732'],
  ],
  [
    'AHV',
    ahv,
    ['756.9217.0769.85', '7569217076985', '756.1234.5678.97'],
    ['756.9217.0769.84', '757.9217.0769.85'],
  ],
  ['SVNR', atSvnr, ['1237 010180', '1237010180'], ['2237 010180', '1237 410180', '0237010180']],
  [
    'Abgabenkontonummer',
    atTaxNumber,
    ['59-119/9013', '98-123/4560', '03 318/8822', '109999102'],
    ['59-119/9012', '00-119/9012', '660-3'],
  ],
];

test.each(VECTORS.flatMap(([name, ours, valid]) => valid.map((value) => [name, value, ours] as const)))(
  '%s takes %s',
  (_name, value, ours) => {
    expect(ours(value)).toBe(true);
  },
);

test.each(VECTORS.flatMap(([name, ours, , invalid]) => invalid.map((value) => [name, value, ours] as const)))(
  '%s refuses %s',
  (_name, value, ours) => {
    expect(ours(value)).toBe(false);
  },
);
