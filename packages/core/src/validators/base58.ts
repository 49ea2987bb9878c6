import { loadCrypto } from '../config/lazy.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** By character code; 255 where it is none of the alphabet. */
const DIGIT = new Uint8Array(128).fill(255);
for (let i = 0; i < ALPHABET.length; i++) DIGIT[ALPHABET.charCodeAt(i)] = i;

/** Bytes of a base58 text; undefined where a character is none of the alphabet. Up to 64 characters. */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length === 0 || text.length > 64) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    let carry = DIGIT[text.charCodeAt(at)] ?? 255;
    if (carry === 255) return undefined;
    for (let i = 0; i < bytes.length; i++) {
      carry += bytes[i] * 58;
      bytes[i] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  for (let i = 0; text[i] === '1'; i++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

const sha256 = (data: Uint8Array) => loadCrypto().hash('sha256', data, 'buffer');

/**
 * Legacy Bitcoin address: version 0x00 (P2PKH) or 0x05 (P2SH), 20 bytes, four bytes of double SHA-256.
 * https://en.bitcoin.it/wiki/Base58Check_encoding
 */
export function bitcoinLegacy(value: string): boolean {
  if (value.length < 26 || value.length > 35) return false;
  const bytes = decodeBase58(value);
  if (!bytes || bytes.length !== 25 || (bytes[0] !== 0 && bytes[0] !== 5)) return false;
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return sum.subarray(0, 4).equals(bytes.subarray(21));
}
