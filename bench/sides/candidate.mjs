// A redactor over the lines of a corpus, one line a call: as many of the first `count`, or as often, as
// `budget` ms allow.
import { filtered, openTimed } from '../lib/filter.mjs';
import { loadCandidate } from '../loggers/candidates.mjs';
import { jsonLines } from '../loggers/lines.mjs';

/** Lines between two looks at the clock. */
const STEP = 64;
/** ms in which code is compiled. */
const WARM_UP = 600;

const bytesOf = (lines) => lines.reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0);

/** A program is given all lines at once, or the first of them when it is slow. */
function openFilter(filter, lines, budget) {
  const texts = lines.map(({ line }) => line);
  const { count, times, cpu, close } = openTimed(filter, texts, budget);
  const changed = filtered(filter, texts.slice(0, count)).filter((output, i) => output !== texts[i]).length;
  const bytes = bytesOf(lines.slice(0, count));
  return { run: () => ({ lines: count, times, bytes, changed, cpu: cpu() }), close };
}

export async function open({ candidate: name, count, budget }) {
  const candidate = await loadCandidate(name);
  const lines = jsonLines(count);
  if (candidate.filter) return openFilter(candidate.filter, lines, budget);
  const redact = await candidate.open();
  const inputs = lines.map((line) => (candidate.takes === 'text' ? line.line : line.record));

  async function pass(from, to) {
    let changed = 0;
    for (let i = from; i < to; i++) {
      let output = redact(inputs[i]);
      if (typeof output !== 'string') output = await output;
      if (output !== lines[i].line) changed++;
    }
    return changed;
  }

  const began = performance.now();
  let done = 0;
  for (; performance.now() - began < WARM_UP; done += STEP) {
    const from = done % (lines.length - STEP);
    await pass(from, from + STEP);
  }
  const each = (performance.now() - began) / done;
  const amount = Math.max(STEP, Math.min(lines.length, Math.floor(budget / each)));
  const times = Math.max(1, Math.floor(budget / (each * amount)));
  const bytes = bytesOf(lines.slice(0, amount));
  return {
    async run() {
      let changed = 0;
      for (let i = 0; i < times; i++) changed = await pass(0, amount);
      return { lines: amount, times, bytes, changed };
    },
  };
}
