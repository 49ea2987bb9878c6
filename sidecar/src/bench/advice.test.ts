import { expect, test } from 'vitest';
import { cost, costs, measured, rate, share } from '../test/bench-result.ts';
import { adviceOf } from './advice.ts';
import type { Measured } from './result.ts';

const { input, findings } = measured();
const wide = { median: 100, low: 60, high: 130 };
const small = { input: { ...input, bytes: 900, lines: 3 } };

/** What is changed, what is said then, and what is not. */
test.each<[string, Partial<Measured>, RegExp[], RegExp[]]>([
  [
    'the dearest finds',
    {},
    [/^PERSON is the dearest, 20 % of the core's time, and found 900/],
    [/excludeEntities/],
  ],
  [
    'a dear one finds nothing',
    { costs: costs({ entities: [cost('CO_NIT', 0.3, 0)] }) },
    [/^CO_NIT takes 30 % .*found nothing in 100,000 lines.*excludeEntities: \[CO_NIT\]/],
    [/dearest/],
  ],
  [
    'it finds nothing, within the noise',
    { costs: costs({ entities: [cost('CO_NIT', 0.3, 0, false)] }) },
    [/No single entity stands out of the noise \(2\.0 %\).* would bring 60 %/],
    [/CO_NIT/],
  ],
  [
    'it finds nothing and costs little',
    { costs: costs({ entities: [cost('CO_NIT', 0.01, 0)] }) },
    [],
    [/CO_NIT/],
  ],
  [
    'many that cost little',
    { costs: costs({ idle: { count: 320, share: share(0.3), clear: true } }) },
    [/^The 320 entities that found nothing take 30 % .* no more than the 1 that were found/],
    [],
  ],
  ['noise', { costs: costs({ noise: 0.06 }) }, [/^The noise of the costs is 6\.0 %/], []],
  ['no time for costs', { costs: null }, [], [/PERSON is/, /noise/]],
  [
    'auto is quicker',
    { engine: 'hyperscan', costs: costs({ auto: { share: share(0.2), clear: true } }) },
    [/^Engine auto takes 20 % less .* than hyperscan/],
    [],
  ],
  [
    'auto is no quicker',
    { engine: 'hyperscan', costs: costs({ auto: { share: share(0.2), clear: false } }) },
    [],
    [/Engine auto/],
  ],
  [
    'own patterns without libhs',
    { custom: 2, hyperscan: false },
    [/^Hyperscan is not loaded, so 2 patterns .*apt-get install/],
    [],
  ],
  ['own patterns with libhs', { custom: 2 }, [], [/Hyperscan/]],
  ['no libhs and nothing for it to do', { hyperscan: false }, [], [/Hyperscan/]],
  [
    'a second worker brings much',
    { rates: [rate(1, 100), rate(2, 180, 11)] },
    [/^2 workers bring 1\.8 times .*for 10 % more CPU.*--workers 2/],
    [],
  ],
  [
    'it brings nothing',
    { rates: [rate(1, 100), rate(2, 90)] },
    [/^2 workers bring nothing here \(0\.9 times .*stay with one thread/],
    [],
  ],
  [
    'four are configured and bring nothing',
    { workers: 4, rates: [rate(1, 100), rate(4, 90)] },
    [/--workers 1/],
    [],
  ],
  [
    'four are configured and pay',
    { workers: 4, rates: [rate(1, 100), rate(4, 300)] },
    [/^4 workers bring 3\.0 times/],
    [/--workers/],
  ],
  [
    'nobody can tell',
    { rates: [rate(1, 100, 10, { mbPerSecond: wide }), rate(2, 125)] },
    [/^2 workers brought .* overlap/, /^MB\/s varied much/],
    [],
  ],
  [
    'not warm',
    { rates: [rate(1, 100), rate(2, 20, 40, { warm: false })] },
    [/too short for what 2 workers/],
    [/nothing here/],
  ],
  ['one core', { cpus: 1, rates: [rate(1, 100)] }, [], [/worker/]],
  [
    'long lines',
    { input: { ...input, longest: 2_000_000, overBatch: 3, overRecord: 1 } },
    [/^1 line is longer than maxRecord .*2,000 kB/],
    [/a batch by itself/],
  ],
  [
    'lines longer than a batch',
    { input: { ...input, longest: 300_000, overBatch: 3 } },
    [/^3 lines are longer than a batch/],
    [/maxRecord/],
  ],
  ['too small', small, [/^The input is small \(0\.90 kB, 3 lines\)/], [/PERSON/, /noise/]],
  [
    'nothing found',
    { findings: { ...findings, linesHit: 0, total: 0, byEntity: {} } },
    [/^Nothing was found in 100,000 lines/],
    [],
  ],
  [
    'one entity everywhere',
    {
      findings: {
        ...findings,
        linesHit: 99_000,
        total: 99_900,
        byEntity: { IP_ADDRESS: 99_000, PERSON: 900 },
      },
    },
    [/^IP_ADDRESS makes 99 % .* 99 % of the lines/],
    [],
  ],
])('%s', (_, change, said, unsaid) => {
  const advice = adviceOf(measured(change));
  for (const one of said) expect(advice).toContainEqual(expect.stringMatching(one));
  for (const one of unsaid) expect(advice).not.toContainEqual(expect.stringMatching(one));
});
