/**
 * What short turns of talk say besides names: records under 200 bytes that are no code, whose speakers leave the signs out.
 * Only for policies that would rather take too much (CompiledPolicy.talk).
 */
import type { Text } from '../text.ts';
import { mailsIn } from './mail.ts';
import { numbersIn, roundedIn } from './numbers.ts';
import { placesIn } from './place.ts';
import { type Fact, Taken, tokensOf } from './turn.ts';

/** Detectors whose targets the findings go to. */
export const CHAT_DETECTORS: ReadonlySet<string> = new Set([
  'email',
  'phone-national',
  'credit-card',
  'us-ssn',
  'us-bank-number',
  'street-address',
]);

/** Above that of names: an address is longer than the name in it. */
const CONFIDENCE = 0.46;

export interface ChatSpan {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** `named`: names that were found in the located record. */
export function factsInChat(text: Text, named: readonly { start: number; end: number }[]): ChatSpan[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  const taken = new Taken();
  const facts: Fact[] = [];
  const add = (some: readonly Fact[]) => {
    for (const fact of some) taken.take(fact.from, fact.to);
    facts.push(...some);
  };
  add(mailsIn(tokens));
  if (tokens.some(({ number }) => number)) add(roundedIn(tokens));
  placesOrNumbers();
  return facts.map(({ entity, from, to }) => ({
    entity,
    start: tokens[from].start,
    end: tokens[to - 1].end,
    confidence: CONFIDENCE,
  }));

  function placesOrNumbers(): void {
    add(placesIn(tokens, taken));
    for (const { start, end } of named)
      for (let at = 0; at < tokens.length; at++)
        if (tokens[at].start < end && tokens[at].end > start) taken.take(at, at + 1);
    add(numbersIn(tokens, taken));
  }
}
