import { digitsOf } from '../../digits.ts';
import { luhn } from '../../luhn.ts';

/** NPI: ten digits, the first 1 or 2; Luhn over them with 80840 in front. Source: CMS, 45 CFR 162.406. */
export function npi(value: string): boolean {
  const digits = digitsOf(value);
  return /^[12][0-9]{9}$/.test(digits) && luhn(`80840${digits}`);
}
