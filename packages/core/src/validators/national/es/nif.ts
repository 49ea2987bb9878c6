import { compact } from '../../compact.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** DNI: eight digits (leading zeros may be missing) and the letter of their rest modulo 23; K, L, M for those without one. */
export function dni(value: string): boolean {
  const parts = /^([KLM][0-9]{7}|[0-9]{7,8})([A-Z])$/.exec(compact(value));
  if (!parts) return false;
  const number = Number(parts[1].replace(/^[KLM]/, ''));
  return number > 0 && LETTERS[number % 23] === parts[2];
}

/** NIE: X, Y, Z stand for 0, 1, 2. Source: Orden INT/2058/2008. */
export function nie(value: string): boolean {
  const parts = /^([XYZ])([0-9]{7})([A-Z])$/.exec(compact(value));
  if (!parts) return false;
  return LETTERS[Number('XYZ'.indexOf(parts[1]) + parts[2]) % 23] === parts[3];
}
