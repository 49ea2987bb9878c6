/** Addresses in short turns of talk: "no 12 lake view road bridge town al 25684", "my address is new market gwalior". */
import { Flag, loadNames } from '@scrubjay/names';
import type { Fact, Taken, Token } from './turn.ts';
import { endsPlace, fieldOf, isHouse, isState, isStreet } from './words.ts';

const names = loadNames();
/** Most words between a house number and its street. */
const BETWEEN = 5;
const ADDRESS = /^addd?re?s{1,3}$/;
/** Longest house number or postal code. Digits. */
const LONGEST_NUMBER = 6;

/** A word or number that can be a part of an address. */
const inPlace = ({ word, number }: Token) =>
  number
    ? word.length <= LONGEST_NUMBER
    : !endsPlace(word) || word === 'new' || (word.length === 2 && isState(word));

/** `183 a` */
const isLetter = (tokens: readonly Token[], at: number) =>
  tokens[at].word === 'a' && tokens[at - 1]?.number === true;

export function placesIn(tokens: readonly Token[], taken: Taken): Fact[] {
  const found: Fact[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (taken.has(at)) continue;
    const from = placeStart(tokens, at, taken);
    if (from < 0) continue;
    const to = placeEnd(tokens, Math.max(at + 1, from + 1), taken);
    found.push({ entity: 'STREET_ADDRESS', from, to });
    taken.take(from, to);
    at = to - 1;
  }
  return found;
}

/** The first token of the address that token `at` tells of; -1 when it tells of none. */
function placeStart(tokens: readonly Token[], at: number, taken: Taken): number {
  const { word, number } = tokens[at];
  if (number) return isCode(tokens, at) ? runStart(tokens, at, taken) : -1;
  if (ADDRESS.test(word)) return toldStart(tokens, at + 1, taken);
  // "23 rd"
  const street = isStreet(word) && !(word === 'rd' && tokens[at - 1]?.number);
  if (!street && !isHouse(word)) return -1;
  const numbered = numberBefore(tokens, at, taken);
  if (numbered >= 0) return numbered;
  // No number: the whole turn has to be a place.
  if (!street || at === 0 || tokens.length > 9) return -1;
  const from = runStart(tokens, at, taken);
  const to = placeEnd(tokens, at + 1, taken);
  return at > from && to === tokens.length && (from === 0 || startsOver(tokens[from - 1])) ? from : -1;
}

const startsOver = ({ word }: Token) => /^(?:is|it|its|to|at|in|yes|sure|ok|okay|no)$/.test(word);

/** "plot 14 sector 9" */
const isNumbered = (tokens: readonly Token[], at: number) =>
  /^(?:sector|block|phase|cross|floor)$/.test(tokens[at].word) && tokens[at + 1]?.number === true;

/** A house number before the street, with nothing but words of a name between. */
function numberBefore(tokens: readonly Token[], at: number, taken: Taken): number {
  let from = -1;
  for (let i = at - 1; i >= 0 && i >= at - BETWEEN - 2; i--) {
    const token = tokens[i];
    if (taken.has(i) || !(inPlace(token) || isLetter(tokens, i))) break;
    if (token.number && token.word.length < LONGEST_NUMBER && (i < at - 1 || isNumbered(tokens, at)))
      from = i;
  }
  // "2 way street"
  if (from < 0 || /^(?:way|star)$/.test(tokens[from + 1].word)) return -1;
  if (from === 1 && tokens[0].word === 'no') return 0;
  const whole = runStart(tokens, from, taken);
  return from - whole <= 3 && (whole === 0 || !/^[0-9]/.test(tokens[whole].word))
    ? keepNo(tokens, whole, from)
    : from;
}

/** Words before the number belong to it when the turn begins with them: "flat 12", "plot no 12". */
function keepNo(tokens: readonly Token[], whole: number, from: number): number {
  return /^(?:flat|plot|door|house|apt|unit|villa|room)$/.test(tokens[whole].word) ? whole : from;
}

/** `al 25684`: a state and its postal code. */
const isCode = (tokens: readonly Token[], at: number) =>
  at > 1 && tokens[at].word.length === 5 && isState(tokens[at - 1].word) && inPlace(tokens[at - 2]);

function runStart(tokens: readonly Token[], at: number, taken: Taken): number {
  let from = at;
  while (from > 0 && !taken.has(from - 1) && inPlace(tokens[from - 1]) && tokens[from - 1].word !== 'no')
    from--;
  return from;
}

function placeEnd(tokens: readonly Token[], at: number, taken: Taken): number {
  let to = at;
  while (to < tokens.length && !taken.has(to) && (inPlace(tokens[to]) || isLetter(tokens, to))) to++;
  while (to > at && fieldOf(tokens[to - 1].word) === 'ssn') to--;
  return to;
}

/** Behind the word `address`: what is told there, when it can be a place. */
function toldStart(tokens: readonly Token[], at: number, taken: Taken): number {
  let from = at;
  while (
    from < tokens.length &&
    from < at + 4 &&
    /^(?:is|it|its|to|as|in|no|number|are|was|should|be|here|will)$/.test(tokens[from].word)
  )
    from++;
  if (from === tokens.length || taken.has(from) || !inPlace(tokens[from])) return -1;
  const to = placeEnd(tokens, from, taken);
  let digits = false;
  let place = false;
  let unknown = 0;
  for (let i = from; i < to; i++) {
    const { word, number } = tokens[i];
    if (number) digits = true;
    else if (isStreet(word) || isHouse(word)) place = true;
    else {
      const flags = names.lookupText(word);
      if (flags & Flag.PLACE) place = true;
      if (!(flags & Flag.WORD)) unknown++;
    }
  }
  if (to - from === 1) return -1;
  return place || (digits && unknown > 0) || unknown === to - from || (digits && to - from > 2) ? from : -1;
}
