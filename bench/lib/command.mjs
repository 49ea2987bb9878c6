// The `scrubjay` command and its peers as shell lines.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandPath } from './core.mjs';

export const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

const NODE = quoted(process.execPath);
const EMAIL = 's/[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}/[EMAIL_ADDRESS]/g';
const CARD = 's/[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}/[CREDIT_CARD]/g';
const SSN = 's/[0-9]{3}-[0-9]{2}-[0-9]{4}/[US_SSN]/g';

const COPY = fileURLToPath(new URL('./copy.mjs', import.meta.url));

const bare = (substitution) => substitution.slice(2, substitution.indexOf('/[', 2));

/** Filters from standard input to standard output. grep replaces nothing: it leaves out the lines. */
export const PEERS = {
  copy: `${NODE} ${quoted(COPY)}`,
  sed: `LC_ALL=C sed -E -e ${quoted(EMAIL)} -e ${quoted(CARD)} -e ${quoted(SSN)}`,
  perl: `LC_ALL=C perl -pe ${quoted([EMAIL.replaceAll('@', '\\@'), CARD, SSN].join(';'))}`,
  grep: `LC_ALL=C grep -vE -e ${quoted(bare(EMAIL))} -e ${quoted(bare(CARD))} -e ${quoted(bare(SSN))}`,
};

export function scrubjay({ engine = 'auto', workers, report }) {
  const options = [`--engine ${engine}`, '--quiet'];
  if (workers !== undefined) options.push(`--workers ${workers}`);
  if (report) options.push(`--report ${quoted(report)}`);
  return `${NODE} ${quoted(commandPath())} pipe ${options.join(' ')}`;
}

/** The settings of the user who runs the benchmark are none of its business. */
function environment(extra = {}) {
  const own = Object.entries(process.env).filter(
    ([key]) => !key.startsWith('SCRUBJAY_') && key !== 'NODE_OPTIONS',
  );
  return { ...Object.fromEntries(own), ...extra };
}

/** A folder without a configuration, for the run and its files; gone afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'scrubjay-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program of Node's that stays, between two pipes of this process. */
const between = (args, folder) =>
  spawn(process.execPath, args, { cwd: folder, env: environment(), stdio: ['pipe', 'pipe', 'inherit'] });

export const startPipe = ({ engine = 'auto', workers }, folder) =>
  between([commandPath(), 'pipe', '--quiet', '--engine', engine, '--workers', String(workers)], folder);

export const startCopy = (folder) => between([COPY], folder);

/** Runs a shell line; ms from start to end. A part of a pipe that fails shows in what is verified, not in the code. */
export async function run(line, { cwd, env = {} }) {
  const began = performance.now();
  const child = spawn('sh', ['-c', line], {
    cwd,
    env: environment(env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`ended with code ${code}: ${line}`);
  return performance.now() - began;
}

/** Runs scrubjay once over `source` (a shell command that writes the input) and returns its report. */
export async function reportOf(source, options, folder, env) {
  const report = join(folder, 'report.json');
  await run(`${source} | ${scrubjay({ ...options, report })} > /dev/null`, { cwd: folder, env });
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** CPU time in ms of what a shell waited for: second line of what its `times` prints, user and system. */
function shellTimes(file) {
  const parts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .matchAll(/(\d+)m([\d.]+)s/g);
  return [...parts].reduce(
    (sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000,
    0,
  );
}

/** cat | filter | cat: ms by the clock, start-up included, and CPU time of the filter alone. */
export async function piped(path, filter, folder) {
  const used = join(folder, 'times');
  const line = `cat ${quoted(path)} | { ${filter}; times > ${quoted(used)}; } | cat > /dev/null`;
  const wall = await run(line, { cwd: folder });
  return { wall, cpu: shellTimes(used) };
}
