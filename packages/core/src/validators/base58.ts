import { loadCrypto } from '../config/lazy.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes of a base58 text; undefined where a character is none of the alphabet. Up to 64 characters. */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length === 0 || text.length > 64) return undefined;
  const bytes: number[] = [];
  for (const character of text) {
    let carry = ALPHABET.indexOf(character);
    if (carry < 0) return undefined;
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

const sha256 = (data: Uint8Array) => loadCrypto().createHash('sha256').update(data).digest();

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
