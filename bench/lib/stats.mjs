// Medians and spreads. Ratios are taken round by round, so that what disturbed a round disturbed both sides of it.

export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

/** Median, quartiles, number of rounds. */
export function summary(values) {
  const [low, median, high] = [0.25, 0.5, 0.75].map((q) => quantile(values, q));
  return { median, low, high, rounds: values.length };
}

/** How many times as fast `side` is as `base`: base's time over side's time, a round at a time. */
export const ratios = (side, base) => summary(side.map((time, round) => base[round] / time));
