/**
 * Processes that deliver over a spool are killed with SIGKILL at points drawn by lot, while what they deliver to is slow,
 * fails and is away. At the end what was acknowledged is compared with what arrived.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Rng } from '../../../../corpora/src/rng.ts';
import { SOAK } from '../../../../test/support/runs.ts';
import { folders } from '../../test/delivery.ts';
import { mayInject, mayLosePower, maySmallDisk, powerDisk, smallDisk } from '../../test/disk.ts';
import { type Call, HttpDownstream } from '../../test/downstream.ts';

const DELIVER = fileURLToPath(new URL('./fixtures/deliver.mjs', import.meta.url));
/** For each of the ways to wait. */
const KILLS = SOAK > 0 ? 100 * SOAK : 3;
const MIB = 1_048_576;
/** Acknowledged in the first of the processes, so that something can be lost. */
const FIRST = 100;
const folder = folders();

/** A parcel, and by which process it was delivered. */
interface Arrived {
  readonly n: number;
  readonly run: number;
}

const parcelsOf = (body: Buffer): Arrived[] =>
  body
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const { n, run } = JSON.parse(line);
      return { n, run };
    });

interface Process {
  readonly child: ChildProcess;
  /** Numbers of the parcels that were acknowledged. */
  readonly acknowledged: number[];
  readonly told: string[];
  /** Settles when this many were acknowledged, or when no more may come: it has ended, or its disk is full. */
  until(acknowledged: number): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** `around`: a command that runs it. */
function start(settings: object, ...around: string[]): Process {
  const [command, ...args] = [...around, process.execPath, DELIVER, JSON.stringify(settings)];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: number[] = [];
  const told: string[] = [];
  let full = false;
  const changed = new EventEmitter();
  let half = '';
  child.stdout.on('data', (bytes) => {
    const lines = (half + bytes).split('\n');
    half = lines.pop()!;
    acknowledged.push(...lines.map(Number));
    changed.emit('change');
  });
  child.stderr.on('data', (bytes) => {
    told.push(String(bytes));
    full ||= told.join('').includes('the spool cannot be written');
    changed.emit('change');
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const until = async (count: number) => {
    while (acknowledged.length < count && !full && child.exitCode === null)
      await Promise.race([once(changed, 'change'), ended]);
  };
  return { child, acknowledged, told, until, ended };
}

/** Of the parcels of a call whose process may not know that they arrived, and may thus send them again. */
const keyOf = ({ n, run }: Arrived) => `${run}:${n}`;

/** Nothing was lost, the order was kept, and only that came twice which was in doubt; null: anything may. */
function verify(
  acknowledged: ReadonlySet<number>,
  calls: readonly Call<Arrived>[],
  doubtful: ReadonlySet<Call<Arrived>> | null,
): void {
  const seen = new Set<string>();
  const numbers = new Set<number>();
  const inDoubt = new Set<string>();
  let highest = -1;
  for (const call of calls) {
    for (const parcel of call.parcels) {
      const key = keyOf(parcel);
      if (doubtful && seen.has(key)) expect(inDoubt).toContain(key);
      seen.add(key);
      if (!numbers.has(parcel.n)) expect(parcel.n).toBeGreaterThan(highest);
      numbers.add(parcel.n);
      highest = Math.max(highest, parcel.n);
    }
    if (call.told && !doubtful?.has(call)) continue;
    for (const parcel of call.parcels) inDoubt.add(keyOf(parcel));
  }
  expect([...acknowledged].filter((n) => !numbers.has(n))).toEqual([]);
}

const MODES: readonly (readonly [string, { maxBytes: number; overload: string }, object])[] = [
  [
    'kept in memory too',
    { maxBytes: 32 * MIB, overload: 'block' },
    { maxBytes: 512 * MIB, segmentBytes: 16 * MIB },
  ],
  [
    'read back from disk',
    { maxBytes: 4096, overload: 'block' },
    { maxBytes: 512 * MIB, segmentBytes: 100_000 },
  ],
  ['spilled in part', { maxBytes: 4096, overload: 'spill' }, { maxBytes: 512 * MIB, segmentBytes: 100_000 }],
];

async function killed({ child, ended }: Process): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

interface Faults {
  readonly seed: string;
  readonly dir: string;
  readonly queue: object;
  readonly limits: object;
  /** The first process goes on until the disk is full. */
  readonly filling?: boolean;
  /** Ends a process, and what else ends with it. */
  readonly end?: (process: Process) => Promise<void>;
}

async function faults({ seed, dir, queue, limits, filling = false, end = killed }: Faults) {
  const rng = new Rng(seed);
  const downstream = new HttpDownstream(rng, parcelsOf);
  await downstream.start();
  const acknowledged = new Set<number>();
  let told = '';
  let from = 0;
  const settings = (run: number, to: number) => ({
    run,
    from,
    to,
    url: downstream.url,
    queue,
    spool: { dir, ...limits },
  });
  try {
    for (let run = 0; run < KILLS; run++) {
      const away = run === 0 ? filling : rng.chance(0.3);
      if (away) await downstream.stop();
      const process = start(settings(run, Number.MAX_SAFE_INTEGER));
      await (run === 0
        ? process.until(filling ? Number.MAX_SAFE_INTEGER : FIRST)
        : instant(rng, process, away ? null : downstream));
      await end(process);
      told += process.told.join('');
      for (const n of process.acknowledged) acknowledged.add(n);
      from = Math.max(from, ...process.acknowledged.map((n) => n + 1));
      if (away) await downstream.start();
    }
    downstream.kind = true;
    const last = start(settings(KILLS, from + 10));
    expect([await last.ended, last.acknowledged.length]).toEqual([0, 10]);
    for (const n of last.acknowledged) acknowledged.add(n);
  } finally {
    await downstream.stop();
  }
  verify(acknowledged, downstream.calls, end === killed ? lastOfEach(downstream.calls) : null);
  return { acknowledged, told };
}

/** Of each process, which may not have noted the answer any more. A call may come in when its sender is no more. */
function lastOfEach(calls: readonly Call<Arrived>[]): Set<Call<Arrived>> {
  return new Set(new Map(calls.map((call) => [call.sender, call])).values());
}

/** By lot: while it starts, behind an acknowledgement, while it sends, or a moment later. */
async function instant(
  rng: Rng,
  process: Process,
  downstream: HttpDownstream<Arrived> | null,
): Promise<void> {
  const dice = rng.next();
  if (dice < 0.1) await once(process.child, 'spawn');
  else if (dice < 0.5 || !downstream) await process.until(rng.int(1, 300));
  else await Promise.race([downstream.until(downstream.requests + rng.int(1, 8)), process.ended]);
  if (rng.chance(0.5)) await sleep(rng.int(0, 20));
}

const timeout = 10_000 * KILLS;

it.each(MODES)(
  `loses nothing to ${KILLS} kills, what waits being %s`,
  async (name, queue, limits) => {
    const { acknowledged } = await faults({ seed: name, dir: folder(), queue, limits });
    expect(acknowledged.size).toBeGreaterThan(FIRST);
  },
  timeout,
);

it.skipIf(!maySmallDisk).each(MODES)(
  `loses nothing to ${KILLS} kills on a disk that is full, what waits being %s`,
  async (name, queue, limits) => {
    const disk = smallDisk(folder(), 4 * MIB);
    try {
      const { told } = await faults({
        seed: `full, ${name}`,
        dir: join(disk.dir, 'spool'),
        queue,
        limits,
        filling: true,
      });
      expect(told).toContain('ENOSPC');
    } finally {
      disk.remove();
    }
  },
  timeout,
);

it.skipIf(!mayLosePower).each(MODES)(
  `loses nothing to ${KILLS} losses of power, what waits being %s`,
  async (name, queue, limits) => {
    const disk = powerDisk(folder(), 96 * MIB);
    const end = async (process: Process) => {
      await stopped(process.child);
      await disk.losePower(() => killed(process));
    };
    try {
      const dir = join(disk.dir, 'spool');
      const { acknowledged } = await faults({ seed: `power, ${name}`, dir, queue, limits, end });
      expect(acknowledged.size).toBeGreaterThan(FIRST);
    } finally {
      disk.remove();
    }
  },
  timeout,
);

/** Not one of its threads does anything any more. */
async function stopped({ pid, exitCode }: ChildProcess): Promise<void> {
  if (exitCode !== null) return;
  process.kill(pid!, 'SIGSTOP');
  const tasks = `/proc/${pid}/task`;
  const stateOf = (task: string) => readFileSync(`${tasks}/${task}/stat`, 'utf8').split(') ')[1][0];
  while (!readdirSync(tasks).every((task) => 'TZ'.includes(stateOf(task)))) await sleep(1);
}

it.skipIf(!mayInject).each([
  ['syncs, one in four', 'fdatasync:error=EIO:when=3+4'],
  ['writes to segments, one in five', 'pwritev:error=ENOSPC:when=4+5'],
  ['writes to the cursor, one in three', 'pwrite64:error=EIO:when=4+3'],
  ['reads, one in nine', 'pread64:error=EIO:when=6+9'],
  ['removals', 'unlink:error=EACCES'],
])('loses nothing to a disk that fails now and then: %s', async (_, inject) => {
  const downstream = new HttpDownstream(new Rng(inject), parcelsOf);
  await downstream.start();
  const [call] = inject.split(':');
  const spool = { dir: folder(), maxBytes: 64 * MIB, segmentBytes: 100_000 };
  const settings = {
    run: 0,
    from: 0,
    to: 300,
    url: downstream.url,
    queue: { maxBytes: 4096, overload: 'block' },
    spool,
  };
  try {
    const trace = folder('trace');
    const args = ['-f', '-qq', '-o', trace, '-e', `trace=${call}`, '-e', `inject=${inject}`];
    const process = start(settings, 'strace', ...args);
    expect([await process.ended, process.acknowledged.length]).toEqual([0, 300]);
    expect(readFileSync(trace, 'utf8')).toContain('(INJECTED)');
    verify(new Set(process.acknowledged), downstream.calls, new Set());
  } finally {
    await downstream.stop();
  }
});
