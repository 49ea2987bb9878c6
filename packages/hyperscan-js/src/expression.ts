import { type ExpressionRef, invalidArgument } from './errors.ts';
import { Flag } from './flags.ts';
import { kind } from './status.ts';

/** One pattern of a database. */
export interface Expression {
  /**
   * A regular expression in libhs's subset of PCRE. Becomes UTF-8 bytes; for characters above U+007F to
   * count as one character each, set `Flag.UTF8`. A NUL is written `\x00`.
   */
  pattern: string;
  /** Reported with each match: 0 ... 2^32 - 1. Need not be unique. */
  id: number;
  /** `Flag` values joined with `|`. Default 0. */
  flags?: number;
  /** Take the pattern as plain text instead of a regular expression. Default false. */
  literal?: boolean;
  /** Report only matches that end at this byte offset (from `start` of the scan) or after it. */
  minOffset?: number;
  /** Report only matches that end at this byte offset (from `start` of the scan) or before it. */
  maxOffset?: number;
  /** Report only matches of this many bytes or more. */
  minLength?: number;
  /** Match within this Levenshtein distance. */
  editDistance?: number;
}

/** One plain text (or byte string) of a database. */
export interface Literal {
  /** Text becomes UTF-8 bytes. Bytes are taken as they are. Not empty. */
  pattern: string | Uint8Array;
  /** Reported with each match: 0 ... 2^32 - 1. Need not be unique. */
  id: number;
  /** `Flag.CASELESS` (ASCII letters only) and `Flag.SINGLEMATCH`. Default 0. */
  flags?: number;
}

/** What the addon's compile takes; see addon/compile.cc. */
export interface Packed {
  blob: Uint8Array;
  offsets: Uint32Array;
  flags: Uint32Array;
  ids: Uint32Array;
  ext: BigUint64Array | undefined;
}

const MAX_U32 = 0xffff_ffff;
const EXT_FIELDS = 5;
const encoder = new TextEncoder();

/** Checks expressions and lays them out for the addon. Throws `HS_INVALID_ARGUMENT`, naming the expression. */
export function packExpressions(expressions: readonly Expression[]): Packed {
  const patterns = checkedList(expressions).map((expression, index) => {
    const ref = { index, id: expression.id };
    if (typeof expression.pattern !== 'string') {
      throw invalidArgument(`${label(ref)}: pattern must be a string, not ${kind(expression.pattern)}`, ref);
    }
    const bytes = toBytes(expression.pattern, ref);
    if (expression.literal === true) return escapeLiteral(bytes, ((expression.flags ?? 0) & Flag.UTF8) !== 0);
    // libhs would silently end the pattern there.
    if (bytes.includes(0)) throw invalidArgument(`${label(ref)}: write a NUL in a pattern as \\x00`, ref);
    return bytes;
  });
  return { ...join(patterns, expressions), ext: packExt(expressions) };
}

/** Checks literals and lays them out for the addon, as plain bytes or as equivalent regular expressions. */
export function packLiterals(literals: readonly Literal[]): { packed: Packed; asExpressions: boolean } {
  const patterns = checkedList(literals).map((literal, index) => {
    const ref = { index, id: literal.id };
    const bytes = toBytes(literal.pattern, ref);
    // Some releases of libhs read out of bounds when they scan for an empty literal.
    if (bytes.length === 0) throw invalidArgument(`${label(ref)}: a literal must not be empty`, ref);
    for (const field of ['minOffset', 'maxOffset', 'minLength', 'editDistance']) {
      if ((literal as unknown as Record<string, unknown>)[field] !== undefined) {
        throw invalidArgument(`${label(ref)}: ${field} is for compile(), literals do not have it`, ref);
      }
    }
    return bytes;
  });
  // libhs's literal compiler takes a leading NUL for an empty literal.
  const asExpressions = patterns.some((bytes) => bytes[0] === 0);
  const encoded = asExpressions ? patterns.map((bytes) => escapeLiteral(bytes, false)) : patterns;
  return { packed: { ...join(encoded, literals), ext: undefined }, asExpressions };
}

/** `expression 3 (id 17)`. */
export function label(ref: ExpressionRef): string {
  return `expression ${ref.index} (id ${ref.id})`;
}

/**
 * A regular expression that matches exactly these bytes. Under Flag.UTF8 an escape above \x7f would mean a
 * code point, so there such bytes stay as they are.
 */
function escapeLiteral(bytes: Uint8Array, utf8: boolean): Uint8Array {
  const parts: number[] = [];
  for (const byte of bytes) {
    const plain =
      (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (plain || (utf8 && byte > 0x7f)) parts.push(byte);
    else parts.push(...encoder.encode(`\\x${byte.toString(16).padStart(2, '0')}`));
  }
  return Uint8Array.from(parts);
}

function checkedList<T extends Expression | Literal>(list: readonly T[]): readonly T[] {
  if (!Array.isArray(list)) throw invalidArgument(`the expressions must be an array, not ${kind(list)}`);
  if (list.length === 0) throw invalidArgument('there must be at least one expression');
  list.forEach((one: T, index) => {
    if (typeof one !== 'object' || one === null) {
      throw invalidArgument(`expression ${index} must be an object, not ${kind(one)}`);
    }
    const ref = { index, id: one.id };
    checkInteger(one.id, 'id', MAX_U32, ref);
    if (one.flags !== undefined) checkInteger(one.flags, 'flags', MAX_U32, ref);
  });
  return list;
}

function checkInteger(value: unknown, name: string, max: number, ref: ExpressionRef): void {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > max) {
    throw invalidArgument(`${label(ref)}: ${name} must be a whole number from 0 to ${max}`, ref);
  }
}

function toBytes(pattern: string | Uint8Array, ref: ExpressionRef): Uint8Array {
  if (pattern instanceof Uint8Array) return pattern;
  if (typeof pattern !== 'string') {
    throw invalidArgument(`${label(ref)}: pattern must be a string or Uint8Array, not ${kind(pattern)}`, ref);
  }
  // UTF-8 has no form for these; encoding would put another character in their place.
  if (/\p{Surrogate}/u.test(pattern)) {
    throw invalidArgument(`${label(ref)}: the pattern has an unpaired surrogate`, ref);
  }
  return encoder.encode(pattern);
}

function join(patterns: readonly Uint8Array[], list: readonly (Expression | Literal)[]): Omit<Packed, 'ext'> {
  const total = patterns.reduce((sum, bytes) => sum + bytes.length + 1, 0);
  if (total > MAX_U32) throw invalidArgument('the patterns together are larger than 4 GiB');
  const blob = new Uint8Array(total);
  const offsets = new Uint32Array(patterns.length + 1);
  let at = 0;
  patterns.forEach((bytes, index) => {
    blob.set(bytes, at);
    at += bytes.length + 1;
    offsets[index + 1] = at;
  });
  return {
    blob,
    offsets,
    flags: Uint32Array.from(list, (one) => one.flags ?? 0),
    ids: Uint32Array.from(list, (one) => one.id),
  };
}

function packExt(expressions: readonly Expression[]): BigUint64Array | undefined {
  const ext = new BigUint64Array(expressions.length * EXT_FIELDS);
  let used = false;
  expressions.forEach((expression, index) => {
    const ref = { index, id: expression.id };
    const at = index * EXT_FIELDS;
    (['minOffset', 'maxOffset', 'minLength', 'editDistance'] as const).forEach((name, bit) => {
      const value = expression[name];
      if (value === undefined) return;
      checkInteger(value, name, name === 'editDistance' ? MAX_U32 : Number.MAX_SAFE_INTEGER, ref);
      ext[at] |= 1n << BigInt(bit);
      ext[at + 1 + bit] = BigInt(value);
      used = true;
    });
  });
  return used ? ext : undefined;
}
