// A run is a time only when it found what its definition says.

const sorted = (counts) => Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Entities whose counts differ, as lines `EMAIL_ADDRESS 12, expected 13`. */
export function difference(found, expected) {
  const entities = [...new Set([...Object.keys(found), ...Object.keys(expected)])].sort();
  return entities
    .filter((entity) => (found[entity] ?? 0) !== (expected[entity] ?? 0))
    .map((entity) => `${entity} ${found[entity] ?? 0}, expected ${expected[entity] ?? 0}`);
}

export class WrongFindings extends Error {}

/**
 * Holds findings to the definition's for this size; where it has none, to what the first side found.
 * @throws WrongFindings
 */
export class Expectation {
  #expected;
  #source;

  constructor(input, mb) {
    this.#expected = input.expected[mb] ?? null;
    this.#source = `inputs/${input.name}.json for ${mb} MB`;
  }

  /** Findings of all entities; null while nobody has found any. */
  get total() {
    return this.#expected && Object.values(this.#expected).reduce((sum, times) => sum + times, 0);
  }

  check(side, findings) {
    if (!this.#expected) {
      this.#expected = sorted(findings);
      this.#source = side;
      return;
    }
    const wrong = difference(findings, this.#expected);
    if (wrong.length > 0) {
      const remedy = 'if the core is right, `node bench/run.mjs --accept` writes the new counts';
      throw new WrongFindings(
        `${side} differs from ${this.#source}: ${wrong.join('; ')}. Not timed; ${remedy}`,
      );
    }
  }
}

/** For `interleave`: holds what a side gives in its first pass to the findings, and to having seen something at all. */
export const verifier = (expectation) => (name, result) => {
  const { findings, withheld, records, candidates, matches } = result;
  if (findings) expectation.check(name, findings);
  if (withheld) throw new Error(`${name} withheld ${withheld} records`);
  if (records === 0 || candidates === 0 || matches === 0) throw new Error(`${name} saw nothing`);
};
