// Sides in turns, every other round backwards, so that what disturbs the machine falls on all of them.
import { turn } from '../lib/turn.mjs';

/** `sides`: [{ name, … }]; `run(side)` gives an object of numbers. Returns name → key → [number by round]. */
export async function inTurns(sides, { rounds, say }, run) {
  const results = Object.fromEntries(sides.map(({ name }) => [name, {}]));
  for (let round = 1; round <= rounds; round++) {
    for (const side of turn(sides, round)) {
      for (const [key, value] of Object.entries(await run(side)))
        (results[side.name][key] ??= []).push(value);
    }
    say(`  round ${round} of ${rounds}`);
  }
  return results;
}
