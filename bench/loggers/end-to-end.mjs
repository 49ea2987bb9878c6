// Runs of a logger that writes a file, a process each: which bytes, and how long. In turns, every other round backwards.
import { fork } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inFolder } from '../lib/command.mjs';
import { digest, scrubbedDigest } from '../lib/digest.mjs';
import { calls, jsonLines, UNIQUE } from './lines.mjs';

/** One run of `runs/<program>.mjs` in `folder`; what it measured. */
export function runOnce(program, options, folder) {
  const child = fork(
    fileURLToPath(new URL(`./runs/${program}.mjs`, import.meta.url)),
    [JSON.stringify(options)],
    {
      cwd: folder,
      // What pino's backlog needs when the thread behind it is slower must not end a run.
      execArgv: ['--max-old-space-size=4096'],
    },
  );
  return new Promise((resolve, reject) => {
    let result = null;
    child.once('message', (message) => {
      result = message;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 && result) resolve(result);
      else reject(new Error(`${program} with ${JSON.stringify(options)} ended with code ${code}`));
    });
  });
}

/**
 * `sides`: name → { options(path), scrubs } for `program`; the first one scrubs nothing and says what the others must make of
 * it. A side that wrote other bytes than the core makes of the same lines ends the run with an error.
 * Returns { times: name → { wall: […], … } by round, bytes, found }.
 */
export function endToEnd(program, sides, { count, rate, rounds, say }) {
  return inFolder(async (folder) => {
    const times = Object.fromEntries(Object.keys(sides).map((name) => [name, {}]));
    const path = join(folder, 'out.log');
    const entries = join(folder, 'entries.json');
    writeFileSync(entries, JSON.stringify(calls(jsonLines(UNIQUE, { format: program }), program)));
    let raw = null;
    let scrubbed = null;
    const check = async (name) => {
      const written = await digest(path);
      if (!raw) {
        raw = written;
        scrubbed = await scrubbedDigest(path);
        if (raw.lines !== count) throw new Error(`${name} wrote ${raw.lines} of ${count} lines`);
        if (scrubbed.found === 0) throw new Error(`nothing to find in what ${name} wrote`);
      }
      const expected = sides[name].scrubs ? scrubbed : raw;
      if (written.sha !== expected.sha)
        throw new Error(
          `${name} wrote other bytes than expected (${written.lines} lines of ${count}): not timed`,
        );
    };
    // The first round warms up the machine's caches and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const names = Object.keys(sides);
      if (round % 2 === 1) names.reverse();
      for (const name of names) {
        const result = await runOnce(program, { ...sides[name].options(path), entries, count, rate }, folder);
        await check(name);
        rmSync(path);
        if (round === 0) continue;
        for (const [key, value] of Object.entries(result)) (times[name][key] ??= []).push(value);
      }
      say(`  round ${round} of ${rounds}`);
    }
    return { times, bytes: raw.size, found: scrubbed.found };
  });
}
