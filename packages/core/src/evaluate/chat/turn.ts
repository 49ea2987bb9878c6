/** A short record as the words and numbers of somebody's turn in a chat. */
import type { Text } from '../text.ts';

/** Longest record that is read so. Bytes. */
const LONGEST = 200;
const MOST_TOKENS = 48;

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, latin1. */
  readonly word: string;
  /** Digits and nothing else. */
  readonly number: boolean;
  /** What stands before it, from the token before on. */
  readonly gap: string;
}

/** Letters, digits and what joins them: a/c, o'brien, x@y. */
const TOKEN = /[0-9]+(?![A-Za-z0-9\x80-\xff])|[A-Za-z0-9\x80-\xff]+(?:['/&_][A-Za-z0-9\x80-\xff]+)*/g;
/** What logs, paths and code are written with. */
const CODE =
  /[{}[\]<>=\\|*`~^"\x00-\x08\x0b\x0c\x0e-\x1f]|\/\/|[A-Za-z0-9]:[A-Za-z0-9/]|[0-9]\.[0-9]+\.[0-9]|(?:^|\s)\/[a-z]/;
/** `customer: `, `bob> ` */
const SPEAKER = /^[A-Za-z][A-Za-z .'-]{0,24}: {0,2}(?=\S)/;
const FIELD = /\b(?:ssn|social|card|account|number|no|phone|mobile|email|mail|address|name|id|is)\b/i;

/** Tokens of the located record; none when it is no turn of a chat. */
export function tokensOf(text: Text): Token[] {
  const { start, end } = text;
  if (end - start > LONGEST || end - start < 3) return [];
  const raw = text.latin1(start, end);
  const speaker = SPEAKER.exec(raw)?.[0] ?? '';
  const from = FIELD.test(speaker) ? 0 : speaker.length;
  const said = raw.slice(from);
  if (CODE.test(said)) return [];
  const tokens: Token[] = [];
  let last = 0;
  for (const match of said.matchAll(TOKEN)) {
    if (tokens.length === MOST_TOKENS) return [];
    const at = start + from + match.index;
    const word = match[0].toLowerCase();
    const number = /^[0-9]+$/.test(word);
    tokens.push({ start: at, end: at + word.length, word, number, gap: said.slice(last, match.index) });
    last = match.index + word.length;
  }
  return tokens;
}

/** Tokens that something was found in. */
export class Taken {
  readonly #taken: boolean[] = [];
  take(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#taken[at] = true;
  }
  has(at: number): boolean {
    return this.#taken[at] === true;
  }
}

/** Entity and tokens [from, to). */
export interface Fact {
  readonly entity: string;
  readonly from: number;
  readonly to: number;
}
