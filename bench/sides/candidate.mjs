// A redactor over the lines of a corpus, one line a call: as many of the first `count` as `budget` ms allow.
import { loadCandidate } from '../loggers/candidates.mjs';
import { jsonLines } from '../loggers/lines.mjs';

const SAMPLE = 64;

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

  // The second sample is what is measured: the first compiles.
  await pass(SAMPLE);
  const began = performance.now();
  await pass(SAMPLE);
  const each = (performance.now() - began) / SAMPLE;
  const amount = Math.max(SAMPLE, Math.min(lines.length, Math.floor(budget / each)));
  const bytes = lines.slice(0, amount).reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0);
  return {
    run: async () => ({ lines: amount, bytes, changed: await pass(amount) }),
  };
}
