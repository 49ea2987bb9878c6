// The stream that every face stands on, from memory to nowhere: framing, scrubbing in this thread or in `workers`, delivery
// in order.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createStream } from '@scrubjay/core/internal';
import { configOf } from '../lib/core.mjs';
import { Since } from '../lib/since.mjs';

/** Bytes of a write. */
const CHUNK = 65_536;

export function open({ path, policy, engine, workers }) {
  const bytes = readFileSync(path);
  const config = configOf(policy, engine);
  /** Of the first pass alone: hashing takes longer than copying. */
  let hash = createHash('sha256');
  const stream = createStream(config, { workers, onOutput: (part) => void hash?.update(part) });
  const since = new Since();
  return {
    async run() {
      for (let at = 0; at < bytes.length; at += CHUNK) await stream.write(bytes.subarray(at, at + CHUNK));
      await stream.flush();
      const sha = hash?.digest('hex');
      hash = null;
      const { findings, withheld } = stream.counts();
      return { findings: since.of(findings), withheld, sha };
    },
    close: () => stream.close(),
  };
}
