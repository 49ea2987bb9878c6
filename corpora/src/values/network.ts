/** Addresses of machines, from the ranges kept for documentation (RFC 5737, 3849, 7042), and of wallets. */
import { createHash } from 'node:crypto';
import type { Rng } from '../rng.ts';

export function ipv4(r: Rng): string {
  return `${r.pick(['192.0.2', '198.51.100', '203.0.113'])}.${r.int(1, 254)}`;
}

export function ipv6(r: Rng): string {
  const group = () => r.int(1, 0xffff).toString(16);
  return r.pick([
    `2001:db8::${group()}`,
    `2001:db8:${group()}::${group()}`,
    `2001:db8:${group()}:${group()}::1`,
    `2001:0db8:${r.hex(4)}:${r.hex(4)}:${r.hex(4)}:${r.hex(4)}:${r.hex(4)}:${r.hex(4)}`,
  ]);
}

export function ip(r: Rng): string {
  return r.chance(0.8) ? ipv4(r) : ipv6(r);
}

export function mac(r: Rng): string {
  const text = `00:00:5E:00:53:${r.hex(2).toUpperCase()}`;
  return r.pick([text, text.toLowerCase(), text.replaceAll(':', '-')]);
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const sha256 = (data: Buffer) => createHash('sha256').update(data).digest();

export function base58check(payload: Buffer): string {
  const all = Buffer.concat([payload, sha256(sha256(payload)).subarray(0, 4)]);
  let rest = BigInt(`0x${all.toString('hex')}`);
  let out = '';
  for (; rest > 0n; rest /= 58n) out = base58[Number(rest % 58n)] + out;
  for (let i = 0; all[i] === 0; i++) out = `1${out}`;
  return out;
}

export const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** BIP 173: the checksum over five-bit words, human part `bc`. */
export function bech32Checksum(words: number[]): number[] {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const word of [3, 3, 0, 2, 3, ...words, 0, 0, 0, 0, 0, 0]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ word;
    generators.forEach((generator, i) => {
      if ((top >>> i) & 1) sum ^= generator;
    });
  }
  return [25, 20, 15, 10, 5, 0].map((shift) => ((sum ^ 1) >>> shift) & 31);
}

/** Bitcoin (pay to key hash, to script hash, to witness key hash) or Ethereum in lower case, which has no checksum. */
export function wallet(r: Rng): string {
  switch (r.int(0, 3)) {
    case 0:
      return base58check(Buffer.concat([Buffer.of(0x00), r.bytes(20)]));
    case 1:
      return base58check(Buffer.concat([Buffer.of(0x05), r.bytes(20)]));
    case 2: {
      // 20 bytes are exactly 32 words of five bits.
      const words = [0, ...Array.from({ length: 32 }, () => r.int(0, 31))];
      return `bc1${[...words, ...bech32Checksum(words)].map((word) => bech32[word]).join('')}`;
    }
    default:
      return `0x${r.hex(40)}`;
  }
}
