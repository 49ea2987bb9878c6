import { pastDate } from '../../civil-date.ts';

const FORM = /^([0-9]{2})([0-9]{2})([0-9]{2})([-+ABCDEFUVWXY])([0-9]{3})([0-9A-FHJ-NPR-Y])$/;
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Henkilötunnus: DDMMYY, sign of the century, individual number from 002, check character modulo 31. New signs since
 * 2023. Source: Digi- ja väestötietovirasto; Laki 661/2009.
 */
export function hetu(value: string): boolean {
  const parts = FORM.exec(value.toUpperCase());
  if (!parts) return false;
  const [, day, month, yy, sign, individual, check] = parts;
  const century = sign === '+' ? 1800 : 'ABCDEF'.includes(sign) ? 2000 : 1900;
  if (individual < '002' || !pastDate(century + Number(yy), Number(month), Number(day))) return false;
  return CHECK[Number(day + month + yy + individual) % 31] === check;
}
