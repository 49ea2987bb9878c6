import { yymmdd } from './date.ts';

const STATES = new Set(
  'AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS'.split(
    ' ',
  ),
);
/** Values of the check digit; Ñ is written X in a CURP but keeps its place. */
const ORDER = '0123456789ABCDEFGHIJKLMN\xd1OPQRSTUVWXYZ';

/** CURP: name, date of birth, sex, state, consonants, and a check digit. Source: RENAPO, Instructivo normativo CURP, DOF 18/10/2021. */
export function curp(value: string): boolean {
  const text = value.replace(/[ -]/g, '').toUpperCase();
  if (!/^[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z][0-9]$/.test(text))
    return false;
  if (!yymmdd(text.slice(4, 10)) || !STATES.has(text.slice(11, 13))) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += ORDER.indexOf(text[i]) * (18 - i);
  return (10 - (sum % 10)) % 10 === Number(text[17]);
}
