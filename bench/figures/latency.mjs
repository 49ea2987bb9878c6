// Latency of the command against the rate of lines: an open loop. A line is due at its time whether or not the one before it
// came back, and its latency counts from then, so that a stall is felt by every line that was due meanwhile (no coordinated
// omission). Order is kept and no line is lost, so the n-th newline that comes out is that of the n-th line.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createScrubber } from '@scrubjay/core';
import { inFolder, startCopy, startPipe } from '../lib/command.mjs';
import { configOf } from '../lib/core.mjs';
import { corpus } from '../lib/inputs.mjs';
import { quantile, summary } from '../lib/stats.mjs';
import { turn } from '../lib/turn.mjs';

const NEWLINE = 10;
/** ms between two looks at the clock; lines that became due meanwhile go together. */
const TICK = 1;

/** The lines of a file, over and over. */
class Lines {
  /** @param bytes whole lines */
  constructor(bytes) {
    this.bytes = bytes;
    /** Where each line begins, and the end. */
    this.starts = [0];
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1))
      this.starts.push(at + 1);
    this.count = this.starts.length - 1;
  }

  /** Bytes of lines [from, to), in parts. */
  *parts(from, to) {
    while (from < to) {
      const at = from % this.count;
      const n = Math.min(to - from, this.count - at);
      yield this.bytes.subarray(this.starts[at], this.starts[at + n]);
      from += n;
    }
  }

  /** Checksum of what `change` makes of the first n lines. */
  sha(n, change) {
    const hash = createHash('sha256');
    const all = change(this.bytes);
    for (let left = n; left > 0; left -= this.count)
      hash.update(left >= this.count ? all : change(this.bytes.subarray(0, this.starts[left])));
    return hash.digest('hex');
  }
}

/** One run of a process; { latencies in ms, by line, late: ms by which the last line came after it was due }. */
async function runOnce(child, lines, { rate, seconds, warmUp, sha }) {
  const count = Math.round(rate * (warmUp + seconds));
  const latencies = new Float64Array(count);
  const hash = createHash('sha256');
  const exit = once(child, 'exit');
  let out = 0;
  let began = 0;
  const due = (line) => began + (1000 * line) / rate;
  child.stdout.on('data', (part) => {
    const now = performance.now();
    hash.update(part);
    for (let at = part.indexOf(NEWLINE); at >= 0; at = part.indexOf(NEWLINE, at + 1), out++)
      latencies[out] = now - due(out);
  });
  const send = (from, to) => {
    for (const part of lines.parts(from, to)) child.stdin.write(part);
  };
  // Node's start is another figure: the clock starts when the first line has come out.
  send(0, 1);
  await once(child.stdout, 'data');
  began = performance.now();
  let sent = 1;
  await new Promise((resolve) => {
    const turn = () => {
      const now = Math.min(count, Math.floor(((performance.now() - began) * rate) / 1000) + 1);
      send(sent, now);
      sent = Math.max(sent, now);
      if (sent < count) setTimeout(turn, TICK);
      else resolve();
    };
    turn();
  });
  child.stdin.end();
  const [code] = await exit;
  if (code !== 0) throw new Error(`ended with code ${code}`);
  if (out !== count) throw new Error(`${out} of ${count} lines came out`);
  if (hash.digest('hex') !== sha) throw new Error('other bytes came out than the core makes: not timed');
  return { latencies: latencies.subarray(Math.round(rate * warmUp)), late: latencies[count - 1] };
}

const POINTS = { p50: 0.5, p99: 0.99, p999: 0.999 };

/** @throws Error when a line is lost or is not what the core makes of it */
export async function measure([definition], { input, mb, rounds, how, say }) {
  const { engine, workers, rates, seconds, warmUp } = definition;
  const { path } = await corpus(input, mb);
  const lines = new Lines(readFileSync(path));
  const scrubber = createScrubber(configOf(input.policy, engine));
  const filters = {
    copy: { start: (folder) => startCopy(folder), change: (part) => part },
    scrubjay: {
      start: (folder) => startPipe({ engine, workers }, folder),
      change: (part) => scrubber.scrub(part),
    },
  };
  const rows = [];
  for (const rate of rates[how]) {
    const run = { rate, seconds: seconds[how], warmUp: warmUp[how] };
    const found = {};
    const shas = {};
    for (let round = 1; round <= rounds; round++) {
      for (const [name, { start, change }] of turn(Object.entries(filters), round)) {
        shas[name] ??= lines.sha(Math.round(rate * (run.warmUp + run.seconds)), change);
        const sha = shas[name];
        const { latencies, late } = await inFolder((folder) =>
          runOnce(start(folder), lines, { ...run, sha }),
        );
        found[name] ??= { p50: [], p99: [], p999: [], late: [] };
        for (const [key, q] of Object.entries(POINTS)) found[name][key].push(quantile(latencies, q));
        found[name].late.push(late);
      }
    }
    say(`  ${rate} lines a second`);
    for (const [name, { late, ...points }] of Object.entries(found)) {
      const of = (key) => summary(points[key]).median;
      // Half a second behind at the end: lines come faster than they go.
      const behind = summary(late).median > 500 ? '; does not keep up' : '';
      rows.push({
        figure: definition.name,
        series: name,
        at: rate,
        label: `${name}, ${rate.toLocaleString('en')} lines a second, 99th percentile`,
        ...summary(points.p99),
        unit: ' ms',
        percentiles: { p50: of('p50'), p99: of('p99'), p999: of('p999') },
        note: `median ${of('p50').toFixed(1)} ms, 99.9th percentile ${of('p999').toFixed(1)} ms${behind}`,
      });
    }
  }
  scrubber.close();
  return rows;
}
