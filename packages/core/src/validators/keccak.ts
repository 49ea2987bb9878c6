/**
 * Keccak-256 as Ethereum uses it: the Keccak submission's padding (0x01), not that of FIPS 202 SHA-3 (0x06), which is
 * why node:crypto cannot serve. https://keccak.team/keccak_specs_summary.html
 */

const RATE = 136;
const MASK = (1n << 64n) - 1n;

/** Rotation of lane x + 5y, and round constants: computed from the specification's recurrences. */
const ROTATION = new Array<bigint>(25).fill(0n);
for (let t = 0, x = 1, y = 0; t < 24; t++) {
  ROTATION[x + 5 * y] = BigInt((((t + 1) * (t + 2)) / 2) % 64);
  [x, y] = [y, (2 * x + 3 * y) % 5];
}

const ROUNDS: bigint[] = [];
for (let round = 0, lfsr = 1; round < 24; round++) {
  let constant = 0n;
  for (let j = 0; j < 7; j++) {
    if (lfsr & 1) constant |= 1n << BigInt((1 << j) - 1);
    lfsr = lfsr & 0x80 ? ((lfsr << 1) ^ 0x171) & 0xff : lfsr << 1;
  }
  ROUNDS.push(constant);
}

const rotate = (lane: bigint, by: bigint) => ((lane << by) | (lane >> (64n - by))) & MASK;

function permute(lanes: bigint[]): void {
  const parity = new Array<bigint>(5);
  const moved = new Array<bigint>(25);
  for (const constant of ROUNDS) {
    for (let x = 0; x < 5; x++) {
      parity[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20];
    }
    for (let x = 0; x < 5; x++) {
      const theta = parity[(x + 4) % 5] ^ rotate(parity[(x + 1) % 5], 1n);
      for (let y = 0; y < 5; y++) {
        const lane = x + 5 * y;
        moved[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(lanes[lane] ^ theta, ROTATION[lane]);
      }
    }
    for (let y = 0; y < 25; y += 5) {
      for (let x = 0; x < 5; x++) {
        lanes[y + x] = moved[y + x] ^ (~moved[y + ((x + 1) % 5)] & MASK & moved[y + ((x + 2) % 5)]);
      }
    }
    lanes[0] ^= constant;
  }
}

/** Digest of the text's latin1 bytes, 64 hex digits. */
export function keccak256(text: string): string {
  const padded = Buffer.alloc(Math.floor(text.length / RATE + 1) * RATE);
  padded.write(text, 'latin1');
  padded[text.length] = 0x01;
  padded[padded.length - 1] |= 0x80;
  const lanes = new Array<bigint>(25).fill(0n);
  for (let block = 0; block < padded.length; block += RATE) {
    for (let lane = 0; lane < RATE / 8; lane++) lanes[lane] ^= padded.readBigUInt64LE(block + lane * 8);
    permute(lanes);
  }
  const digest = Buffer.alloc(32);
  for (let lane = 0; lane < 4; lane++) digest.writeBigUInt64LE(lanes[lane], lane * 8);
  return digest.toString('hex');
}
