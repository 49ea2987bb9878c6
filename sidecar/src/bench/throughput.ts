/** How fast a process of its own scrubs a text that is fed to it through a pipe, and what CPU time that takes. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ResolvedConfig } from '@scrubjay/core';
import type { Rate, Spread } from './result.ts';
import type { Mark, Ran, Task } from './scrubbing.ts';
import { spreadOf } from './spread.ts';

const SCRUBBING = fileURLToPath(new URL('./scrubbing.js', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../bin/scrubjay.js', import.meta.url));

/** Bytes handed over at once. */
const CHUNK = 65_536;
const NEWLINE = 10;
/** Slices that the time is cut into, at most. */
const SLICES = 20;
const STARTS = 3;

/** Feeds the text, over and over, until the process has run warm for so many ms, or has not become so in twice the time. */
export async function measureRate(
  config: ResolvedConfig,
  workers: number,
  text: Buffer,
  ms: number,
): Promise<Rate> {
  const child = fork(SCRUBBING, { stdio: ['pipe', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' });
  let enough = false;
  const ran = new Promise<Ran>((resolve, reject) => {
    child.on('message', (message: Ran | true) => {
      if (message === true) enough = true;
      else resolve(message);
    });
    child.on('exit', () => reject(new Error('the measured process ended without an answer')));
  });
  child.send({ config, workers, ms } satisfies Task);
  const fed = feed(child.stdin!, text, () => enough);
  await Promise.race([fed, ran]);
  const { marks, warm, peakMB } = await ran;
  return { workers, warm, ...rateOf(marks), peakMB };
}

async function feed(stdin: Writable, text: Buffer, done: () => boolean): Promise<void> {
  // A process that ends early is told of by its exit.
  stdin.on('error', () => {});
  while (!done()) {
    for (let at = 0; at < text.length && !done(); at += CHUNK) {
      if (!stdin.write(text.subarray(at, at + CHUNK))) await once(stdin, 'drain');
    }
    if (text.at(-1) !== NEWLINE) stdin.write('\n');
    // Of a text shorter than a chunk: messages are to be heard in between.
    await new Promise(setImmediate);
  }
  stdin.end();
}

/** Slices of the time; each has its own speed. */
export function rateOf(marks: readonly Mark[]): Pick<Rate, 'mbPerSecond' | 'cpuSecondsPerGB'> {
  const step = Math.max(1, Math.floor((marks.length - 1) / SLICES));
  const speeds: number[] = [];
  const costs: number[] = [];
  for (let i = step; i < marks.length; i += step) {
    const [from, to] = [marks[i - step], marks[i]];
    const bytes = to.bytes - from.bytes;
    if (bytes <= 0) continue;
    speeds.push(bytes / 1000 / (to.at - from.at));
    costs.push(((to.cpu - from.cpu) * 1e6) / bytes);
  }
  return { mbPerSecond: spreadOf(speeds), cpuSecondsPerGB: spreadOf(costs) };
}

/** ms from starting the command until a line that stands ready has left it. */
export async function measureStartup(options: readonly string[]): Promise<Spread> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const began = performance.now();
    const child = spawn(process.execPath, [COMMAND, 'pipe', '--quiet', ...options], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.on('error', () => {});
    // One byte that nothing is found in; it leaves before the input ends.
    child.stdin.write('.\n');
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    times.push(performance.now() - began);
    child.stdin.end();
    child.stdout.resume();
    if (child.exitCode === null) await once(child, 'exit');
  }
  return spreadOf(times);
}
