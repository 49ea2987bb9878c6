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
