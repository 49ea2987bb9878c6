import { compact } from '../../compact.ts';
import { luhn } from '../../luhn.ts';

/** Kind of body, province and number, control digit (Luhn) or its letter. Source: Orden EHA/451/2008. */
export function cif(value: string): boolean {
  const parts = /^([ABCDEFGHJNPQRSUVW])([0-9]{7})([0-9A-J])$/.exec(compact(value));
  if (!parts) return false;
  const [, kind, body, control] = parts;
  const letter = 'JABCDEFGHI'.indexOf(control);
  // Public and foreign bodies have letters, companies digits.
  if (letter < 0 ? 'NPQRSW'.includes(kind) : 'ABEH'.includes(kind)) return false;
  return luhn(body + (letter < 0 ? control : letter));
}
