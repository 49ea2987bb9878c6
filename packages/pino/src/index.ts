/**
 * pino's worker thread loads this file for its default export, the transport; the application loads it for the names.
 * Nothing heavy is loaded before it is needed: the worker has no use for what the main thread needs, nor the other way round.
 */
import { createRequire } from 'node:module';
import type { Duplex } from 'node:stream';
import type { PolicyOptions, TransportOptions } from './options.ts';
import { startStage } from './start.ts';
import { type ScrubTransport, startTransport } from './transport.ts';

export type { TransportCounts, TransportFailure } from './events.ts';
export type { PolicyOptions, TargetDestination, TransportOptions } from './options.ts';
export type { ScrubTransport } from './transport.ts';

/**
 * The transport that pino builds for `target: '@scrubjay/pino'`: writes to a destination, or to whoever reads it.
 * @throws what is wrong with options, configuration or destination
 */
export default function scrubjay(options?: TransportOptions): Promise<Duplex> {
  return startStage(import.meta.url, options);
}

/**
 * `pino.transport` for this transport, made so that nothing it does can end the application.
 * @throws Error when pino is not installed
 */
export function scrubTransport(options?: TransportOptions): ScrubTransport {
  return startTransport(options);
}

/**
 * For pino's `hooks.streamWrite`: scrubs each line before it goes to any destination.
 * @throws ScrubJayError for a configuration that is wrong; the hook throws SJ_FINDING for an entity with action `fail`
 */
export function streamWrite(options?: PolicyOptions): (line: string) => string {
  return inProcess().streamWrite(options);
}

/**
 * A destination for pino that scrubs each line in this thread before `destination` gets it. All else is `destination`'s own.
 * @throws ScrubJayError for a configuration that is wrong; `write` throws SJ_FINDING for an entity with action `fail`
 */
export function scrubbed<T extends { write(line: string): unknown }>(
  destination: T,
  options?: PolicyOptions,
): T {
  return inProcess().scrubbed(destination, options);
}

/** The core takes 80 ms to load. `require`, so that whoever calls need not wait for a promise. */
function inProcess(): typeof import('./in-process.ts') {
  return createRequire(import.meta.url)('./in-process.js');
}
