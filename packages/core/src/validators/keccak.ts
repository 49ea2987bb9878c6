/**
 * Keccak-256 as Ethereum uses it: the Keccak submission's padding (0x01), not that of FIPS 202 SHA-3 (0x06), which is
 * why node:crypto cannot serve. https://keccak.team/keccak_specs_summary.html
 * Lanes of 64 bits are two words, low and high: an attacker may fill a log with addresses, and BigInt is several times slower.
 */

const RATE = 136;

/** Order, rotation and round constants, computed from the specification's recurrences. */
const ROTATION = new Uint8Array(25);
const TARGET = new Uint8Array(25);
for (let t = 0, x = 1, y = 0; t < 24; t++) {
  ROTATION[x + 5 * y] = (((t + 1) * (t + 2)) / 2) % 64;
  [x, y] = [y, (2 * x + 3 * y) % 5];
}
for (let x = 0; x < 5; x++) for (let y = 0; y < 5; y++) TARGET[x + 5 * y] = y + 5 * ((2 * x + 3 * y) % 5);

const ROUNDS = new Uint32Array(48);
for (let round = 0, lfsr = 1; round < 24; round++) {
  for (let j = 0; j < 7; j++) {
    const bit = (1 << j) - 1;
    if (lfsr & 1) ROUNDS[2 * round + (bit >> 5)] |= 1 << (bit & 31);
    lfsr = lfsr & 0x80 ? ((lfsr << 1) ^ 0x171) & 0xff : lfsr << 1;
  }
}

const parity = new Int32Array(10);
const moved = new Int32Array(50);

function permute(lanes: Int32Array): void {
  for (let round = 0; round < 24; round++) {
    for (let i = 0; i < 10; i++)
      parity[i] = lanes[i] ^ lanes[i + 10] ^ lanes[i + 20] ^ lanes[i + 30] ^ lanes[i + 40];
    for (let lane = 0; lane < 25; lane++) {
      const left = 2 * ((lane + 4) % 5);
      const right = 2 * ((lane + 1) % 5);
      let low = lanes[2 * lane] ^ parity[left] ^ ((parity[right] << 1) | (parity[right + 1] >>> 31));
      let high = lanes[2 * lane + 1] ^ parity[left + 1] ^ ((parity[right + 1] << 1) | (parity[right] >>> 31));
      const by = ROTATION[lane] & 31;
      if (ROTATION[lane] > 31) [low, high] = [high, low];
      const to = 2 * TARGET[lane];
      // A shift by 32 is a shift by 0 in JavaScript, so nothing must be carried then.
      moved[to] = by === 0 ? low : (low << by) | (high >>> (32 - by));
      moved[to + 1] = by === 0 ? high : (high << by) | (low >>> (32 - by));
    }
    for (let row = 0; row < 50; row += 10) {
      for (let i = 0; i < 10; i++)
        lanes[row + i] = moved[row + i] ^ (~moved[row + ((i + 2) % 10)] & moved[row + ((i + 4) % 10)]);
    }
    lanes[0] ^= ROUNDS[2 * round];
    lanes[1] ^= ROUNDS[2 * round + 1];
  }
}

/** Digest of the text's latin1 bytes, 64 hex digits. */
export function keccak256(text: string): string {
  const padded = Buffer.alloc(Math.floor(text.length / RATE + 1) * RATE);
  padded.write(text, 'latin1');
  padded[text.length] = 0x01;
  padded[padded.length - 1] |= 0x80;
  const lanes = new Int32Array(50);
  for (let block = 0; block < padded.length; block += RATE) {
    for (let i = 0; i < RATE / 4; i++) lanes[i] ^= padded.readInt32LE(block + i * 4);
    permute(lanes);
  }
  const digest = Buffer.alloc(32);
  for (let i = 0; i < 8; i++) digest.writeInt32LE(lanes[i], i * 4);
  return digest.toString('hex');
}
