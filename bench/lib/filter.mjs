// A program that filters lines from standard input to standard output.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quoted } from './command.mjs';

const ENV = { ...process.env, LC_ALL: 'C' };
const MOST = 1_073_741_824;

/** Whether the machine has it. */
export function hasProgram({ command }) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Each line's, in their order. @throws Error when it gives back another number of lines */
export function filtered({ command, args }, lines) {
  const output = execFileSync(command, args, {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    env: ENV,
    maxBuffer: MOST,
  });
  const made = output.split('\n').slice(0, -1);
  if (made.length !== lines.length)
    throw new Error(`${command} gave ${made.length} of ${lines.length} lines`);
  return made;
}

/** CPU time in ms of `times` runs over the lines, as the shell counts it for its children: in steps of 10 ms. */
export function openTimed({ command, args }, lines) {
  const folder = mkdtempSync(join(tmpdir(), 'scrubjay-filter-'));
  const file = join(folder, 'lines');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const line = `${[command, ...args].map(quoted).join(' ')} < ${quoted(file)} > /dev/null`;
  return {
    cpu(times) {
      const loop = `i=0; while [ $i -lt ${times} ]; do ${line} || exit 1; i=$((i + 1)); done; times`;
      const [, children] = execFileSync('sh', ['-c', loop], { encoding: 'utf8', env: ENV })
        .trim()
        .split('\n');
      return children.split(' ').reduce((sum, time) => sum + milliseconds(time), 0);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Of `0m1.250s`. */
function milliseconds(time) {
  const [, minutes, seconds] = time.match(/^(\d+)m([\d.]+)s$/);
  return Number(minutes) * 60_000 + Number(seconds) * 1000;
}
