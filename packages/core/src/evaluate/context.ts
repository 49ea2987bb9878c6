/** Words that say what a number near them is: behind the word, before it, or in the answer to its question. */
import type { ContextTarget, Target } from '../policy/compiled.ts';
import { spanOf } from './spans.ts';
import type { Text } from './text.ts';
import { utteranceAfter } from './turn.ts';

/** Bytes behind a word that its rule sees when it names no window of its own. */
const WINDOW = 48;
/** Bytes before a word that a rule may look back over. */
const BEFORE = 48;
/** The same where the word is a part of the value. */
const AROUND = 64;
/** Bytes behind a word that may make another of it, or hold a label. */
const RIGHT_BEHIND = 24;
/** Values of one window that are shown to a validator. */
const TRIES = 4;

/** `ssn [US_SSN]`, `MRN is [MEDICAL_…` */
const LABEL = /^[^A-Za-z0-9[]{1,3}(?:[a-z]{1,6}[^A-Za-z0-9[]{1,3})?\[[A-Z_]{2}/;

/** Farthest a label's bracket is behind the word. */
const TO_LABEL = 13;

function beforeLabel(text: Text, end: number): boolean {
  const { bytes } = text;
  let at = end + 1;
  while (at < end + TO_LABEL && bytes[at] !== 91) at++;
  return at < end + TO_LABEL && LABEL.test(text.latin1(end, end + RIGHT_BEHIND));
}

export interface Outcome {
  /** `limit`: where the window ended that the span was found in. */
  taken(text: Text, target: Target, start: number, end: number, confidence: number, limit: number): void;
  refused(target: Target, start: number, end: number): void;
}

export class ContextReader {
  readonly #outcome: Outcome;

  constructor(outcome: Outcome) {
    this.#outcome = outcome;
  }

  /** The word stands at [start, end) of the located record. */
  read(text: Text, rules: readonly ContextTarget[], start: number, end: number): void {
    let found = false;
    // Of a key the value stands behind it, and what is before it is another's; a label there was the value.
    const sign = text.bytes[text.bytes[end] === 34 ? end + 1 : end];
    const key = sign === 61 || sign === 58 || beforeLabel(text, end);
    for (const rule of rules) {
      if (rule.rule.notBefore?.test(text.latin1(end, end + RIGHT_BEHIND))) continue;
      const limit = contextEnd(text, end, rule.rule.window ?? WINDOW);
      if (rule.rule.around) {
        if (this.#around(text, rule, start, end, limit)) found = true;
      } else if (this.#behind(text, rule, end, limit) || (!key && this.#before(text, rule, start)))
        found = true;
    }
    if (found) return;
    const answer = utteranceAfter(text, start, end);
    if (!answer) return;
    // The answer may stand in the next record, which is located for the checks of what is found there.
    const question = text.start;
    text.locate(answer.start);
    for (const rule of rules) this.#behind(text, rule, answer.start, answer.end);
    text.locate(question);
  }

  #behind(text: Text, { target, rule, pattern }: ContextTarget, from: number, limit: number): boolean {
    const window = text.latin1(from, limit);
    pattern.lastIndex = 0;
    for (let tries = 0; tries < TRIES; tries++) {
      const match = pattern.exec(window);
      if (!match) return false;
      const [start, end] = spanOf(match);
      if (!rule.validate || rule.validate(window.slice(start, end))) {
        this.#outcome.taken(text, target, from + start, from + end, rule.confidence, limit);
        return true;
      }
      this.#outcome.refused(target, from + start, from + end);
      pattern.lastIndex = Math.max(match.index + 1, end);
    }
    return false;
  }

  #around(
    text: Text,
    { target, rule, pattern }: ContextTarget,
    start: number,
    end: number,
    limit: number,
  ): boolean {
    const from = contextStart(text, start, AROUND);
    const window = text.latin1(from, limit);
    pattern.lastIndex = 0;
    for (;;) {
      const match = pattern.exec(window);
      if (!match || from + match.index > start) return false;
      const [first, last] = spanOf(match);
      if (from + last >= end) {
        if (rule.validate && !rule.validate(window.slice(first, last))) return false;
        this.#outcome.taken(text, target, from + first, from + last, rule.confidence, limit);
        return true;
      }
      if (match[0] === '') pattern.lastIndex++;
    }
  }

  #before(text: Text, { target, rule, before }: ContextTarget, end: number): boolean {
    if (!before) return false;
    const from = contextStart(text, end, BEFORE);
    const window = text.latin1(from, end);
    const match = before.exec(window);
    if (!match) return false;
    const start = match.index;
    const stop = start + (match[1] ?? match[0]).length;
    if (rule.validate && !rule.validate(window.slice(start, stop))) {
      this.#outcome.refused(target, from + start, from + stop);
      return false;
    }
    this.#outcome.taken(text, target, from + start, from + stop, rule.confidence, end);
    return true;
  }
}

/** In JSON the words of one string say nothing about the next: the window ends at the string's quote. */
export function contextEnd(text: Text, from: number, window: number): number {
  const limit = Math.min(text.end, from + window);
  if (!text.json) return limit;
  // Behind a key the value's own quotes come first: "card": "4111 …"
  let at = from;
  if (text.bytes[at] === 34) {
    const colon = text.bytes.subarray(at, at + 4).indexOf(58);
    if (colon < 0) return at;
    at += colon + 1;
    while (at < limit && (text.bytes[at] <= 32 || text.bytes[at] === 34)) at++;
  }
  while (at < limit && text.bytes[at] !== 34) at++;
  return Math.min(at, limit);
}

/** The same to the left. */
function contextStart(text: Text, end: number, window: number): number {
  const from = Math.max(text.start, end - window);
  if (!text.json) return from;
  let at = end;
  while (at > from && text.bytes[at - 1] !== 34) at--;
  return at;
}
