import { compact } from '../../compact.ts';
import { mod11_10 } from '../../iso7064.ts';
import { dkCvr } from '../dk/cvr.ts';
import { eeVat } from '../ee/isikukood.ts';
import { cif } from '../es/cif.ts';
import { dni, nie } from '../es/nif.ts';
import { fiBusinessId } from '../fi/business-id.ts';
import { afm } from '../gr/afm.ts';
import { oib } from '../hr/oib.ts';
import { huTaxpayer } from '../hu/tax-number.ts';
import { partitaIva } from '../it/partita-iva.ts';
import { lvCompany, personasKods } from '../lv/personas-kods.ts';
import { nip } from '../pl/nip.ts';
import { ptNif } from '../pt/nif.ts';
import { roCui } from '../ro/cui.ts';
import { siTaxNumber } from '../si/tax-number.ts';
import {
  atVat,
  beVat,
  bgVat,
  chUid,
  cyVat,
  czVat,
  frVat,
  gbVat,
  ieVat,
  ltVat,
  luVat,
  mtVat,
  nlVat,
  seVat,
  skVat,
} from './vat-checks.ts';

interface Country {
  /** Source of a pattern of what follows the country's letters. */
  readonly body: string;
  readonly check: (body: string) => boolean;
}

const row = (body: string, check: (body: string) => boolean): Country => ({ body, check });

/** By the letters in front. Source: European Commission, VIES; Greece is EL, Northern Ireland XI; Switzerland's UID. */
export const VAT_COUNTRIES: Readonly<Record<string, Country>> = {
  AT: row('U[0-9]{8}', atVat),
  BE: row('[01][0-9]{9}', beVat),
  BG: row('[0-9]{9,10}', bgVat),
  CHE: row('[0-9]{9}', chUid),
  CY: row('(?!12)[013459][0-9]{7}[A-Z]', cyVat),
  CZ: row('[0-9]{8,10}', czVat),
  DE: row('[1-9][0-9]{8}', mod11_10),
  DK: row('[1-9][0-9]{7}', dkCvr),
  EE: row('10[0-9]{7}', eeVat),
  EL: row('[0-9]{9}', afm),
  ES: row('(?:[0-9]{8}[A-Z]|[A-Z][0-9]{7}[0-9A-Z])', (body) => dni(body) || nie(body) || cif(body)),
  FI: row('[0-9]{8}', fiBusinessId),
  FR: row('[0-9A-HJ-NP-Z]{2}[0-9]{9}', frVat),
  GB: row('[0-9]{9}(?:[0-9]{3})?', gbVat),
  GR: row('[0-9]{9}', afm),
  HR: row('[0-9]{11}', oib),
  HU: row('[0-9]{8}', huTaxpayer),
  IE: row('[0-9][0-9A-Z][0-9]{5}[A-W][A-IW]?', ieVat),
  IT: row('[0-9]{11}', partitaIva),
  LT: row('(?:[0-9]{9}|[0-9]{12})', ltVat),
  LU: row('[0-9]{8}', luVat),
  LV: row('[0-9]{11}', (body) => lvCompany(body) || (!body.startsWith('32') && personasKods(body))),
  MT: row('[0-9]{8}', mtVat),
  NL: row('[0-9]{9}B[0-9]{2}', nlVat),
  PL: row('[0-9]{10}', nip),
  PT: row('[0-9]{9}', ptNif),
  RO: row('[1-9][0-9]{4,9}', roCui),
  SE: row('[0-9]{12}', seVat),
  SI: row('[1-9][0-9]{7}', siTaxNumber),
  SK: row('[1-9][0-9]{9}', skVat),
  XI: row('[0-9]{9}(?:[0-9]{3})?', gbVat),
};

const WHOLE = new Map(
  Object.entries(VAT_COUNTRIES).map(([letters, { body }]) => [letters, new RegExp(`^${body}$`)]),
);

/**
 * VAT number with its country's letters, checked as that country does. "de 123456788" with a space may be a word and
 * an amount, so letters that stand apart must be capitals.
 */
export function euVat(value: string): boolean {
  if (/^[A-Za-z]*[a-z][A-Za-z]*[^A-Za-z0-9]/.test(value)) return false;
  const text = compact(value).replace(/(?:MWST|TVA|IVA|TPV)$/, '');
  const letters = text.startsWith('CHE') ? 'CHE' : text.slice(0, 2);
  const body = text.slice(letters.length);
  return (WHOLE.get(letters)?.test(body) ?? false) && VAT_COUNTRIES[letters].check(body);
}
