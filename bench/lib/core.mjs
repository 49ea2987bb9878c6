// What the benchmarks take from behind the face of @scrubjay/core: the stages one by one. The entry is one bundled file; the
// modules it was made of lie beside it, from the same build.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const entry = pathToFileURL(require.resolve('@scrubjay/core'));

/** A module of the core's dist folder: `matcher/kernel.js`. */
export const inside = (file) => import(new URL(file, entry).href);

const { defaults, detectors } = await import('@scrubjay/core');
const { compilePolicy } = await inside('./policy/compile.js');
const { createMatcher } = await inside('./matcher/index.js');
const { Framer } = await inside('./frame/frame.js');

/** The defaults (every detector on) with what a definition's policy changes in them. */
export const configOf = (policy = {}, engine = 'auto') => ({ ...defaults, ...policy, engine });

export const policyOf = (policy, engine) => compilePolicy(configOf(policy, engine), detectors);

export const matcherOf = (policy, engine) => createMatcher(policyOf(policy, engine)).matcher;

/** Cuts bytes into whole-line batches exactly as the pipe does. */
export function batchesOf(bytes, config = defaults) {
  const framer = new Framer(config);
  const batches = [];
  for (let at = 0; ; ) {
    const frame = framer.next(bytes, at, bytes.length, true);
    if (!frame) return batches;
    if (frame.piece) throw new Error('the corpus has a record longer than maxRecord');
    batches.push(bytes.subarray(frame.from, frame.to));
    at = frame.to;
  }
}

/** The `scrubjay` command as the package's manifest names it. */
export function commandPath() {
  const manifest = require.resolve('../../sidecar/package.json');
  return join(dirname(manifest), require(manifest).bin.scrubjay);
}
