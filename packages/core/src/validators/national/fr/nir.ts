import { compact } from '../../compact.ts';

/** Sex; year; month (20 and more where it is unknown); département, 99 abroad; commune; serial; key. */
const FORM =
  /^[1-478][0-9]{2}(?:0[1-9]|1[0-2]|[23][0-9]|4[0-2]|[5-9][0-9])(?:0[1-9]|[1-9][0-9]|2[AB])[0-9]{8}$/;

/** Key is 97 less the number modulo 97, Corsica's 2A and 2B read as 19 and 18. Source: INSEE, répertoire RNIPP. */
export function nir(value: string): boolean {
  const text = compact(value);
  if (!FORM.test(text) || text.slice(10, 13) === '000') return false;
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - (Number(number) % 97) === Number(text.slice(13));
}
