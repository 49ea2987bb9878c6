/** How hard the properties are tried. `SCRUBJAY_SOAK=20` tries each twenty times as often, with fresh seeds. */
import type fc from 'fast-check';

export const SOAK = Number(process.env.SCRUBJAY_SOAK ?? 0);

/** Parameters of a property; the seed is fixed in the ordinary run, so that a red test is red for everyone. */
export function runs(times: number): fc.Parameters<unknown> {
  return SOAK > 0 ? { numRuns: times * SOAK } : { numRuns: times, seed: 20260302 };
}

/** Of a list of which each costs a process: two, others for each `turn`; all of them where it is tried hard. */
export const some = <T>(list: readonly T[], turn: number): T[] =>
  SOAK > 0 ? [...list] : [...new Set([list[turn % list.length], list[(turn + 2) % list.length]])];

/** A time limit that grows with the number of runs, in ms. */
export const limit = (ms: number): number => ms * Math.max(1, SOAK);
