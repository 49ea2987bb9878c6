// The budget: what figures must reach, in budget.json alone. A target belongs to rows by their script, figure and label; `*` in a
// label stands for anything, sizes above all. What is known to be missed has on record what a run gave (`known`, by full and
// quick form), and a check fails only below the line that follows from the two.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../budget.json', import.meta.url);

/**
 * Targets in order: { script, figure, source, row, of, atLeast or atMost, quick, known }. `of`: the key of the row that is
 * judged, its median where nothing is said. `quick: false`: only a full run tells.
 */
export const targetsOf = ({ figures }) =>
  figures.flatMap(({ targets, ...figure }) => targets.map((one) => ({ of: 'median', ...figure, ...one })));

export const readBudget = () => JSON.parse(readFileSync(FILE, 'utf8'));

export const writeBudget = (budget) => writeFileSync(FILE, `${JSON.stringify(budget, null, 2)}\n`);

/** npm's name of the command that wrote a result. */
export const scriptOf = ({ command }) => /^npm run ([a-z:]+)/.exec(command)?.[1];

/** Whether a result is of the quick form. */
export const isQuick = ({ command }) => / --quick\b/.test(command);

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const matches = ({ row }, { label }) =>
  new RegExp(`^${row.split('*').map(escaped).join('.*')}$`, 's').test(label);

/** Rows of a command with the targets of their medians, the first where there are several. */
export function aim(script, rows, budget = readBudget()) {
  const medians = targetsOf(budget).filter((one) => one.script === script && one.of === 'median');
  return rows.map(({ atLeast, atMost, ...row }) => {
    const target = medians.find((one) => one.figure === row.figure && matches(one, row));
    if (!target) return row;
    return target.atLeast === undefined
      ? { ...row, atMost: target.atMost }
      : { ...row, atLeast: target.atLeast };
  });
}

/** The one of two values that is farther from reaching the target. */
const worse = ({ atLeast }, a, b) => (atLeast === undefined ? Math.max(a, b) : Math.min(a, b));

/** How much of the target is reached: 1 and more is all of it. */
export const share = ({ atLeast, atMost }, value) =>
  atLeast === undefined ? (value <= 0 ? Number.POSITIVE_INFINITY : atMost / value) : value / atLeast;

/** What is on record for a form; where that form never ran, what is for the other. */
const recorded = ({ known = {} }, how) => known[how] ?? known.full ?? known.quick;

/** Beyond it a check fails: `accepted` of the target, or of what is on record where that is farther from it. */
export function line(target, how, accepted) {
  const goal = target.atLeast ?? target.atMost;
  const known = recorded(target, how)?.value ?? goal;
  const from = worse(target, goal, known);
  return target.atLeast === undefined ? from / accepted : from * accepted;
}

/**
 * Holds a result to the budget: a list of { target, label, value, share, known, line, state }. `state`: `reached`, `missed`
 * (but not beyond the line), `failed`, or `untold`: not measured, or not by this form. `gone`: the figure has no such row,
 * as in a result from before its label changed. A target of many rows is judged by the worst of them.
 */
export function judge(result, budget = readBudget()) {
  const script = scriptOf(result);
  const how = isQuick(result) ? 'quick' : 'full';
  const measured = new Set(result.rows.map(({ figure }) => figure));
  const mine = targetsOf(budget).filter((one) => one.script === script && measured.has(one.figure));
  return mine.map((target) => {
    const rows = result.rows.filter(({ figure }) => figure === target.figure);
    const found = rows.filter((row) => matches(target, row));
    const told = found.filter((row) => row[target.of] !== undefined);
    const common = { target, label: target.row, known: recorded(target, how) };
    if (found.length === 0) return { ...common, state: 'untold', gone: true, why: 'no such row' };
    if (told.length === 0) return { ...common, state: 'untold', why: found[0].note ?? 'not measured' };
    const worst = told.reduce((a, b) => (share(target, b[target.of]) < share(target, a[target.of]) ? b : a));
    const value = worst[target.of];
    const of = { ...common, label: worst.label, value, unit: target.of === 'median' ? worst.unit : '×' };
    if (how === 'quick' && target.quick === false)
      return { ...of, state: 'untold', why: 'only a full run tells' };
    const limit = line(target, how, budget.accepted);
    const state =
      share(target, value) >= 1 ? 'reached' : worse(target, value, limit) === limit ? 'missed' : 'failed';
    return { ...of, share: share(target, value), line: limit, state };
  });
}

/** The budget with what a result gave on record, for every target that it misses; what is reached needs no record. */
export function accept(result, budget = readBudget()) {
  const how = isQuick(result) ? 'quick' : 'full';
  const { commit = null, date, load } = result.machine;
  const byTarget = new Map(judge(result, budget).map((one) => [key(one.target), one]));
  const figures = budget.figures.map(({ targets, ...figure }) => ({
    ...figure,
    targets: targets.map(({ known = {}, ...target }) => {
      const one = byTarget.get(key({ ...figure, of: 'median', ...target }));
      const { [how]: old, ...others } = known;
      const now = one === undefined || one.state === 'untold' ? old : record(one, { commit, date, load });
      const all = now === undefined ? others : { ...others, [how]: now };
      return Object.keys(all).length > 0 ? { ...target, known: all } : target;
    }),
  }));
  return { ...budget, figures };
}

const key = ({ script, figure, row, of, atLeast, atMost }) =>
  JSON.stringify([script, figure, row, of, atLeast, atMost]);

const record = ({ state, value }, { commit, date, load }) =>
  state === 'reached'
    ? undefined
    : { value: Number(value.toPrecision(3)), commit, date: date.slice(0, 10), load: Number(load.toFixed(1)) };
