// ScrubJay and others on the same lines: what each finds and misses, then what it costs.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasProgram } from '../lib/filter.mjs';
import { interleave } from '../lib/sides.mjs';
import { summary } from '../lib/stats.mjs';
import { scrubbedText } from './added.mjs';
import { CANDIDATES, loadCandidate } from './candidates.mjs';
import { installPeers, peerVersions } from './install.mjs';
import { jsonLines } from './lines.mjs';
import { labelledByOthers } from './score-sets.mjs';

const EXPECTED = new URL('../peers/expected.json', import.meta.url);
const SCORE = fileURLToPath(new URL('./score.mjs', import.meta.url));

const total = (counts) => Object.values(counts).reduce((sum, times) => sum + times, 0);

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

/** All kinds of values together. */
function sums({ left, alarms, broken }) {
  const sum = { labels: 0, whole: 0, part: 0, gone: 0 };
  for (const counts of Object.values(left)) for (const key of Object.keys(sum)) sum[key] += counts[key];
  return { ...sum, alarms: total(alarms), broken };
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

/** Peers are of a fixed version and lines of a fixed seed: other counts than before mean that something else was measured. */
function checkPeers(expected, key, scores, ours) {
  for (const [name, score] of Object.entries(scores)) {
    if (ours.has(name)) continue;
    const known = JSON.stringify(expected[key]?.[name]);
    const now = JSON.stringify(sums(score));
    if (known !== undefined && known !== now)
      throw new Error(
        `${name} found ${now} in ${key}, expected ${known}; if that is right, --accept writes it`,
      );
  }
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
  const candidates = all.filter(({ filter }) => !filter || hasProgram(filter));
  const ours = new Set(candidates.filter(({ own }) => own).map(({ name }) => name));
  const sets = {
    lines: await scoreAll(candidates, 'lines', count, say),
    samples: await scoreAll(candidates, 'samples', count, say),
  };
  if (labelledByOthers()) sets.others = await scoreAll(candidates, 'others', count, say);
  const keys = { lines: `lines ${count}`, samples: 'samples', others: 'others' };
  const expected = existsSync(EXPECTED) ? JSON.parse(readFileSync(EXPECTED, 'utf8')) : {};
  checkOurs(sets.lines, ours, count);
  for (const [set, scores] of Object.entries(sets)) {
    if (!accept) checkPeers(expected, keys[set], scores, ours);
    else {
      const peers = Object.entries(scores).filter(([name]) => !ours.has(name));
      expected[keys[set]] = Object.fromEntries(peers.map(([name, score]) => [name, sums(score)]).sort());
    }
  }
  if (accept) {
    writeFileSync(EXPECTED, `${JSON.stringify(expected, null, 2)}\n`);
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
  return { rows: [], peers: results, versions: peerVersions() };
}
