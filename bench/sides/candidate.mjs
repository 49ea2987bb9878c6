// A redactor over the lines of a corpus, one line a call: as many of the first `count`, or as often, as
// `budget` ms allow.
import { loadCandidate } from '../loggers/candidates.mjs';
import { jsonLines } from '../loggers/lines.mjs';

const SAMPLE = 64;
const SAMPLES = 4;

export async function open({ candidate: name, count, budget }) {
  const candidate = await loadCandidate(name);
  const redact = await candidate.open();
  const lines = jsonLines(count);
  const inputs = lines.map((line) => (candidate.takes === 'text' ? line.line : line.record));

  async function pass(amount) {
    let changed = 0;
    for (let i = 0; i < amount; i++) {
      let output = redact(inputs[i]);
      if (typeof output !== 'string') output = await output;
      if (output !== lines[i].line) changed++;
    }
    return changed;
  }

  // Of several samples the last is taken: the first ones compile.
  let each = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const began = performance.now();
    await pass(SAMPLE);
    each = (performance.now() - began) / SAMPLE;
  }
  const amount = Math.max(SAMPLE, Math.min(lines.length, Math.floor(budget / each)));
  const times = Math.max(1, Math.floor(budget / (each * amount)));
  const bytes = lines.slice(0, amount).reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0);
  return {
    async run() {
      let changed = 0;
      for (let i = 0; i < times; i++) changed = await pass(amount);
      return { lines: amount, times, bytes, changed };
    },
  };
}
