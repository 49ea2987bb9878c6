import { digitsOf } from './digits.ts';

/**
 * Printed on wallet cards and leaflets, so nobody's: https://www.ssa.gov/history/ssn/misused.html
 * 123-45-6789 is not among them: it can have been issued, and people type it.
 */
const PRINTED = new Set(['078051120', '219099999', '457555462']);

/** Nine digits the Social Security Administration can have issued: https://www.ssa.gov/employer/randomization.html */
export function usSsn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9 || PRINTED.has(digits) || /^(\d)\1{8}$/.test(digits)) return false;
  const area = digits.slice(0, 3);
  // 9xx is never issued; 987-65-4320 to 4329 are set aside for advertisements and fall with it.
  return (
    area !== '000' &&
    area !== '666' &&
    area[0] !== '9' &&
    digits.slice(3, 5) !== '00' &&
    digits.slice(5) !== '0000'
  );
}
