/** The process that is measured: standard input to standard output as `pipe` does it, with the clock read on the way. */
import { readFileSync } from 'node:fs';
import type { ResolvedConfig } from '@scrubjay/core';
import { createStream } from '@scrubjay/core/internal';
import { openSink } from '../pipe/sink.ts';
import { openSource } from '../pipe/source.ts';

/** Its parent's one message. */
export interface Task {
  readonly config: ResolvedConfig;
  readonly workers: number;
  /** ms that are wanted from when the code is warm; it may take twice as long to become so, then it counts as it is. */
  readonly ms: number;
}

/** How far it was, and what it had taken until then. */
export interface Mark {
  /** ms on the clock, from anywhere. */
  readonly at: number;
  /** ms of CPU time, of all threads. */
  readonly cpu: number;
  /** Input that had been scrubbed and written. */
  readonly bytes: number;
}

/** Its last answer; before it comes `true`, when it needs no more input. */
export interface Ran {
  /** From when it was warm; from the start if it never was. */
  readonly marks: readonly Mark[];
  readonly warm: boolean;
  readonly peakMB: number;
}

/** CPU time, in ms, that each thread and the compiler beside it take until the code runs as it will run for good. */
const WARM = 1_000;

/** ms between two marks, at least, and marks that are needed to say anything. */
const STEP = 50;
const FEWEST = 3;

/** Not maxRSS where it can be helped: that one begins with what the parent had before this process was its own. */
function peakMB(): number {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'));
    if (kib) return (Number(kib[1]) * 1024) / 1e6;
  } catch {
    // Not Linux.
  }
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}

async function run({ config, workers, ms }: Task, enough: () => void): Promise<Ran> {
  let marks: Mark[] = [];
  let warm = false;
  let told = false;
  const source = openSource(0, config.batch);
  const sink = openSink(1);
  const mark = () => {
    const at = performance.now();
    const last = marks.at(-1);
    if (last && at - last.at < STEP) return;
    const { user, system } = process.cpuUsage();
    const cpu = (user + system) / 1000;
    if (!warm && last && cpu - marks[0].cpu > WARM * workers) {
      warm = true;
      marks = [];
    }
    marks.push({ at, cpu, bytes: stream.counts().bytes });
    if (told || marks.length < FEWEST || at - marks[0].at < (warm ? ms : 2 * ms)) return;
    told = true;
    enough();
  };
  const stream = createStream(config, {
    workers,
    onOutput: async (bytes) => {
      await sink.write(bytes);
      mark();
    },
    onError: () => source.stop(),
  });
  await source.run({ space: (n) => stream.space(n), filled: (n) => stream.filled(n) });
  await stream.end();
  await stream.close();
  return { marks, warm, peakMB: peakMB() };
}

// Who asked is gone: nobody wants the answer.
process.on('disconnect', () => process.exit());
process.once('message', async (task: Task) => {
  const ran = await run(task, () => process.send!(true));
  process.send!(ran, () => process.exit());
});
