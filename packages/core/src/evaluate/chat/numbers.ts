/**
 * Numbers in short turns of talk. By what they are called ("account numner 4445", "mani 4587, ssn"), or alone in an
 * answer to a question nobody kept. Four digits alone are taken for the last of an SSN: call centres ask for these first.
 */
import type { Fact, Taken, Token } from './turn.ts';
import { connects, type Field, fieldOf, speaks, standsAround } from './words.ts';

const ENTITY: Readonly<Record<Exclude<Field, 'other'>, string>> = {
  ssn: 'US_SSN',
  card: 'CREDIT_CARD',
  account: 'US_BANK_NUMBER',
  phone: 'PHONE_NUMBER',
};
/** Words between a number and what it is called. */
const NEAR = 9;
const MOST_DIGITS = 22;

/** Numbers beside each other that are read as one, by the digits of each. */
interface Run {
  from: number;
  to: number;
  digits: string;
  /** `3-3-4` */
  layout: string;
}

export function numbersIn(tokens: readonly Token[], taken: Taken): Fact[] {
  const runs = runsOf(tokens, taken);
  if (runs.length === 0) return [];
  const found: Fact[] = [];
  const answer = isAnswer(tokens, taken);
  const talk = answer || tokens.some(({ word }) => speaks(word));
  let before: string | null = null;
  for (const run of runs) {
    const entity: string | null =
      called(tokens, run, runs) ?? (answer ? alone(run, before, tokens.length) : talk ? inTalk(run) : null);
    if (entity === null || entity === 'other') continue;
    found.push({ entity, from: run.from - letters(tokens, run, taken), to: run.to });
    before = entity;
  }
  return found;
}

function runsOf(tokens: readonly Token[], taken: Taken): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNumber(tokens, at) || taken.has(at)) continue;
    let to = at + 1;
    while (to < tokens.length && isNumber(tokens, to) && !taken.has(to) && /^[ .-]$/.test(tokens[to].gap))
      to++;
    for (const length of parts(tokens.slice(at, to).map(({ word }) => word.length))) {
      const group = tokens.slice(at, at + length);
      const digits = group.map(({ word }) => word).join('');
      const layout = group.map(({ word }) => word.length).join('-');
      runs.push({ from: at, to: at + length, digits, layout });
      at += length;
    }
    at = to - 1;
  }
  return runs;
}

/** 1 when letters of the number stand before its digits: "account number is af 5826". */
function letters(tokens: readonly Token[], { from }: Run, taken: Taken): number {
  const before = tokens[from - 1];
  if (!before || taken.has(from - 1) || before.number || before.word.length > 3 || before.word.length < 2)
    return 0;
  return connects(before.word) ||
    standsAround(before.word) ||
    speaks(before.word) ||
    fieldOf(before.word) !== null
    ? 0
    : 1;
}

/** "last 4 digits": no number of anybody's. */
function isNumber(tokens: readonly Token[], at: number): boolean {
  const { word, number } = tokens[at];
  if (!number) return false;
  return !(
    word.length === 1 &&
    (tokens[at - 1]?.word === 'last' || /^di[a-z]?g/.test(tokens[at + 1]?.word ?? ''))
  );
}

/** How many groups each number of a row takes: `4 4 4 4 4` is one of four digits and a card. */
function parts(lengths: readonly number[]): number[] {
  const row = lengths.join('-');
  if (/^(?:8|9|1[0-9])-4$/.test(row)) return [1, 1];
  if (/^4-(?:4-4-4-4|[0-9]{2})$/.test(row)) return [1, lengths.length - 1];
  if (/^4-4-4-4-4$/.test(row)) return [1, 4];
  if (/^4-(?:4|[89])$/.test(row)) return [1, 1];
  return [lengths.length];
}

/** What the words on its left say it is, or those right behind: "5411 is my ssn". */
function called(tokens: readonly Token[], run: Run, runs: readonly Run[]): string | null {
  let last = false;
  if (UNIT.test(tokens[run.to]?.word ?? '')) return 'other';
  if (transfers(tokens, run)) return ENTITY.account;
  for (let at = run.from - 1; at >= 0 && at >= run.from - NEAR; at--) {
    const { word, number } = tokens[at];
    if (number && runs.some(({ from, to }) => at >= from && at < to)) break;
    const field = fieldOf(word);
    if (word === 'cc' && tokens[at - 1]?.number) return 'other';
    if (field === 'other') {
      if (run.digits.length < 9 || !PREPOSITION.test(word)) return 'other';
      continue;
    }
    if (field) return fits(field, run) ? ENTITY[field] : null;
    if (word === 'last' || /^di[a-z]?g[a-z]*/.test(word)) last = true;
    // Letters before the digits: "account number is af 5826"
    if (!number && !connects(word) && !(at === run.from - 1 && word.length < 4 && !speaks(word))) break;
  }
  return behind(tokens, run, last);
}

const PREPOSITION = /^(?:on|at|by|in|from)$/;
const UNIT =
  /^(?:am|pm|cc|dollars?|usd|rs|inr|euros?|tickets?|persons?|people|miles|km|kmpl|kms|ms|am|hours?|hrs|percent|days?|years?)$/;

/** "from 2256 to 7894", where money is moved. */
const transfers = (tokens: readonly Token[], { from, digits }: Run) =>
  /^(?:from|to)$/.test(tokens[from - 1]?.word ?? '') &&
  digits.length === 4 &&
  !digits.endsWith('00') &&
  tokens.some(({ word }) => /^(?:transfer|move|send|wire)$/.test(word));

function behind(tokens: readonly Token[], run: Run, last: boolean): string | null {
  let at = run.to;
  if (/^(?:is|are|was|as)$/.test(tokens[at]?.word ?? '')) {
    while (at < run.to + 4 && /^(?:is|are|was|as|my|the|his|her|our)$/.test(tokens[at]?.word ?? '')) at++;
    const field = fieldOf(tokens[at]?.word ?? '');
    if (field === 'other') return 'other';
    if (field && fits(field, run)) return ENTITY[field];
  }
  return last && run.digits.length === 4 ? ENTITY.ssn : null;
}

function fits(field: Field, { digits, layout }: Run): boolean {
  const { length } = digits;
  if (length > MOST_DIGITS) return false;
  if (field === 'ssn') return length >= 3 && length <= 10;
  if (field === 'phone') return length >= 5 && length <= 15;
  if (field === 'card') return layout === '4' || length >= 8;
  return length >= 3;
}

/** Nothing stands around the numbers but what people say to an answer. */
function isAnswer(tokens: readonly Token[], taken: Taken): boolean {
  return tokens.every(({ word, number }, at) => {
    if (number || taken.has(at) || standsAround(word) || connects(word)) return true;
    const field = fieldOf(word);
    return field !== null && field !== 'other';
  });
}

/** By its form; `before` is what the number before it in the turn is, `size` the tokens of the turn. */
function alone({ digits, layout }: Run, before: string | null, size: number): string | null {
  const { length } = digits;
  if (/^(.)\1*$/.test(digits) && length > 4) return null;
  if (isEpoch(digits) && size === 1) return null;
  if (length === 4 && layout === '4') {
    if (before !== null) return ENTITY.account;
    // Years, and hours and amounts
    return isYear(digits) || /^[^0].00$/.test(digits) ? null : ENTITY.ssn;
  }
  if (layout === '8') return isDate(digits) || digits.endsWith('0000') ? null : ENTITY.account;
  if (length < 9) return null;
  if (before !== null && length < 13 && length !== 10) return ENTITY.account;
  if (length === 9 || length === 10) return ENTITY.phone;
  if (length === 11) return /^1[2-9]/.test(digits) ? ENTITY.phone : ENTITY.account;
  if (length === 12) return /^91[6-9]/.test(digits) ? ENTITY.phone : ENTITY.account;
  if (length > MOST_DIGITS) return null;
  return digits[0] === '0' || length > 19 ? ENTITY.account : ENTITY.card;
}

/** Forms that need no question where somebody speaks. */
function inTalk({ digits, layout }: Run): string | null {
  if (/^(.)\1*$/.test(digits) || isEpoch(digits)) return null;
  if (digits.length >= 14 && digits.length <= 19 && digits[0] !== '0') return ENTITY.card;
  if (layout === '11' && /^1[2-9]/.test(digits)) return ENTITY.phone;
  if (/^(?:10|3-3-4|3-7|5-5|1-3-3-4|3-4-3|4-3-3|4-6)$/.test(layout) && digits[0] > '1') return ENTITY.phone;
  return null;
}

const isYear = (digits: string) => /^(?:19[5-9]|20[0-3])[0-9]$/.test(digits);
/** Seconds and what is finer, from 2014 to 2033. */
const isEpoch = (digits: string) => /^1[4-9](?:.{8}|.{11}|.{14}|.{17})$/.test(digits);

/** 20181204, 12042018, 04122018 */
function isDate(digits: string): boolean {
  return /^(?:(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|[12][0-9]|3[01])(?:19|20)[0-9]{2})$/.test(
    digits,
  );
}

/** What a spreadsheet makes of a long number: 5.59E+15 for a card. */
export function roundedIn(tokens: readonly Token[]): Fact[] {
  if (tokens.length > 8) return [];
  for (let at = 0; at < tokens.length; at++) {
    const rest = tokens
      .slice(at, at + 4)
      .map(({ word }) => word)
      .join(' ');
    const match = /^(?:[0-9] ?[0-9]{2} ?e|[0-9]e) ?(?:1[1-9]|20)(?= |$)/.exec(rest);
    if (!match) continue;
    const to = at + match[0].split(' ').length;
    const around = tokens.every(
      ({ word }, i) =>
        (i >= at && i < to) || standsAround(word) || ['card', 'credit', 'number', 'and'].includes(word),
    );
    return around ? [{ entity: ENTITY.card, from: at, to }] : [];
  }
  return [];
}
