/**
 * The literals a policy looks for, and the tables in which the kernel looks them up.
 */
import type { Kernel } from './kernel.ts';

/** Flags of a literal; the kernel (assembly/literals.ts) holds the same numbers. */
export const LiteralFlag = {
  /** Letter case counts. */
  CASED: 1,
  /** Start of a secret, else a keyword. */
  PREFIX: 2,
  /** Keyword counts as the last word of a key. */
  KEY: 4,
  /** Keyword counts as a word of a text. */
  PROSE: 8,
  /** It counts only when a word that may be a name is near behind it. */
  WANTS_NAME: 16,
  /** As a word of a text it counts only when a digit is near behind it. */
  WANTS_DIGIT: 32,
  /** A digit before it serves as well. */
  EITHER_SIDE: 64,
} as const;

export interface Literal {
  /** Bytes as latin1; ASCII letters lower case unless CASED. From its first letter on 3 bytes or more. */
  readonly text: string;
  readonly flags: number;
}

const ROWS = 4096;
/** Bits of the second table. */
const FIVES = 131_072;

/** Bits for the first five bytes of a word, a byte of which five bits count; all that a shorter literal leaves open. */
function fiveBits(text: Uint8Array, lead: number): number[] {
  const open = lead + 5 - text.length;
  const choices = open <= 0 ? 1 : 32 ** open;
  return Array.from({ length: choices }, (_, choice) => {
    let key = 0;
    for (let i = 0; i < 5; i++) {
      const byte = text[lead + i] ?? choice >> (5 * (i - (text.length - lead)));
      key = (key << 5) | (byte & 31);
    }
    return Math.imul(key, 0x9e3779b1) >>> 15;
  });
}
/** Bytes of a literal's entry. */
const ENTRY = 48;

/** The first eight bytes with bit 5 set, as two u32, and the mask of those that are there, as two more. */
function head(text: Uint8Array): number[] {
  const words = [0, 0, 0, 0];
  text.subarray(0, 8).forEach((c, i) => {
    words[i >> 2] |= (c | 0x20) << ((i & 3) * 8);
    words[2 + (i >> 2)] |= 0xff << ((i & 3) * 8);
  });
  return words;
}

/** Row of the kernel's bit table for the three letters at the start of a word. */
function row(bytes: Uint8Array, at: number): number {
  const three = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | 0x202020;
  return Math.imul(three & 0xffffff, 0x9e3779b1) >>> 20;
}

function firstLetter(bytes: Uint8Array): number {
  const at = bytes.findIndex((c) => c >= 0xc0 || ((c | 32) >= 97 && (c | 32) <= 122));
  if (at < 0 || bytes.length - at < 3)
    throw new RangeError('a literal needs three bytes from its first letter on');
  return at;
}

/** Writes the tables; a literal's id is its index. */
export function installLiterals(kernel: Kernel, literals: readonly Literal[]): void {
  const texts = literals.map((literal) => Buffer.from(literal.text, 'latin1'));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const tableAt = kernel.reserve(ROWS * 4);
  const fivesAt = kernel.reserve(FIVES / 8);
  const headsAt = kernel.reserve(ROWS * 2);
  const entriesAt = kernel.reserve(Math.max(16, literals.length * ENTRY));
  let textAt = kernel.reserve(size + 16);
  const table = kernel.u32(tableAt, ROWS);
  const fives = kernel.u32(fivesAt, FIVES / 32);
  const heads = kernel.u16(headsAt, ROWS);
  const entries = kernel.u32(entriesAt, (literals.length * ENTRY) / 4);
  texts.forEach((text, id) => {
    const lead = firstLetter(text);
    const r = row(text, lead);
    const fourth = text[lead + 3];
    table[r] |= fourth === undefined ? 0xffffffff : 1 << (fourth & 31);
    for (const bit of fiveBits(text, lead)) fives[bit >> 5] |= 1 << (bit & 31);
    kernel.u8(textAt, text.length).set(text);
    const { flags } = literals[id];
    const spec = text.length | (lead << 8) | (flags << 16);
    entries.set([textAt, spec, heads[r], id, 0, 0, ...head(text.subarray(lead))], (id * ENTRY) / 4);
    heads[r] = id + 1;
    textAt += text.length;
  });
  kernel.exports.setLiterals(tableAt, fivesAt, headsAt, entriesAt);
}
