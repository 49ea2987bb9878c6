import { expect, test } from 'vitest';
import { costs, measured, rate } from '../test/bench-result.ts';
import { adviceOf } from './advice.ts';
import { printed } from './print.ts';
import type { Measured } from './result.ts';
import { one, percent } from './words.ts';

const { input, findings } = measured();
const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`ENTITY_${i}`, 100 - i]));

test.each<[string, Partial<Measured>, RegExp[]]>([
  ['all of a file', {}, [/^40\.0 MB \(all\), 100,000 lines, 400 bytes on average, 700 the longest$/m]],
  [
    'a part of two',
    { input: { ...input, files: 2, whole: false } },
    [/^40\.0 MB of 2 files \(the first lines of each\)/m],
  ],
  ['one line', { input: { ...input, lines: 1 } }, [/, 1 line,/]],
  [
    'throughput',
    {},
    [/^one thread +100 \(95\.0–105\) +10\.0 \(10\.0–10\.0\) +0\.00011 +102$/m, /^2 workers +180/m],
  ],
  ['money', { price: 3.6 }, [/^one thread .* 0\.010 /m, /^Money at 3\.6 for an hour/m]],
  ['not warm', { rates: [rate(1, 50, 20, { warm: false })] }, [/^one thread \(not warm\)/m]],
  [
    'latency and start',
    {},
    [/^Batch of 262 kB .* p50 2\.00 ms, p99 3\.50 ms \(400 batches\)$/m, /: 210 \(200–240\) ms$/m],
  ],
  ['findings', {}, [/^Findings: 900, in 0\.9 % of 100,000 lines$/m, /^ {2}PERSON 900$/m]],
  [
    'findings of a part',
    { findings: { ...findings, bytes: 20e6 } },
    [/^Findings \(in the first 20\.0 MB\): 900/m],
  ],
  [
    'many entities',
    { findings: { ...findings, byEntity: many } },
    [/^ {2}ENTITY_14 86$/m, /^ {2}5 more entities 415$/m],
  ],
  [
    'costs',
    {},
    [
      /^person +PERSON +20 % +19 % to 21 % +12 +900$/m,
      /^co_nit +CO_NIT +within the noise/m,
      /^300 not measured alone +3\.0 %/m,
      /^everything +60 %/m,
    ],
  ],
  ['no time for costs', { costs: null }, [/^No time for the costs/m]],
  [
    'several detectors',
    { costs: costs({ entities: [{ ...costs().entities[0], detectors: ['a', 'b', 'c', 'd'] }] }) },
    [/^a, b, 2 more +PERSON/m],
  ],
  ['advice', {}, [/^What to do\n {2}- PERSON is the dearest/m]],
])('%s', (_, change, lines) => {
  const all = measured(change);
  const text = printed({ ...all, advice: adviceOf(all) });
  for (const line of lines) expect(text).toMatch(line);
  expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(160);
});

test('without advice', () => {
  expect(printed({ ...measured(), advice: [] })).toContain('Nothing: the figures ask for no change.');
});

test.each([
  [0.123, '0.12'],
  [12.34, '12.3'],
  [1234.5, '1,235'],
])('%d as %s', (value, text) => expect(one(value)).toBe(text));

test.each([
  [0.1234, '12 %'],
  [0.0123, '1.2 %'],
  [-0.0001, '0.0 %'],
  [-0.05, '-5.0 %'],
])('%d as %s', (value, text) => expect(percent(value)).toBe(text));
