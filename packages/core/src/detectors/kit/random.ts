import { entropy } from '../../validators/entropy.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Letters and digits as a generator makes them: hexadecimal of 16 digits or more, or 16 characters of which no word can be
 * read. A UUID is a name more often than a secret.
 */
export function looksRandom(whole: string): boolean {
  // Of a long value the beginning says enough.
  const value = whole.slice(0, 1024);
  // A pointer: 0x and eight bytes at most.
  if (value.length < 16 || UUID.test(value) || /^0x[0-9a-f]{1,16}$/i.test(value)) return false;
  if (/^[0-9a-f]+$/i.test(value)) return /[0-9].*[0-9].*[0-9]/.test(value) && /[a-f].*[a-f]/i.test(value);
  if (/[a-z]{7}|[-_/][a-z]{3,}[-_/]/.test(value)) return false;
  return /[0-9]/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 3.3;
}
