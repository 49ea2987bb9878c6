/** Samples of authorities, Wikipedia and python-stdnum, computed ones beside them; some have no oracle in the package stdnum. */
import { expect, test } from 'vitest';
import { egn } from './bg/egn.ts';
import { lnch } from './bg/lnch.ts';
import { rodneCislo } from './cz/rodne-cislo.ts';
import { cpr } from './dk/cpr.ts';
import { isikukood } from './ee/isikukood.ts';
import { fiBusinessId } from './fi/business-id.ts';
import { hetu } from './fi/hetu.ts';
import { afm } from './gr/afm.ts';
import { amka } from './gr/amka.ts';
import { oib } from './hr/oib.ts';
import { huTaj } from './hu/taj.ts';
import { huTaxId } from './hu/tax-id.ts';
import { huTaxNumber } from './hu/tax-number.ts';
import { kennitala } from './is/kennitala.ts';
import { asmensKodas } from './lt/asmens-kodas.ts';
import { personasKods } from './lv/personas-kods.ts';
import { fodselsnummer } from './no/fodselsnummer.ts';
import { plIdCard } from './pl/id-card.ts';
import { nip } from './pl/nip.ts';
import { pesel } from './pl/pesel.ts';
import { regon } from './pl/regon.ts';
import { cnp } from './ro/cnp.ts';
import { jmbg } from './rs/jmbg.ts';
import { inn } from './ru/inn.ts';
import { snils } from './ru/snils.ts';
import { organisationsnummer } from './se/organisationsnummer.ts';
import { personnummer } from './se/personnummer.ts';
import { emso } from './si/emso.ts';
import { siTaxNumber } from './si/tax-number.ts';
import { rnokpp } from './ua/rnokpp.ts';

const VECTORS: readonly [
  name: string,
  ours: (value: string) => boolean,
  valid: readonly string[],
  invalid: readonly string[],
][] = [
  ['PESEL', pesel, ['44051401359'], ['44051401358', '44131401359', '4405140135', '']],
  ['NIP', nip, ['8567346215', '123-456-32-18'], ['8567346216', '000-000-00-00', '123']],
  ['REGON', regon, ['192598184', '123456785', '12345678512347'], ['192598183', '12345678612342']],
  ['Polish identity card', plIdCard, ['ABA300000', 'aba 300000'], ['ABA300001', 'AB3000000', '300000']],
  ['rodné číslo', rodneCislo, ['710319/2745', '736028/5163'], ['710319/2746', '1103492745', '590312/123']],
  ['adóazonosító jel', huTaxId, ['8071592153'], ['8071592152', '7071592153']],
  ['TAJ', huTaj, ['111 111 110', '123456788'], ['111111111', '123456789', '12345678']],
  ['adószám', huTaxNumber, ['12892312-2-41'], ['12892313-2-41', '12892312-6-41', '12892312-2-46']],
  ['CNP', cnp, ['1630615123457', '1800101221144'], ['0800101221142', '1632215123457', '1630615993454']],
  ['ЕГН', egn, ['752316 926 3', '8032056031'], ['7552A10004', '8019010008', '8032056030']],
  ['ЛНЧ', lnch, ['7111042925'], ['7111042922', '71110A2922']],
  ['ΑΦΜ', afm, ['094259216', '023456780'], ['123456781', '000000000']],
  ['ΑΜΚΑ', amka, ['01013099997'], ['01013099999', '30023099997']],
  ['OIB', oib, ['33392005961'], ['33392005962', '00000000000']],
  ['EMŠO', emso, ['0101006500006'], ['0101006500007', '0101980710000']],
  ['davčna številka', siTaxNumber, ['15012557', '50223054'], ['15012558', '05012557']],
  ['JMBG', jmbg, ['0101006500006', '0101980710000'], ['0101006500007', '3201980710000']],
  ['isikukood', isikukood, ['36805280109', '37605030299'], ['36805280108', '36813280109']],
  ['asmens kodas', asmensKodas, ['33309240064', '38703181745'], ['33309240164', '78703181745']],
  ['personas kods', personasKods, ['161175-19997', '329999-12345'], ['161375-19997', '161175-19996']],
  ['CPR', cpr, ['211062-5629', '010190-1234'], ['511062-5629', '300290-1234', '211062562']],
  [
    'personnummer',
    personnummer,
    ['880320-0016', '19811218-9876', '701063-2391', '191212121212'],
    ['880320-0018', '881320-0016'],
  ],
  ['organisationsnummer', organisationsnummer, ['212000-0142'], ['212000-0143', '811218-9876']],
  ['fødselsnummer', fodselsnummer, ['151086 95088'], ['151086 95077', '321086 95088', '951086 95088']],
  [
    'HETU',
    hetu,
    ['131052-308T', '131052-308t'],
    ['131052-308U', '310252-308Y', '131052-001J', '131052G308T'],
  ],
  ['Y-tunnus', fiBusinessId, ['2077474-0'], ['2077474-1', '207747-0']],
  ['kennitala', kennitala, ['450401-3150', '120174-3399'], ['530575-0299', '320174-3399']],
  ['РНОКПП', rnokpp, ['1759013776'], ['1759013770', '0000000000']],
  ['ИНН', inn, ['7707083893', '500100732259'], ['7707083894', '500100732258', '12345']],
  ['СНИЛС', snils, ['112-233-445 95', '087-654-303 00'], ['112-233-445 96', '000-000-000 00']],
];

test.each(VECTORS)('%s', (_, ours, valid, invalid) => {
  expect(valid.filter((value) => !ours(value))).toEqual([]);
  expect(invalid.filter(ours)).toEqual([]);
});
