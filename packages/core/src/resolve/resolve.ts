/** One total order over overlapping hits. */
import type { Hit } from '../evaluate/hit.ts';

/**
 * Who wins an overlap, in this order: what is redacted before what is only reported; rules of the configuration before
 * detectors; higher confidence; the longer span; the earlier start; the detector's id. No two hits are equal in all of
 * it unless they are the same hit.
 */
function precedence(a: Hit, b: Hit): number {
  return (
    Number(a.target.action.name === 'keep') - Number(b.target.action.name === 'keep') ||
    Number(b.target.rule) - Number(a.target.rule) ||
    b.confidence - a.confidence ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    (a.target.detector < b.target.detector ? -1 : a.target.detector > b.target.detector ? 1 : 0)
  );
}

/**
 * Hits in rising order without overlaps. The winner of an overlap takes the whole of it: every byte that some hit
 * covered stays covered, so that no tail of a lost one leaks. What is only reported never widens what is replaced.
 */
export function resolve(hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits;
  hits.sort((a, b) => a.start - b.start || b.end - a.end || precedence(a, b));
  const result: Hit[] = [];
  let current = hits[0];
  for (let i = 1; i < hits.length; i++) {
    const hit = hits[i];
    if (hit.start >= current.end) {
      result.push(current);
      current = hit;
      continue;
    }
    current = merge(current, hit);
  }
  result.push(current);
  return result;
}

function merge(a: Hit, b: Hit): Hit {
  const [winner, loser] = precedence(a, b) <= 0 ? [a, b] : [b, a];
  if (loser.target.action.name === 'keep') return winner;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  // How the place is written the wider span says; of two equal ones the one that was read without escapes.
  const form = b.end - b.start - (a.end - a.start) || b.depth - a.depth;
  const { bare, escapes, depth, open } = form > 0 ? b : form < 0 ? a : winner;
  return { ...winner, start, end, bare, escapes, depth, open };
}
