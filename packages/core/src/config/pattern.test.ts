import { describe, expect, test } from 'vitest';
import { MAX_PATTERN, refusePattern } from './pattern.ts';

describe('accepts', () => {
  test.each([
    'EMP-\\d{6}',
    '\\bACME[0-9]+\\b',
    '(?i)case-\\d+',
    '\\p{Lu}\\p{Ll}+',
    '(?P<id>K\\d+)',
    '(?:a+)+b',
    '\\d{1,1000}',
    '(?m)^id=\\w+$',
    `x{3}${'y'.repeat(MAX_PATTERN - 4)}`,
  ])('%.30s', (pattern) => {
    expect(refusePattern(pattern, false)).toBeUndefined();
    expect(refusePattern(pattern, true)).toBeUndefined();
  });
});

describe('refuses', () => {
  test.each([
    ['', 'empty'],
    ['(a', 'missing closing )'],
    ['[z-a]', 'invalid character class range'],
    ['a**', 'invalid nested repetition'],
    ['*a', 'missing argument'],
    ['a(?=b)', 'look-around, (?=,'],
    ['a(?!b)', 'look-around, (?!,'],
    ['(?<=a)b', 'look-around, (?<=,'],
    ['(?<!a)b', 'look-around, (?<!,'],
    ['(a)\\1', 'a back-reference, \\1,'],
    ['(?<n>a)\\k<n>', 'a back-reference, \\k,'],
    ['(?P<n>a)(?P=n)', 'a back-reference, (?P=,'],
    ['a{1001}', 'the repeat {1001} is too large'],
    ['(a{100}){100}', 'too large'],
    ['\\d{1,1000}-\\d{1,1000}-\\d{1,1000}', 'a program that is too large'],
    ['a*', 'empty string'],
    ['a?', 'empty string'],
    ['()', 'empty string'],
    ['x{0}', 'empty string'],
    ['a|', 'empty string'],
    ['^', 'empty string'],
    ['$', 'empty string'],
    ['\\z', 'empty string'],
    ['\\b', 'empty string'],
    ['\\B', 'empty string'],
    ['(?m)^$', 'empty string'],
    ['\\w+|\\b', 'empty string'],
    ['y'.repeat(MAX_PATTERN + 1), 'longer than 2000'],
  ])('%.40s', (pattern, reason) => {
    expect(refusePattern(pattern, false)).toContain(reason);
  });
});
