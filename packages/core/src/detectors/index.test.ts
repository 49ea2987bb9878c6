import { describe, expect, test } from 'vitest';
import { detectors } from './index.ts';
import { readExample } from './kit/example.ts';
import type { Detector } from './types.ts';

const KEY = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** A quantifier without an upper bound around a group that holds another one: the smell of super-linear matching. */
function nestedUnbounded(source: string): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  const unbounded = /[*+](?!\?\))|\{\d+,\}/;
  const open: number[] = [];
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === '(') open.push(i);
    if (plain[i] !== ')') continue;
    const body = plain.slice(open.pop()! + 1, i).replace(/^\?(?:<?[=!]|:|<\w+>)/, '');
    const after = plain.slice(i + 1);
    if (/^(?:[*+]|\{\d+,\})/.test(after) && unbounded.test(body)) return true;
  }
  return false;
}

const patterns = (detector: Detector): RegExp[] => [
  ...(detector.pattern ? [detector.pattern] : []),
  ...(detector.context ?? []).flatMap((rule) => [rule.pattern, ...(rule.before ? [rule.before] : [])]),
];

type Found = [start: number, end: number];

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
  for (const { words, pattern, before, around, validate, window = 48 } of detector.context ?? []) {
    const take = (from: number, start: number, end: number) => {
      if (validate?.(line.slice(from + start, from + end)) ?? true) found.push([from + start, from + end]);
    };
    for (const word of words) {
      const text = Buffer.from(word, 'utf8').toString('latin1');
      // In keys and headers a dash or underscore stands for the space.
      const finder = new RegExp(`(?<![a-z0-9])${text.replaceAll(' ', '[ _-]')}(?![a-z0-9])`, 'g');
      for (const hit of line.replace(/[A-Z]+/g, (c) => c.toLowerCase()).matchAll(finder)) {
        const from = hit.index + hit[0].length;
        const all = new RegExp(pattern.source, `${pattern.flags}g`);
        if (around) {
          const begin = Math.max(0, hit.index - 64);
          for (const match of line.slice(begin, from + window).matchAll(all)) {
            const [start, end] = spanOf(match as RegExpExecArray);
            if (begin + start <= hit.index && begin + end >= from) take(begin, start, end);
          }
          continue;
        }
        for (const match of line.slice(from, from + window).matchAll(all))
          take(from, ...spanOf(match as RegExpExecArray));
        const begin = Math.max(0, hit.index - 48);
        const match = before?.exec(line.slice(begin, hit.index));
        if (match) take(begin, ...spanOf(match));
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

/** Applies one detector to one line the plain way, without matcher and evaluator. */
function findIn(detector: Detector, line: string): Found[] {
  return [...direct(detector, line), ...nearWords(detector, line), ...underKeys(detector, line)];
}

test('ids are unique', () => {
  const ids = detectors.map((detector) => detector.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('of detectors that share a key all but the last say what they take', () => {
  const owners = new Map<string, Detector[]>();
  for (const detector of detectors)
    for (const key of detector.keys ?? []) owners.set(key, [...(owners.get(key) ?? []), detector]);
  for (const list of owners.values())
    for (const { validateKeyed } of list.slice(0, -1)) expect(validateKeyed).toBeDefined();
});

describe.each(detectors.map((detector) => [detector.id, detector] as const))('%s', (_id, detector) => {
  test('names', () => {
    expect(detector.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(detector.entity).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
    expect(detector.title).not.toBe('');
    expect(detector.reference).toMatch(/https:|RFC|ISO|ITU|BIP|plan/);
  });

  test('confidence', () => {
    for (const value of [detector.confidence, ...(detector.context ?? []).map((rule) => rule.confidence)]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  test('something triggers it', () => {
    const { shapes, prefixes, groups, codes, context, keys } = detector;
    const triggers = [shapes, prefixes, groups, codes, context, keys];
    expect(triggers.some((trigger) => trigger && trigger.length > 0)).toBe(true);
    if (detector.id !== 'person') {
      expect(detector.pattern !== undefined).toBe((shapes ?? prefixes ?? groups ?? codes) !== undefined);
    }
    expect(detector.startFrom !== undefined).toBe(detector.shapes?.includes('at') ?? false);
  });

  test('patterns have the flags of the contract and no nested quantifiers', () => {
    if (detector.pattern) expect(detector.pattern.sticky).toBe(true);
    for (const rule of detector.context ?? []) expect(rule.pattern.sticky || rule.pattern.global).toBe(false);
    for (const pattern of patterns(detector)) {
      expect(pattern.unicode || pattern.multiline).toBe(false);
      const groups = new RegExp(`${pattern.source}|`).exec('')!.length - 1;
      expect(pattern.hasIndices).toBe(groups > 0);
      expect(nestedUnbounded(pattern.source)).toBe(false);
    }
  });

  test('prefixes, words and keys are well formed', () => {
    for (const layout of detector.groups ?? []) expect(layout).toMatch(/^[0-9]+(?:[ .-][0-9]+){0,7}$/);
    for (const layout of detector.codes ?? []) expect(layout).toMatch(/^(?=.*A)(?=.*9)[A9X]{8,18}$/);
    for (const prefix of detector.prefixes ?? []) expect(prefix).toMatch(/^[!-,.-~-]*[A-Za-z][!-~]{2,}$/);
    for (const rule of detector.context ?? []) {
      for (const word of rule.words) {
        expect(word).toMatch(/^[^\x00-\x1f!-`{-\x7f]+(?: [^\x00-\x60{-\x7f]+)*$/);
        expect(Buffer.byteLength(word)).toBeGreaterThanOrEqual(3);
      }
      if (rule.before) expect(rule.before.source).toMatch(/\$$/);
      expect(new Set(rule.words).size).toBe(rule.words.length);
    }
    for (const key of [...(detector.keys ?? []), ...(detector.notKeys ?? [])]) expect(key).toMatch(KEY);
    // The matcher looks keys up by their last letters, three or more.
    for (const key of detector.keys ?? []) expect(key.split('_').slice(-2).join('')).toMatch(/^[a-z]{3}/);
    for (const list of [detector.prefixes, detector.keys, detector.notKeys]) {
      expect(new Set(list).size).toBe(list?.length ?? 0);
    }
  });

  test('has rows enough', () => {
    expect(detector.examples.length).toBeGreaterThanOrEqual(5);
    expect(detector.counterExamples.length).toBeGreaterThanOrEqual(5);
  });

  test('examples begin with the prefixes', () => {
    const { prefixes } = detector;
    if (!prefixes) return;
    // Of a path or form that the prefix opens the value may be a part; words and keys have rows of their own.
    const rows = detector.examples.map(readExample);
    const begins = rows.filter(({ line, start }) =>
      prefixes.some((prefix) => line.startsWith(prefix, start) || line.slice(0, start).includes(prefix)),
    );
    if (detector.context || detector.keys) expect(begins.length).toBeGreaterThan(0);
    else expect(begins).toEqual(rows);
  });

  if (detector.id === 'person') return;

  test.each(detector.examples)('finds %s', (row) => {
    const { line, start, end } = readExample(row);
    expect(findIn(detector, line)).toContainEqual([start, end]);
  });

  test.each(detector.counterExamples)('leaves %s', (row) => {
    expect(findIn(detector, readExample(row).line)).toEqual([]);
  });
});
