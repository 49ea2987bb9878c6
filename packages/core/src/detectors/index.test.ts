import { describe, expect, test } from 'vitest';
import { readExample } from './example.ts';
import { detectors } from './index.ts';
import { findIn } from './test-harness.ts';
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
  ...(detector.context ?? []).map((rule) => rule.pattern),
];

test('ids are unique', () => {
  const ids = detectors.map((detector) => detector.id);
  expect(new Set(ids).size).toBe(ids.length);
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
    const triggers = [detector.shapes, detector.prefixes, detector.context, detector.keys];
    expect(triggers.some((trigger) => trigger && trigger.length > 0)).toBe(true);
    if (detector.id !== 'person') {
      expect(detector.pattern !== undefined).toBe((detector.shapes ?? detector.prefixes) !== undefined);
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
    for (const prefix of detector.prefixes ?? []) expect(prefix).toMatch(/^[!-,.-~-]*[A-Za-z][!-~]{2,}$/);
    for (const rule of detector.context ?? []) {
      for (const word of rule.words) expect(word).toMatch(/^(?=.{3})[a-z]+(?: [a-z]+)*$/);
      expect(new Set(rule.words).size).toBe(rule.words.length);
    }
    for (const key of [...(detector.keys ?? []), ...(detector.notKeys ?? [])]) expect(key).toMatch(KEY);
    for (const list of [detector.prefixes, detector.keys, detector.notKeys]) {
      expect(new Set(list).size).toBe(list?.length ?? 0);
    }
  });

  test('has rows enough', () => {
    expect(detector.examples.length).toBeGreaterThanOrEqual(5);
    expect(detector.counterExamples.length).toBeGreaterThanOrEqual(5);
  });

  test('every entry of the prefix list can match', () => {
    for (const prefix of detector.prefixes ?? []) {
      const open = new RegExp(`^(?:${detector.pattern!.source})`);
      const tails = detector.examples
        .map((row) => readExample(row))
        .map(({ line, start, end }) => line.slice(start, end));
      // At least the shared form: some example starts with it, or the pattern names it.
      const named = open.source.replace(/\\/g, '').includes(prefix.slice(0, 2));
      expect(named || tails.some((tail) => tail.startsWith(prefix))).toBe(true);
    }
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
