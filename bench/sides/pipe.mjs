// The command between two pipes, as a process that stays: from the first byte that goes in until the last one is out.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { startPipe } from '../lib/command.mjs';
import { cpuOf } from '../lib/process-cpu.mjs';

const CHUNK = 65_536;

/** `sha`, `size`: of what must come out. */
export function open({ path, engine, workers, folder, sha, size }) {
  const bytes = readFileSync(path);
  const child = startPipe({ engine, workers }, folder);
  /** Of the first pass alone. */
  let hash = createHash('sha256');
  let left = 0;
  let finish;
  let fail;
  child.stdout.on('data', (part) => {
    hash?.update(part);
    left -= part.length;
    if (left === 0) finish();
    else if (left < 0) fail(new Error('the command wrote more than the core makes'));
  });
  child.once('exit', (code) => fail?.(new Error(`the command ended with code ${code}`)));
  return {
    async run() {
      left = size;
      const done = new Promise((resolve, reject) => {
        finish = resolve;
        fail = reject;
      });
      const before = cpuOf(child.pid);
      const began = performance.now();
      for (let at = 0; at < bytes.length; at += CHUNK) {
        if (!child.stdin.write(bytes.subarray(at, at + CHUNK))) await once(child.stdin, 'drain');
      }
      await done;
      const wall = performance.now() - began;
      const cpu = cpuOf(child.pid) - before;
      if (hash && hash.digest('hex') !== sha)
        throw new Error('the command wrote other bytes than the core makes');
      hash = null;
      return { wall, cpu };
    },
    async close() {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
