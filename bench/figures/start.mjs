// From spawn to exit with one line to scrub, in turns with Node that does nothing.
import { spawnSync } from 'node:child_process';
import { inFolder } from '../lib/command.mjs';
import { commandPath } from '../lib/core.mjs';
import { summary } from '../lib/stats.mjs';
import { turn } from '../lib/turn.mjs';

function spawnTimed(options, input, cwd) {
  const began = performance.now();
  const { status, stdout } = spawnSync(process.execPath, options, { input, cwd, encoding: 'utf8' });
  const time = performance.now() - began;
  if (status !== 0) throw new Error(`node ${options[0]} ended with code ${status}`);
  return { time, stdout };
}

export async function measure([definition], { say }) {
  const { rounds, line, expected, engine, rows } = definition;
  const command = [commandPath(), 'pipe', '--quiet', '--engine', engine];
  return inFolder((folder) => {
    const { stdout } = spawnTimed(command, `${line}\n`, folder);
    if (stdout !== `${expected}\n`) throw new Error(`scrubjay wrote something else than ${expected}`);
    const ours = [];
    const node = [];
    const sides = [
      () => ours.push(spawnTimed(command, `${line}\n`, folder).time),
      () => node.push(spawnTimed(['-e', '0'], '', folder).time),
    ];
    for (let round = 1; round <= rounds; round++) for (const side of turn(sides, round)) side();
    say(`  ${rounds} rounds`);
    const fastest = `fastest ${Math.min(...ours).toFixed(0)} ms`;
    const note = `${fastest}; \`node -e 0\`: ${summary(node).median.toFixed(0)} ms, fastest ${Math.min(...node).toFixed(0)}`;
    return rows.map(({ label }) => ({
      figure: definition.name,
      label,
      ...summary(ours),
      unit: ' ms',
      note,
    }));
  });
}
