// Framing: chunks as a pipe delivers them, cut into batches of whole records.
import { defaults } from '@scrubjay/core';
import { someBatch } from '../lib/batch.mjs';
import { inside } from '../lib/core.mjs';

const { FrameBuffer } = await inside('./frame/buffered.js');

const ROUNDS = 8;
const bytes = Buffer.concat(Array(ROUNDS).fill(someBatch()));

/** Bytes that came out in frames. */
function frame(size) {
  const buffer = new FrameBuffer(defaults);
  let out = 0;
  const drain = (last) => {
    for (let next = buffer.next(last); next; next = buffer.next(last)) out += next.to - next.from;
  };
  for (let at = 0; at < bytes.length; at += size) {
    buffer.push(bytes.subarray(at, at + size));
    drain(false);
  }
  drain(true);
  return out;
}

export default {
  title: `framing: ${(bytes.length / 1e6).toFixed(1)} MB`,
  cases: [4096, 65_536, 262_144].map((size) => ({
    name: `chunks of ${size} bytes`,
    expected: bytes.length,
    run: () => frame(size),
  })),
};
