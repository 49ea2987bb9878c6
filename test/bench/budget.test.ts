/** The budget: what is judged, where a check fails, what goes on record. */
import { describe, expect, test } from 'vitest';
import { newest, readResults } from '../../bench/charts/newest.mjs';
import { accept, aim, judge, line, matches, readBudget, share, targetsOf } from '../../bench/lib/budget.mjs';
import { checkTable } from '../../bench/lib/budget-table.mjs';

const budgetOf = (...targets: object[]) => ({
  accepted: 0.7,
  figures: [{ script: 'bench', figure: 'speed', source: 'a test', targets }],
});

const resultOf = (median: number | undefined, { command = 'npm run bench', label = 'a : b' } = {}) => ({
  command,
  machine: { commit: 'abc1234', date: '2026-11-23T04:00:00.000Z', load: 0.25 },
  rows: [{ figure: 'speed', label, median, unit: '×', note: 'no compiler' }],
});

const known = (value: number) => ({ full: { value, commit: 'abc1234', date: '2026-11-22', load: 0.7 } });

describe('a target is held to the median', () => {
  test.each([
    ['reached', { atLeast: 10 }, 10, 'reached', 1],
    ['missed within what is accepted', { atLeast: 10 }, 7.1, 'missed', 0.71],
    ['beyond it', { atLeast: 10 }, 6.9, 'failed', 0.69],
    ['a known miss, again', { atLeast: 10, known: known(2.6) }, 2.6, 'missed', 0.26],
    ['a known miss, 0.7 of it', { atLeast: 10, known: known(2.6) }, 1.83, 'missed', 0.183],
    ['a known miss, worse than that', { atLeast: 10, known: known(2.6) }, 1.81, 'failed', 0.181],
    [
      'a record above the target does not raise the line',
      { atLeast: 1, known: known(5) },
      0.75,
      'missed',
      0.75,
    ],
    ['a limit kept', { atMost: 200 }, 200, 'reached', 1],
    ['a limit broken a little', { atMost: 200 }, 280, 'missed', 200 / 280],
    ['a limit broken', { atMost: 200 }, 290, 'failed', 200 / 290],
    ['a limit known to be broken', { atMost: 200, known: known(231) }, 320, 'missed', 0.625],
    ['worse than known', { atMost: 200, known: known(231) }, 331, 'failed', 200 / 331],
    ['a slope downwards', { atMost: 5 }, -1, 'reached', Number.POSITIVE_INFINITY],
  ])('%s', (_what, target, value, state, part) => {
    const [one] = judge(resultOf(value), budgetOf({ row: 'a : b', ...target }));
    expect(one).toMatchObject({ state, value, share: expect.closeTo(part, 10) });
  });

  test('the table says target, measured, known and line', () => {
    const judged = judge(resultOf(1.81), budgetOf({ row: 'a : b', atLeast: 10, known: known(2.6) }));
    const [, , row] = checkTable(judged).split('\n');
    expect(row?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      'bench',
      'speed',
      'a : b',
      '1.81×',
      '≥ 10×',
      '**failed**, 18 % of the target',
      '2.60× (2026-11-22, abc1234, load 0.7)',
      '1.82×',
      '',
    ]);
  });

  test('not measured is not failed', () => {
    expect(judge(resultOf(undefined), budgetOf({ row: 'a : b', atLeast: 10 }))).toMatchObject([
      { state: 'untold', why: 'no compiler' },
    ]);
  });

  test('what only a full run tells is not told by a quick one', () => {
    const target = { row: 'a : b', atMost: 1, quick: false };
    const quick = resultOf(9, { command: 'npm run bench -- --quick' });
    expect(judge(quick, budgetOf(target))).toMatchObject([{ state: 'untold' }]);
    expect(judge(resultOf(9), budgetOf(target))).toMatchObject([{ state: 'failed' }]);
  });

  test('a quick run has the quick record', () => {
    const both = { full: { value: 5 }, quick: { value: 1 } };
    const target = { row: 'a : b', atLeast: 10, known: both };
    expect(line(target, 'quick', 0.7)).toBeCloseTo(0.7);
    expect(line(target, 'full', 0.7)).toBeCloseTo(3.5);
    expect(line({ ...target, known: { full: { value: 5 } } }, 'quick', 0.7)).toBeCloseTo(3.5);
  });

  test('a label that is gone is told', () => {
    expect(judge(resultOf(1, { label: 'a : c' }), budgetOf({ row: 'a : b', atLeast: 1 }))).toMatchObject([
      { state: 'untold', gone: true },
    ]);
  });

  test('of many rows the worst is judged', () => {
    const rows = [150, 231, 190].map((median, i) => ({
      figure: 'speed',
      label: `${i} MB`,
      median,
      unit: ' MB',
    }));
    expect(judge({ ...resultOf(1), rows }, budgetOf({ row: '* MB', atMost: 200 }))).toMatchObject([
      { label: '1 MB', value: 231 },
    ]);
  });

  test('other figures and other commands are left alone', () => {
    const budget = budgetOf({ row: 'a : b', atLeast: 1 });
    expect(judge(resultOf(1, { command: 'npm run bench:sidecar' }), budget)).toEqual([]);
  });
});

test.each([
  ['* MB', '1000 MB', true],
  ['* MB', '1000 MB/s', false],
  ['a (b) [c]?', 'a (b) [c]?', true],
  ['a.c', 'abc', false],
])('%s and %s: %s', (row, label, expected) => {
  expect(matches({ row }, { label })).toBe(expected);
});

test('share of a target', () => {
  expect(share({ atLeast: 4 }, 1)).toBe(0.25);
  expect(share({ atMost: 1 }, 4)).toBe(0.25);
});

test('rows get their targets from the budget alone', () => {
  const rows = [
    { figure: 'speed', label: 'a : b', median: 1, atLeast: 99 },
    { figure: 'speed', label: 'other', median: 1, atMost: 99 },
  ];
  expect(aim('bench', rows, budgetOf({ row: 'a : b', atLeast: 10 }))).toEqual([
    { figure: 'speed', label: 'a : b', median: 1, atLeast: 10 },
    { figure: 'speed', label: 'other', median: 1 },
  ]);
});

describe('on record', () => {
  const targets = (budget: ReturnType<typeof budgetOf>) => budget.figures[0]?.targets;

  test('what is missed, with its run', () => {
    const after = accept(resultOf(2.5678), budgetOf({ row: 'a : b', atLeast: 10 }));
    expect(targets(after)).toEqual([
      {
        row: 'a : b',
        atLeast: 10,
        known: { full: { value: 2.57, commit: 'abc1234', date: '2026-11-23', load: 0.3 } },
      },
    ]);
  });

  test('what is reached is taken off, of its form alone', () => {
    const both = { full: { value: 5 }, quick: { value: 1 } };
    const after = accept(resultOf(11), budgetOf({ row: 'a : b', atLeast: 10, known: both }));
    expect(targets(after)).toEqual([{ row: 'a : b', atLeast: 10, known: { quick: { value: 1 } } }]);
  });

  test('what was not measured stays', () => {
    const before = budgetOf({ row: 'a : b', atLeast: 10, known: known(2) });
    expect(accept(resultOf(undefined), before)).toEqual(before);
  });
});

describe('the budget of the project', () => {
  const budget = readBudget();

  test.each(targetsOf(budget).map((target) => [`${target.script} ${target.figure}: ${target.row}`, target]))(
    '%s has a goal and a source',
    (_name, target) => {
      expect([target.atLeast, target.atMost].filter((goal) => goal !== undefined)).toHaveLength(1);
      expect(target.source).toMatch(/\w/);
    },
  );

  test('what is on record is a miss', () => {
    for (const target of targetsOf(budget))
      for (const { value } of Object.values(target.known ?? {}) as { value: number }[])
        expect(share(target, value), target.row).toBeLessThan(1);
  });

  // A label that changes would lose its target without anybody seeing it.
  test.each([...newest(readResults(), budget)])(
    'every target of %s finds its row',
    (_key, { result, rows }) => {
      expect(judge({ ...result, rows }, budget).filter(({ gone }) => gone)).toEqual([]);
    },
  );
});
