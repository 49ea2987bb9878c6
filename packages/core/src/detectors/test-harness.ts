/**
 * Applies one detector to one line the plain way, without matcher and evaluator: every index, every word, every key.
 * For tests of the table alone.
 */
import type { Detector } from './types.ts';

export type Found = [start: number, end: number];

function spanOf(match: RegExpExecArray): Found {
  if (match.length > 1) return match.indices![1];
  return [match.index, match.index + match[0].length];
}

function direct(detector: Detector, line: string): Found[] {
  const { pattern, startFrom, prefixes } = detector;
  if (!pattern) return [];
  let starts: number[] = [];
  if (startFrom) for (const at of line.matchAll(/@|%40/g)) starts.push(startFrom(line, at.index));
  else if (prefixes) for (const prefix of prefixes) starts.push(...indices(line, prefix));
  else starts = [...line].map((_, i) => i);
  const found: Found[] = [];
  for (const start of starts) {
    if (start < 0) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(line.slice(0, start + (detector.maxLength ?? 128)));
    if (match) found.push(spanOf(match));
  }
  return found.filter(([start, end]) => detector.validate?.(line.slice(start, end)) ?? true);
}

function indices(line: string, text: string): number[] {
  const found: number[] = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) found.push(at);
  return found;
}

function nearWords(detector: Detector, line: string): Found[] {
  const found: Found[] = [];
  for (const { words, pattern, validate, window = 48 } of detector.context ?? []) {
    for (const word of words) {
      // In keys and headers a dash or underscore stands for the space.
      const finder = new RegExp(`(?<![a-z0-9])${word.replaceAll(' ', '[ _-]')}(?![a-z0-9])`, 'g');
      for (const hit of line.toLowerCase().matchAll(finder)) {
        const from = hit.index + hit[0].length;
        const match = pattern.exec(line.slice(from, from + window));
        if (!match) continue;
        const [start, end] = spanOf(match);
        if (validate?.(line.slice(from + start, from + end)) ?? true) found.push([from + start, from + end]);
      }
    }
  }
  return found;
}

/** JSON members, key=value and `Key: value`. */
const PAIR =
  /"([^"]{1,64})":\s*(?:"([^"]*)"|([^\s",{}[\]]+))|([A-Za-z][A-Za-z0-9_-]*)(?:=|: )([^\s&"{}[\]]*(?:\[[A-Z]+\]|\{[A-Z_]+\}|\{\{x\}\})?)/dg;

function underKeys(detector: Detector, line: string): Found[] {
  const found: Found[] = [];
  for (const pair of line.matchAll(PAIR)) {
    const key = (pair[1] ?? pair[4])
      .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .toLowerCase();
    const ends = (name: string) => key === name || key.endsWith(`_${name}`);
    if (!detector.keys?.some(ends) || detector.notKeys?.some(ends)) continue;
    const group = [2, 3, 5].find((index) => pair[index] !== undefined)!;
    if (detector.validateKeyed?.(pair[group]) ?? true) found.push(pair.indices![group]);
  }
  return found;
}

export function findIn(detector: Detector, line: string): Found[] {
  return [...direct(detector, line), ...nearWords(detector, line), ...underKeys(detector, line)];
}
