// What scrub() adds to winston, as a ratio to what `redact` adds to pino: the same records, loggers that write nowhere.
import { summary } from '../lib/stats.mjs';
import { over, perCall, scrubbedText } from './added.mjs';

const CALLS = 10_000;
const LINES = { clean: 'no personal data', mixed: '5 % with personal data' };
const FORMATS = { 'scrub, json': 'before json()', 'json, scrub': 'after json()' };
const REDACTS = { redact: '10 paths', wildcards: '10 paths, 5 of them with a wildcard' };

/** @throws Error when a format wrote other text than the core makes of what json() alone gives */
export async function measure({ name: figure }, { rounds, passes, say }) {
  const sides = {};
  for (const lines of Object.keys(LINES)) {
    const add = (module, variant, expected) => {
      const options = { variant, lines, count: CALLS, passes: module === 'pino-calls' ? passes * 3 : passes };
      sides[`${lines} ${variant}`] = { module, options, expected };
    };
    for (const variant of ['plain', ...Object.keys(REDACTS)]) add('pino-calls', variant);
    add('winston-calls', 'json');
    for (const variant of Object.keys(FORMATS))
      add('winston-calls', variant, (texts) => scrubbedText(texts[`${lines} json`]));
  }
  const times = await perCall(sides, { rounds, say });
  const added = (lines, variant, base) =>
    over(times[`${lines} ${variant}`].cpu, times[`${lines} ${base}`].cpu);
  const rows = Object.entries(LINES).flatMap(([lines, what]) =>
    Object.entries(REDACTS).flatMap(([redact, paths]) =>
      Object.entries(FORMATS).map(([format, where]) => {
        const ours = added(lines, format, 'json');
        const theirs = summary(added(lines, redact, 'plain')).median;
        return {
          figure,
          label: `${where}, to ${paths}; ${what}`,
          // Over the median of the other: its differences are small, a round of them may be zero.
          ...summary(ours.map((time) => time / theirs)),
          unit: '×',
          note: `scrub() adds ${summary(ours).median.toFixed(2)} µs, redact ${theirs.toFixed(2)} µs; the call without them: winston ${summary(times[`${lines} json`].cpu).median.toFixed(2)} µs, pino ${summary(times[`${lines} plain`].cpu).median.toFixed(2)} µs`,
        };
      }),
    ),
  );
  return { rows, detail: times };
}
