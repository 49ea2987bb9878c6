/** One total order over overlapping hits. */
import type { Hit } from '../evaluate/hit.ts';

const QUOTE = 34;

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
export function resolve(hits: Hit[], bytes: Buffer): Hit[] {
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
    current = merge(current, hit, bytes);
  }
  result.push(current);
  return result;
}

function merge(a: Hit, b: Hit, bytes: Buffer): Hit {
  const [winner, loser] = precedence(a, b) <= 0 ? [a, b] : [b, a];
  if (loser.target.action.name === 'keep') return winner;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  const { bare, escapes, wrap, opaque, depth, open } = form(a, b, bytes);
  const { target, confidence } = winner;
  return { start, end, target, confidence, bare, depth, escapes, wrap, opaque, open };
}

/**
 * Who says how the place is written: the one that was read deeper, for it saw the escapes; unless the other one reaches
 * over the end of the string that the deeper one stands in.
 */
function form(a: Hit, b: Hit, bytes: Buffer): Hit {
  const wider = b.end - b.start > a.end - a.start ? b : a;
  const deeper = b.depth > a.depth ? b : a;
  if (wider === deeper || a.depth === b.depth) return wider;
  const around = (from: number, to: number) => bytes.subarray(from, to).includes(QUOTE);
  return around(wider.start, deeper.start) || around(deeper.end, wider.end) ? wider : deeper;
}
