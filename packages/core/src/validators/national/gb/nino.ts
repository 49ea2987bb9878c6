import { compact } from '../../compact.ts';

const FORM = /^(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z][0-9]{6}[A-D]?$/;
/** Never issued; the rest of the list of HMRC, manual NIM39110, is in the form. */
const UNUSED = /^(?:BG|GB|KN|NK|NT|TN|ZZ)/;

/** Two letters that are issued, six digits, a suffix that may be left out. */
export function nino(value: string): boolean {
  const text = compact(value);
  return FORM.test(text) && !UNUSED.test(text);
}
