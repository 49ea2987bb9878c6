/** Medians, and how sure they are. Nothing is assumed of how the noise is distributed. */
import type { Share, Spread } from './result.ts';

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

/** Median and the middle half. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Fewer values say nothing of their median with 95 %. */
export const FEWEST = 6;

/**
 * The median with its interval of 95 %, by the order of the values: the k-th smallest and the k-th largest have it between
 * them unless fewer than k fell on one side of it, as with tosses of a coin. Null for fewer than `FEWEST` values.
 */
export function medianInterval(values: readonly number[]): Share | null {
  const n = values.length;
  if (n < FEWEST) return null;
  let k = 0;
  let ways = 1;
  for (let below = ways * 2 ** -n; 2 * below <= 0.05; below += ways * 2 ** -n) {
    k++;
    ways = (ways * (n - k + 1)) / k;
  }
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: sorted[k - 1], high: sorted[n - k] };
}
