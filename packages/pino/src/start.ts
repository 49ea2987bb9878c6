/** The way into the worker thread: whatever fails on it, the main thread is told. */
import type { Duplex } from 'node:stream';
import { Ledger } from './ledger.ts';
import type { GivenOptions } from './options.ts';
import { takeBytes } from './ring.ts';

/** `module`: the URL that pino was given for this transport. */
export async function startStage(module: string, options?: GivenOptions): Promise<Duplex> {
  const ledger = new Ledger(options?.ledger);
  try {
    const { openStage } = await import('./stage.ts');
    const stage = await openStage(options, ledger);
    takeBytes(module);
    ledger.started(true);
    return stage;
  } catch (error) {
    ledger.reason = (error as Error).message;
    ledger.started(false);
    throw error;
  }
}
