// A program that filters lines from standard input to standard output. Both are files, because some open them by name.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quoted } from './command.mjs';

const ENV = { ...process.env, LC_ALL: 'C' };
/** Lines that tell how slow a program is, before it is given more. */
const PROBE = 256;
/** ms that a run takes at least whose time is known well enough: the shell's clock has steps of 10. */
const ENOUGH = 200;

/** What the machine has of it: '4.9', '' when it tells no version, null when it is not there. `probe` makes it tell. */
export function programVersion({ command, probe = ['--version'] }) {
  const { status, stdout } = spawnSync(command, probe, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? (stdout.match(/\d+(\.\d+)+/)?.[0] ?? '') : null;
}

const text = (lines) => lines.map((line) => `${line}\n`).join('');

const run = ({ command, args }, input, output) =>
  `${[command, ...args].map(quoted).join(' ')} < ${quoted(input)} > ${quoted(output)}`;

const shell = (script) => execFileSync('sh', ['-c', script], { encoding: 'utf8', env: ENV });

const newFolder = () => mkdtempSync(join(tmpdir(), 'scrubjay-filter-'));

/** Each line's, in their order. @throws Error when it gives back another number of lines */
export function filtered(filter, lines) {
  const folder = newFolder();
  try {
    const [input, output] = [join(folder, 'input'), join(folder, 'output')];
    writeFileSync(input, text(lines));
    shell(run(filter, input, output));
    const made = readFileSync(output, 'utf8').split('\n').slice(0, -1);
    if (made.length !== lines.length)
      throw new Error(`${filter.command} gave ${made.length} of ${lines.length} lines`);
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** CPU time of `times` runs over a file in ms, as the shell counts it for its children. */
function cpuOf(filter, input, times) {
  const loop = `while [ $i -lt ${times} ]; do ${run(filter, input, '/dev/null')} || exit 1; i=$((i + 1)); done`;
  const [, children] = shell(`i=0; ${loop}; times`).trim().split('\n');
  return children.split(' ').reduce((sum, time) => sum + milliseconds(time), 0);
}

/**
 * `times` runs over the first `count` lines: as many and as often as `budget` ms allow. `cpu()` gives their CPU time in ms
 * without what it takes the program to start and to end, which one that stays pays once. `clock` measures.
 */
export function openTimed(filter, lines, budget, clock = cpuOf) {
  const folder = newFolder();
  const input = (count) => {
    const file = join(folder, String(count));
    writeFileSync(file, text(lines.slice(0, count)));
    return file;
  };
  /** Of one run in ms. */
  const known = (file) => {
    const once = clock(filter, file, 1);
    const times = Math.ceil(ENOUGH / Math.max(10, once));
    return times === 1 ? once : clock(filter, file, times) / times;
  };
  const start = known(input(1));
  const each = Math.max(0, clock(filter, input(PROBE), 1) - start) / PROBE;
  const count = Math.min(lines.length, Math.max(PROBE, Math.floor(budget / each)));
  const file = input(count);
  const times = Math.max(3, Math.ceil(budget / Math.max(10, clock(filter, file, 1))));
  return {
    count,
    times,
    cpu: () => Math.max(0, clock(filter, file, times) - times * start),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Of `0m1.250s`. */
function milliseconds(time) {
  const [, minutes, seconds] = time.match(/^(\d+)m([\d.]+)s$/);
  return Number(minutes) * 60_000 + Number(seconds) * 1000;
}
