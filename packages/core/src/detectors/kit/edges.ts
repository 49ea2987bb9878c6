/** Ends of tokens, as parts of pattern sources. */

/** The character before is the tail of an escape: `\n`, `%3D`, `\u0022`. It looks like a letter and is none. */
const ESCAPE = String.raw`(?<!\\[bfnrt]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})`;

/** No letter, digit or `_` stands before. */
export const START = `(?<![A-Za-z0-9_]${ESCAPE})`;

/** No letter, digit or `_` follows. */
export const END = '(?![A-Za-z0-9_])';

/** A number starts: what is before belongs to no longer number, decimal, version or identifier (`blk_-12`). */
export const NUMBER_START = String.raw`${START}(?<![0-9][.-]|_-|[0-9A-Fa-f]{4}-)(?<!\b[vV]\.?)`;

/** A number ends: no decimal or identifier goes on. */
export const NUMBER_END = `${END}(?![.-][0-9]|-[0-9A-Fa-f]{4})`;

/**
 * What only counts: `7 of 9`, `7 bytes`. For numbers that no word beside them speaks of. No unit that is a verb too: "… requests
 * a refund", "… left a message".
 */
export const NO_COUNT_BEFORE = String.raw`(?<![0-9] of |[0-9] merged into (?:[0-9]{1,16}, )?|\b[Bb]uild )`;
export const NO_COUNT_AFTER = String.raw`(?! (?:of [0-9]|(?:bytes|bits|rows|entries|ns|ms)\b))`;

/** A base64url token ends; a full stop or comma behind it is the sentence's. */
export const TOKEN_END = '(?![A-Za-z0-9_-])';

/** Sticky pattern of a token with nothing glued to its start. */
export function sticky(source: string): RegExp {
  return new RegExp(`${START}(?:${source})`, 'y');
}
