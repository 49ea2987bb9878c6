/** Holds the place of pipe/index.ts: one thread, Node streams. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createScrubber, type EngineName, type ResolvedConfig, ScrubJayError } from '@scrubjay/core';
import { readInput } from './stdio.ts';

export interface PipeReport {
  readonly engine: EngineName;
  readonly workers: number;
  readonly records: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly withheld: number;
  readonly ms: number;
}

export async function runPipe(
  config: ResolvedConfig,
  { output, signal }: { input: number; output: number; signal?: AbortSignal },
): Promise<PipeReport> {
  const began = performance.now();
  const scrubber = createScrubber(config);
  const sink = output === 1 ? process.stdout : createWriteStream('', { fd: output });
  let records = 0;
  let bytesOut = 0;
  let bytesIn = 0;
  const transform = scrubber.nodeTransform();
  const read = async function* () {
    let last = 10;
    for await (const chunk of readInput(signal)) {
      bytesIn += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records++;
      last = chunk[chunk.length - 1];
      yield chunk;
    }
    if (last !== 10) records++;
  };
  const write = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytesOut += chunk.length;
      yield chunk;
    }
  };
  try {
    await pipeline(read, transform, write, sink, { end: output !== 1 });
  } catch (error) {
    if (error instanceof ScrubJayError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw ScrubJayError.of('SJ_OUTPUT', { reason: code ?? '?' }, error);
  }
  const { findings, withheld } = scrubber.counts();
  scrubber.close();
  return {
    engine: scrubber.engine,
    workers: 1,
    records,
    bytesIn,
    bytesOut,
    findings,
    withheld,
    ms: performance.now() - began,
  };
}
