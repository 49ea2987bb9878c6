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

const HEAD = 8;
const JOINT_BYTES = [0x5f, 0x2d, 0x2e, 0x20];

/**
 * Calls `enter` for each beginning of a literal as texts may spell it, as far as the tables look: eight bytes. `head` holds
 * it, the first `length` bytes of it. Thousands of literals are entered at each start: nothing is allocated.
 */
function beginnings(
  text: Uint8Array,
  at: number,
  joints: boolean,
  head: Uint8Array,
  length: number,
  enter: (length: number) => void,
): void {
  while (length < HEAD && at < text.length) {
    const byte = text[at++];
    if (byte === 0x5f && joints) {
      for (const joint of JOINT_BYTES) {
        head[length] = joint;
        beginnings(text, at, joints, head, length + 1, enter);
      }
    } else head[length++] = byte;
  }
  enter(length);
}

const GOLDEN = 0x9e3779b1;
/** Chains by five bytes, and as many by four. */
const CHAINS = 16_384;
const ANY = Array.from({ length: 32 }, (_, value) => value);

/** Hash of the first five bytes, for literals that have them. */
function longHash(head: Uint8Array): number {
  let key = 0;
  for (let i = 0; i < 5; i++) key = (key << 5) | five(head[i]);
  return Math.imul(key, GOLDEN) >>> 0;
}

/** Hash of the first three bytes and a fourth as the tables see it. */
function shortHash(head: Uint8Array, fourth: number): number {
  const key = five(head[0]) | (five(head[1]) << 8) | (five(head[2]) << 16) | (fourth << 24);
  return Math.imul(key, GOLDEN) >>> 0;
}

/** Bytes of a literal's entry. */
const ENTRY = 32;

/** Row of the kernel's bit table for the three bytes at the start of a word. */
function row(head: Uint8Array): number {
  const three = head[0] | (head[1] << 8) | (head[2] << 16) | 0x202020;
  return Math.imul(three & 0xffffff, GOLDEN) >>> 20;
}

function firstLetter(bytes: Uint8Array): number {
  const at = bytes.findIndex((c) => c >= 0xc0 || ((c | 32) >= 97 && (c | 32) <= 122));
  if (at < 0 || bytes.length - at < 3)
    throw new RangeError('a literal needs three bytes from its first letter on');
  return at;
}

/** Entries in the making; the kernel gets them when their number is known. */
class Entries {
  words = new Uint32Array(ENTRY * 4096);
  /** The first of all are under their ids. */
  next: number;

  constructor(literals: number) {
    this.next = literals;
  }

  set(
    index: number,
    text: number,
    spec: number,
    next: number,
    id: number,
    head: Uint8Array,
    n: number,
  ): void {
    const at = (index * ENTRY) / 4;
    if (at + ENTRY / 4 > this.words.length) {
      const words = new Uint32Array(Math.max(this.words.length * 2, at + ENTRY));
      words.set(this.words);
      this.words = words;
    }
    const { words } = this;
    words[at] = text;
    words[at + 1] = spec;
    words[at + 2] = next;
    words[at + 3] = id;
    // The first eight bytes with bit 5 set, as two u32, and the mask of those that are there, as two more.
    words.fill(0, at + 4, at + 8);
    for (let i = 0; i < n; i++) {
      words[at + 4 + (i >> 2)] |= (head[i] | 0x20) << ((i & 3) * 8);
      words[at + 6 + (i >> 2)] |= 0xff << ((i & 3) * 8);
    }
  }
}

/** Writes the tables; a literal's id is its index. */
export function installLiterals(kernel: Kernel, literals: readonly Literal[]): void {
  const all = Buffer.from(literals.map(({ text }) => text).join(''), 'latin1');
  const textsAt = kernel.reserve(all.length + 16);
  kernel.u8(textsAt, all.length).set(all);
  const tableAt = kernel.reserve(ROWS * 4);
  const fivesAt = kernel.reserve(FIVES / 8);
  const foursAt = kernel.reserve(FOURS / 8);
  const headsAt = kernel.reserve(CHAINS * 4);
  const table = new Uint32Array(ROWS);
  const fives = new Uint32Array(FIVES / 32);
  const fours = new Uint32Array(FOURS / 32);
  const firsts = new Uint16Array(CHAINS * 2);
  const entries = new Entries(literals.length);
  const head = new Uint8Array(HEAD);
  let from = 0;
  literals.forEach(({ text: { length: size }, flags }, id) => {
    const text = all.subarray(from, from + size);
    const lead = firstLetter(text);
    const spec = size | (lead << 8) | (flags << 16);
    const whole = !(flags & LiteralFlag.PREFIX);
    let first = true;
    const chain = (at: number, n: number): void => {
      // Two ways to go on may lead to one chain.
      if (firsts[at] > 0 && same(entries.words, firsts[at] - 1, id, head, n)) return;
      const index = first ? id : entries.next++;
      first = false;
      entries.set(index, textsAt + from, spec, firsts[at], id, head, n);
      firsts[at] = index + 1;
    };
    beginnings(text, lead, (flags & LiteralFlag.JOINTS) !== 0, head, 0, (n) => {
      table[row(head)] |= n > 3 ? 1 << (head[3] & 31) : 0xffffffff;
      if (n >= 5) {
        const hash = longHash(head);
        fives[hash >>> 20] |= 1 << ((hash >>> 15) & 31);
        chain(hash >>> 18, n);
        return;
      }
      const fourths = n > 3 ? [five(head[3])] : whole ? AFTER_WORD : ANY;
      for (const fourth of fourths) {
        const hash = shortHash(head, fourth);
        fours[hash >>> 22] |= 1 << ((hash >>> 17) & 31);
        chain(CHAINS + (hash >>> 18), n);
      }
    });
    from += size;
  });
  const entriesAt = kernel.reserve(Math.max(16, entries.next * ENTRY));
  kernel
    .u32(entriesAt, (entries.next * ENTRY) / 4)
    .set(entries.words.subarray(0, (entries.next * ENTRY) / 4));
  kernel.u32(tableAt, ROWS).set(table);
  kernel.u32(fivesAt, FIVES / 32).set(fives);
  kernel.u32(foursAt, FOURS / 32).set(fours);
  kernel.u16(headsAt, CHAINS * 2).set(firsts);
  kernel.exports.setLiterals(tableAt, fivesAt, foursAt, headsAt, entriesAt);
}

/** The entry is this literal's, with the same beginning. */
function same(words: Uint32Array, index: number, id: number, head: Uint8Array, n: number): boolean {
  const at = (index * ENTRY) / 4;
  if (words[at + 3] !== id) return false;
  for (let i = 0; i < n; i++)
    if (((words[at + 4 + (i >> 2)] >>> ((i & 3) * 8)) & 255) !== (head[i] | 0x20)) return false;
  return true;
}
