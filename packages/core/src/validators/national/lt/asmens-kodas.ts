import { digitsOf } from '../../weighted.ts';
import { balticCheck, balticDate } from '../ee/isikukood.ts';

/** Asmens kodas: as in Estonia; those that begin with 9 have no date. Source: Gyventojų registro įstatymas, 8 str. */
export function asmensKodas(value: string): boolean {
  const d = digitsOf(value);
  return d.length === 11 && (d[0] === 9 || balticDate(d)) && balticCheck(d);
}
