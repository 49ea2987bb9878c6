// A logger with ScrubJay behind it, a process of its own a pass: all calls once to warm up, then from the first call until
// the file is closed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../lib/digest.mjs';
import { runOnce } from '../loggers/end-to-end.mjs';

/**
 * `program`: pino or winston. `entries`: file of the calls. `sha`: of what both passes must write, `size`: bytes of one of
 * them; other bytes end the run.
 */
export function open({ program, engine, entries, count, sha, size, folder }) {
  const out = join(folder, 'out.log');
  const config = { engine };
  const options = {
    pino: { transport: { target: '@scrubjay/pino', options: { destination: out, config } } },
    winston: { transport: 'own', filename: out, config },
  };
  const calls = { entries, count, warmUp: { path: out, bytes: size } };
  return {
    async run() {
      const { wall, cpu } = await runOnce(program, { ...options[program], ...calls }, folder);
      const written = await digest(out);
      rmSync(out);
      if (written.sha !== sha)
        throw new Error(`${program} wrote other bytes than the core makes of its lines`);
      return { wall, cpu };
    },
  };
}
