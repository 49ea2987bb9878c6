import { Deck, type Rng } from '../rng.ts';
import type { LogEvent, Writer } from '../types.ts';
import { everyday } from './everyday.ts';
import { leaks } from './leaks.ts';
import { national } from './national.ts';
import { personal } from './personal.ts';

/** The writer of every format that can hold any event: give it the way one event is written. */
export function eventWriter(r: Rng, render: (event: LogEvent) => string): Writer {
  const deck = new Deck(r, [...personal, ...national, ...leaks]);
  return { plain: () => render(everyday(r)), personal: () => render(deck.deal()(r)) };
}
