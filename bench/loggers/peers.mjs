// ScrubJay and others on the same lines: what each finds and misses, then what it costs.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { interleave } from '../lib/sides.mjs';
import { summary } from '../lib/stats.mjs';
import { scrubbedText } from './added.mjs';
import { CANDIDATES, loadCandidate } from './candidates.mjs';
import { accepted, checkExpected, readExpected, sums, writeExpected } from './expected.mjs';
import { onMachine } from './here.mjs';
import { installPeers, peerVersions } from './install.mjs';
import { jsonLines } from './lines.mjs';
import { labelledByOthers } from './score-sets.mjs';

const SCORE = fileURLToPath(new URL('./score.mjs', import.meta.url));

function scored(options) {
  const child = fork(SCORE, [JSON.stringify(options)], { execArgv: ['--max-old-space-size=4096'] });
  return new Promise((resolve, reject) => {
    let result = null;
    child.once('message', (message) => {
      result = message;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 && result) resolve(result);
      else reject(new Error(`${options.candidate} on ${options.set} ended with code ${code}`));
    });
  });
}

/** Scores of every candidate that can take the set. */
async function scoreAll(candidates, set, count, say) {
  const scores = {};
  // Samples and texts of others have newlines in them, and a filter knows lines.
  const able = candidates.filter(({ takes, filter }) => set === 'lines' || (takes === 'text' && !filter));
  say(`  ${set}: ${able.length} redactors`);
  // Nothing is timed here: two at a time.
  const queue = [...able];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      scores[next.name] = await scored({ candidate: next.name, set, count });
  };
  await Promise.all([worker(), worker()]);
  return scores;
}

function checkOurs(scores, ours, count) {
  const text = jsonLines(count)
    .map(({ line }) => line)
    .join('\n');
  const digest = createHash('sha256')
    .update(scrubbedText(`${text}\n`))
    .digest('hex');
  for (const name of ours) {
    if (scores[name].digest !== digest)
      throw new Error(`${name} wrote other text than the core makes of the lines`);
  }
}

async function costs(candidates, scores, { scored: count, budget, rounds, say }) {
  const sides = Object.fromEntries(
    candidates.map(({ name }) => [
      name,
      { module: 'candidate', options: { candidate: name, count, budget } },
    ]),
  );
  const verify = (name, { lines, changed }) => {
    const expected = scores[name].changed.filter((at) => at < lines).length;
    if (changed !== expected)
      throw new Error(`${name} changed ${changed} of ${lines} lines, expected ${expected}`);
  };
  const times = await interleave(sides, {
    rounds,
    verify,
    report: (round) => say(`  round ${round} of ${rounds}`),
  });
  const each = Object.entries(times).map(([name, { cpu, result }]) => [
    name,
    {
      perLine: cpu.map((ms) => (1000 * ms) / (result.lines * result.times)),
      bytesPerLine: result.bytes / result.lines,
      lines: result.lines,
    },
  ]);
  return Object.fromEntries(each);
}

/** @throws Error when a redactor found something else than it should */
export async function measure(_figure, options) {
  const { scored: count, say, accept } = options;
  installPeers(say);
  const all = await Promise.all(CANDIDATES.map(loadCandidate));
  const { present: candidates, absent, versions } = onMachine(all);
  const missing = absent.map(({ name }) => name);
  if (missing.length > 0) say(`  not on this machine: ${missing.join(', ')}`);
  const ours = new Set(candidates.filter(({ own }) => own).map(({ name }) => name));
  const sets = {
    lines: await scoreAll(candidates, 'lines', count, say),
    samples: await scoreAll(candidates, 'samples', count, say),
  };
  if (labelledByOthers()) sets.others = await scoreAll(candidates, 'others', count, say);
  const keys = { lines: `lines ${count}`, samples: 'samples', others: 'others' };
  const expected = readExpected();
  checkOurs(sets.lines, ours, count);
  for (const [set, scores] of Object.entries(sets)) {
    const peers = Object.entries(scores).filter(([name]) => !ours.has(name));
    const found = Object.fromEntries(peers.map(([name, score]) => [name, sums(score)]));
    const known = expected[keys[set]] ?? {};
    if (accept) expected[keys[set]] = accepted(known, found, missing);
    else checkExpected(keys[set], known, found);
  }
  if (accept) {
    writeExpected(expected);
    return null;
  }
  const cost = await costs(candidates, sets.lines, options);
  const results = candidates.map(({ name, title, takes, over, setting }) => {
    const { perLine, bytesPerLine, lines } = cost[name];
    const net = over ? perLine.map((time, round) => time - cost[over].perLine[round]) : perLine;
    const micros = summary(net);
    return {
      name,
      title,
      takes,
      setting,
      over: over ?? null,
      micros,
      mbPerSecond: bytesPerLine / micros.median,
      linesTimed: lines,
      sums: Object.fromEntries(
        Object.entries(sets).flatMap(([set, scores]) => (scores[name] ? [[set, sums(scores[name])]] : [])),
      ),
      lines: sets.lines[name].lines,
      left: sets.lines[name].left,
      alarms: sets.lines[name].alarms,
    };
  });
  return {
    rows: [],
    peers: results,
    absent: absent.map(({ name, title, takes, setting }) => ({ name, title, takes, setting })),
    versions: { ...peerVersions(), ...versions },
  };
}
