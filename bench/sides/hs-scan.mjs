// hs_scan from C over the literals of the policy, in a process of its own that stays: it says itself what a pass took.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { configOf } from '../lib/core.mjs';
import { scanArguments } from '../lib/native.mjs';

/** `program`: what `buildScan` built. */
export function open({ path, policy, program, folder }) {
  const args = scanArguments(folder, { path, policy, bytes: readFileSync(path), config: configOf(policy) });
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run() {
      child.stdin.write('run\n');
      const { value, done } = await answers.next();
      if (done) throw new Error('the scan in C ended');
      const [matches, wall, cpu] = value.split(' ').map(Number);
      return { matches, wall: wall / 1e6, cpu: cpu / 1e6 };
    },
    close: () => child.stdin.end(),
  };
}
