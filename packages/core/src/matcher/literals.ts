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
  /** `_` stands between words: nothing may stand there in the text, or one of _ - . and space. */
  JOINTS: 128,
} as const;

export interface Literal {
  /** Bytes as latin1; ASCII letters lower case unless CASED. From its first letter on 3 bytes or more. */
  readonly text: string;
  readonly flags: number;
}

const ROWS = 4096;
/** Bits of the second tables, for long and for short literals. */
const FIVES = 131_072;
const FOURS = 32_768;

/** A byte as the second table sees it: five bits of a letter, a digit or a sign behind them, 0 of blanks, quotes, dashes. */
const five = (byte: number) => (byte & 0x50 ? byte & 31 : 0);
/** What may stand behind a whole word, and the s of a plural. */
const AFTER_WORD = [0, 26, 27, 28, 29, 30, 31, 19];

/** Beginnings of a literal as texts may spell them, as far as the tables look: eight bytes. */
function heads(text: Uint8Array, lead: number, flags: number): number[][] {
  const found: number[][] = [];
  const step = (head: number[], at: number): void => {
    while (head.length < HEAD && at < text.length) {
      const byte = text[at++];
      if (byte === 0x5f && flags & LiteralFlag.JOINTS) {
        for (const joint of JOINT_BYTES) step([...head, joint], at);
      } else head.push(byte);
    }
    found.push(head);
  };
  step([], lead);
  return found;
}

const HEAD = 8;
const JOINT_BYTES = [0x5f, 0x2d, 0x2e, 0x20];

const ANY = Array.from({ length: 32 }, (_, value) => value);

const GOLDEN = 0x9e3779b1;
/** Chains by five bytes, and as many by four. */
const CHAINS = 16_384;
const hash = (values: readonly number[], bits: number) =>
  Math.imul(
    values.reduce((key, value, i) => key | (value << (bits * i)), 0),
    GOLDEN,
  ) >>> 0;

/** Where one beginning of a literal is entered: bits of the tables for long and short ones, and chains. */
function places(
  head: readonly number[],
  whole: boolean,
): { long: number[]; short: number[]; chains: number[] } {
  const values = head.map(five);
  if (values.length >= 5) {
    const [a, b, c, d, e] = values;
    const key = hash([e, d, c, b, a], 5);
    return { long: [key >>> 15], short: [], chains: [key >>> 18] };
  }
  const fourths = values.length > 3 ? [values[3]] : whole ? AFTER_WORD : ANY;
  const keys = fourths.map((fourth) => hash([...values.slice(0, 3), fourth], 8));
  return { long: [], short: keys.map((key) => key >>> 17), chains: keys.map((key) => CHAINS + (key >>> 18)) };
}

/** Bytes of a literal's entry. */
const ENTRY = 32;

/** The first eight bytes with bit 5 set, as two u32, and the mask of those that are there, as two more. */
function head(bytes: readonly number[]): number[] {
  const words = [0, 0, 0, 0];
  bytes.forEach((c, i) => {
    words[i >> 2] |= (c | 0x20) << ((i & 3) * 8);
    words[2 + (i >> 2)] |= 0xff << ((i & 3) * 8);
  });
  return words;
}

/** Row of the kernel's bit table for the three bytes at the start of a word. */
function row([a, b, c]: readonly number[]): number {
  const three = a | (b << 8) | (c << 16) | 0x202020;
  return Math.imul(three & 0xffffff, GOLDEN) >>> 20;
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
  const foursAt = kernel.reserve(FOURS / 8);
  const headsAt = kernel.reserve(CHAINS * 4);
  const spelled = texts.map((text, id) => heads(text, firstLetter(text), literals[id].flags));
  // A literal is entered once for each beginning and chain that it may stand in; first of all under its id.
  const spots = spelled.map((list, id) => {
    const whole = !(literals[id].flags & LiteralFlag.PREFIX);
    return list.flatMap((beginning) =>
      [...new Set(places(beginning, whole).chains)].map((chain) => ({ chain, start: head(beginning) })),
    );
  });
  const count = spots.reduce((sum, list) => sum + list.length, 0);
  const entriesAt = kernel.reserve(Math.max(16, count * ENTRY));
  let textAt = kernel.reserve(size + 16);
  const table = kernel.u32(tableAt, ROWS);
  const fives = kernel.u32(fivesAt, FIVES / 32);
  const fours = kernel.u32(foursAt, FOURS / 32);
  const firsts = kernel.u16(headsAt, CHAINS * 2);
  const entries = kernel.u32(entriesAt, (count * ENTRY) / 4);
  let next = literals.length;
  texts.forEach((text, id) => {
    const lead = firstLetter(text);
    const { flags } = literals[id];
    for (const beginning of spelled[id]) {
      const fourth = beginning[3];
      table[row(beginning)] |= fourth === undefined ? 0xffffffff : 1 << (fourth & 31);
      const { long, short } = places(beginning, !(flags & LiteralFlag.PREFIX));
      for (const bit of long) fives[bit >> 5] |= 1 << (bit & 31);
      for (const bit of short) fours[bit >> 5] |= 1 << (bit & 31);
    }
    kernel.u8(textAt, text.length).set(text);
    const spec = text.length | (lead << 8) | (flags << 16);
    spots[id].forEach(({ chain, start }, i) => {
      const index = i === 0 ? id : next++;
      entries.set([textAt, spec, firsts[chain], id, ...start], (index * ENTRY) / 4);
      firsts[chain] = index + 1;
    });
    textAt += text.length;
  });
  kernel.exports.setLiterals(tableAt, fivesAt, foursAt, headsAt, entriesAt);
}
