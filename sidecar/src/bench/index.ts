/** The benchmark of a user's own log, in the order in which it is told. A file beside the command's: loaded for it alone. */
import { availableParallelism } from 'node:os';
import type { ResolvedConfig } from '@scrubjay/core';
import { CoreScrubber, failAsDrop, workerCount } from '@scrubjay/core/internal';
import { isAvailable } from 'hyperscan-js';
import { version } from '../version.ts';
import { adviceOf } from './advice.ts';
import { measureCosts } from './costs.ts';
import { factsOf, readPart } from './input.ts';
import { countFindings, framesOf, measureLatency } from './passes.ts';
import type { BenchResult, Measured, Rate } from './result.ts';
import { measureRate, measureStartup } from './throughput.ts';

export { printed } from './print.ts';

export interface BenchOptions {
  readonly files: readonly string[];
  /** About how long it may take, reading apart. */
  readonly seconds: number;
  /** Money for an hour of CPU time. */
  readonly price: number;
  /** The options as they were given, for the command whose start is timed. */
  readonly given: readonly string[];
}

/** Shares of the time. The costs come last and get what is left, but never less than theirs. */
const SHARE = { findings: 0.1, rate: 0.12, latency: 0.05, costs: 0.3 };

/** @throws ScrubJayError SJ_INPUT; SJ_ENGINE_UNAVAILABLE */
export async function bench(settings: ResolvedConfig, options: BenchOptions): Promise<BenchResult> {
  const { files, price, given } = options;
  const ms = options.seconds * 1000;
  // Nobody waits for a record that must not be there: its cost is that of dropping it.
  const { config } = failAsDrop(settings);
  const core = new CoreScrubber(config);
  const taken = await readPart(files);
  const { bytes: text } = taken;
  const until = performance.now() + ms;
  const frames = framesOf(text, config);
  const findings = countFindings(core, text, frames, SHARE.findings * ms);
  core.close();

  const startup = await measureStartup(given);
  const cpus = availableParallelism();
  const workers = workerCount(config.workers);
  // Where one thread is configured, what a second one would bring.
  const several = workers > 1 ? workers : Math.min(2, cpus);
  const rates: Rate[] = [];
  for (const n of several > 1 ? [1, several] : [1]) {
    rates.push(await measureRate(config, n, text, SHARE.rate * ms));
  }
  const latency = measureLatency(config, text, frames, SHARE.latency * ms);
  const left = Math.max(SHARE.costs * ms, until - performance.now());
  const measured: Measured = {
    version: version(),
    node: process.versions.node,
    cpus,
    engine: core.engine,
    workers,
    custom: config.detectors.length,
    hyperscan: isAvailable(),
    batch: config.batch,
    maxRecord: config.maxRecord,
    input: factsOf(taken, files.length, config),
    rates,
    price,
    findings,
    latency,
    startup,
    costs: measureCosts(config, text, frames, findings, left),
  };
  return { ...measured, advice: adviceOf(measured) };
}
