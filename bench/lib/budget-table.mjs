// What a check says: target by target, in words and as a table.
import { isQuick } from './budget.mjs';
import { markdown } from './table.mjs';

const number = (value) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

const sign = ({ atLeast }) => (atLeast === undefined ? '<' : '≥');

const percent = (share) => (Number.isFinite(share) ? `${(100 * share).toFixed(0)} %` : '–');

const WORDS = { reached: 'holds', missed: 'missed', failed: '**failed**' };

function verdict({ state, share, why }) {
  if (state === 'untold') return `not told: ${why}`;
  return `${WORDS[state]}, ${percent(share)} of the target`;
}

const onRecord = ({ known, unit }) =>
  known
    ? `${number(known.value)}${unit ?? ''} (${[known.date, known.commit, `load ${known.load}`].filter(Boolean).join(', ')})`
    : '';

function cells(one) {
  const { target, label, value, unit, line } = one;
  const { script, figure } = target;
  return [
    script,
    figure,
    label,
    value === undefined ? '–' : `${number(value)}${unit}`,
    `${sign(target)} ${target.atLeast ?? target.atMost}${unit ?? ''}`,
    verdict(one),
    onRecord(one),
    line === undefined ? '' : `${number(line)}${unit}`,
  ];
}

const HEAD = ['command', 'figure', 'what', 'measured', 'target', '', 'known to be', 'fails beyond'];

export const checkTable = (judged) => markdown(HEAD, judged.map(cells));

/** For a page: with where a target is from and the run that told. */
export const targetTable = (judged) =>
  markdown(
    ['figure', 'what', 'measured', 'target', 'reached', 'commit', 'source of the target'],
    judged.map((one) => {
      const [, figure, what, measured, target, verdict] = cells(one);
      const { result } = one;
      const commit = result
        ? `${result.machine.commit ?? 'unknown'}${isQuick(result) ? ', quick form' : ''}`
        : '';
      return [
        `${one.target.script} \`${figure}\``,
        what,
        measured,
        target,
        verdict,
        commit,
        one.target.source,
      ];
    }),
  );

/** One line: how many hold, are missed, failed, are not told. */
export function checkSummary(judged) {
  const count = (state) => judged.filter((one) => one.state === state).length;
  const rest = count('untold') > 0 ? `, ${count('untold')} not told` : '';
  return `${judged.length} targets: ${count('reached')} hold, ${count('missed')} missed but within what is accepted, ${count('failed')} failed${rest}`;
}
