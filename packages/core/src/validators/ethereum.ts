import { keccak256 } from './keccak.ts';

/** `0x` and 40 hex digits; the case is looked at by {@link eip55} alone. */
export function ethereumForm(value: string): boolean {
  return /^0x[0-9A-Fa-f]{40}$/.test(value) && !/^0x(.)\1{39}$/.test(value);
}

/** Mixed case whose capitals are the checksum: https://eips.ethereum.org/EIPS/eip-55 */
export function eip55(value: string): boolean {
  if (!ethereumForm(value)) return false;
  const hex = value.slice(2);
  const lower = hex.toLowerCase();
  // One case throughout carries no checksum: it is any hash of forty digits.
  if (hex === lower || hex === hex.toUpperCase()) return false;
  const digest = keccak256(lower);
  for (let i = 0; i < 40; i++) {
    const capital = Number.parseInt(digest[i], 16) >= 8;
    if (hex[i] !== (capital ? lower[i].toUpperCase() : lower[i])) return false;
  }
  return true;
}
