// What one side costs more than another, call by call: both in turns, each in a process of its own.
import { createScrubber } from '@scrubjay/core';
import { configOf } from '../lib/core.mjs';
import { interleave } from '../lib/sides.mjs';

/** What the core makes of text; it is what every face of ScrubJay must write. */
export function scrubbedText(text) {
  const scrubber = createScrubber(configOf());
  const result = scrubber.scrub(Buffer.from(text)).toString('utf8');
  scrubber.close();
  return result;
}

/**
 * `sides`: name → { module, options, expected(texts) }: `texts` are what the sides before it wrote in their first pass.
 * Returns name → { cpu, wall }, lists of µs a call by round.
 * @throws Error when a side's text is not what it must be
 */
export async function perCall(sides, { rounds, say }) {
  const texts = {};
  const times = await interleave(sides, {
    rounds,
    verify(name, { text }) {
      if (text === null) return;
      texts[name] = text;
      const expected = sides[name].expected?.(texts);
      if (expected !== undefined && text !== expected)
        throw new Error(`${name} wrote ${firstDifference(text, expected)}`);
    },
    report: (round) => say(`  round ${round} of ${rounds}`),
  });
  const each = ({ wall, cpu, result }) => ({
    wall: wall.map((ms) => (1000 * ms) / result.calls),
    cpu: cpu.map((ms) => (1000 * ms) / result.calls),
  });
  return Object.fromEntries(Object.entries(times).map(([name, one]) => [name, each(one)]));
}

/** The data are made up: they may be shown. */
function firstDifference(text, expected) {
  const [lines, others] = [text.split('\n'), expected.split('\n')];
  const at = lines.findIndex((line, i) => line !== others[i]);
  return `other text than expected, first in line ${at + 1}:\n  ${lines[at]}\nexpected\n  ${others[at]}`;
}

/** By round: what `side` costs more than `base`. */
export const over = (side, base) => side.map((time, round) => time - base[round]);
