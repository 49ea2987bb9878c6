/**
 * The command's stdin → stdout loop. Signals are the command's: it aborts `signal`, and `runPipe` stops reading, scrubs
 * and writes what was read, an unfinished last line too, and returns; the command then ends the process as it sees fit
 * (by the same signal, if it wants its parent to see it). Nothing is left that would keep the process from ending.
 */
import type { Counts, EngineName, ResolvedConfig } from '@scrubjay/core';
import { createStream, workerCount } from '@scrubjay/core/internal';
import { openSink, ReaderGone } from './sink.ts';
import { openSource } from './source.ts';

export interface PipeOptions {
  /** File descriptors. Standard ones stay open, others are closed if they are pipes or sockets. */
  readonly input: number;
  readonly output: number;
  readonly signal?: AbortSignal;
}

/** No values: it may be logged. */
export interface PipeReport {
  readonly engine: EngineName;
  readonly workers: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Records read and dealt with; a last line without a newline is one. */
  readonly records: number;
  readonly counts: Counts;
  readonly elapsedMs: number;
  /** What ended it: the input's end, the signal, or that nobody reads the output any more. */
  readonly ended: 'input' | 'signal' | 'output';
}

/**
 * @throws ScrubJayError SJ_INPUT, SJ_OUTPUT; SJ_FINDING for an entity with action `fail`, after the records before it
 * were written
 */
export async function runPipe(config: ResolvedConfig, options: PipeOptions): Promise<PipeReport> {
  const { input, output, signal } = options;
  const begun = performance.now();
  let bytesIn = 0;
  let bytesOut = 0;
  const source = openSource(input, config.batch);
  const sink = openSink(output);
  const stream = createStream(config, {
    workers: workerCount(config.workers),
    onOutput: async (bytes) => {
      await sink.write(bytes);
      bytesOut += bytes.length;
    },
    onError: () => source.stop(),
  });
  const stop = () => source.stop();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  const report = (ended: PipeReport['ended']): PipeReport => ({
    engine: stream.engine,
    workers: stream.workers,
    bytesIn,
    bytesOut,
    records: stream.records,
    counts: stream.counts(),
    elapsedMs: performance.now() - begun,
    ended,
  });
  try {
    await source.run({
      space: (n) => stream.space(n),
      filled: (n) => {
        bytesIn += n;
        return stream.filled(n);
      },
    });
    await stream.end();
    return report(signal?.aborted ? 'signal' : 'input');
  } catch (error) {
    if (error instanceof ReaderGone) return report('output');
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    sink.close();
    await stream.close();
  }
}
