/** Findings of one pass out of a counter that goes on from pass to pass. */
export class Since {
  #before = {};

  /** What came on top since the last call. */
  of(findings) {
    const before = this.#before;
    this.#before = { ...findings };
    const rows = Object.entries(findings).map(([entity, times]) => [entity, times - (before[entity] ?? 0)]);
    return Object.fromEntries(rows.filter(([, times]) => times > 0));
  }
}
