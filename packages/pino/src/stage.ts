/** The stream that pino's worker thread writes to: scrubs whole chunks, for the next stage or for a destination. */
import { Duplex } from 'node:stream';
import { type ResolvedConfig, ScrubJayError } from '@scrubjay/core';
import { createStream, failAsDrop, hostConfig, type ScrubStream, workerCount } from '@scrubjay/core/internal';
import type { Ledger } from './ledger.ts';
import { checkOptions, fileOf, type GivenOptions } from './options.ts';
import { Reporter } from './report.ts';
import { isOverwritten } from './ring.ts';
import { FileSink, NextStage, type OnLost, recordsIn, type Sink, TargetSink } from './sink.ts';
import { openTarget } from './target.ts';

/**
 * Settles when everything is ready: the policy compiled, the destination open.
 * @throws ScrubJayError for options, a configuration or a destination that are wrong
 */
export async function openStage(raw: unknown, ledger: Ledger): Promise<Duplex> {
  const options = checkOptions(raw);
  const { config, failures } = failAsDrop(await hostConfig(options));
  const report = new Reporter(ledger, options.ledger !== undefined, failures);
  const sink = await openSink(options, report);
  return new Stage(config, workerCount(options.workers ?? config.workers), report, sink);
}

/** Null: it will show whether a stage follows. */
async function openSink(options: GivenOptions, report: Reporter): Promise<Sink | null> {
  const { destination, mkdir, append, cwd = process.cwd() } = options;
  if (destination === undefined) return null;
  if (typeof destination === 'object') return new TargetSink(await openTarget(destination, cwd), report.lost);
  return new FileSink({ ...fileOf(destination, cwd), mkdir, append }, report.lost);
}

interface Chunk {
  readonly chunk: string | Uint8Array;
  readonly encoding: BufferEncoding;
}

/** UTF-16 units that are encoded at once: their bytes fit into what a stream reads into, with room to spare. */
const STEP = 65_536;

class Stage extends Duplex {
  readonly #stream: ScrubStream;
  readonly #report: Reporter;
  readonly #batch: number;
  #sink: Sink | null;

  constructor(config: ResolvedConfig, workers: number, report: Reporter, sink: Sink | null) {
    super({ decodeStrings: false });
    this.#stream = createStream(config, { workers, onOutput: (bytes) => this.#output(bytes) });
    this.#report = report;
    this.#batch = config.batch;
    this.#sink = sink;
    report.attach(this.#stream, this);
  }

  /** Calls back when all that was written before is scrubbed and has left. thread-stream looks for the parameter. */
  flush(done: () => void): void {
    if (this.destroyed) done();
    else if (this.writableEnded) this.once('close', done);
    else this.write('', () => void this.#flushed().then(done));
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    const { writableLength: waiting, writableHighWaterMark: most } = this;
    const kept = isOverwritten(chunk) && waiting > 0 && waiting + chunk.length < most;
    return super.write(kept ? Buffer.from(chunk) : chunk, encoding as BufferEncoding, done as () => void);
  }

  override _write(chunk: Chunk['chunk'], encoding: BufferEncoding, done: () => void): void {
    this._writev([{ chunk, encoding }], done);
  }

  /** Done when all of it has left: so thread-stream takes for read only what is out, and waits for a slow destination. */
  override _writev(chunks: Chunk[], done: () => void): void {
    void this.#take(chunks).then(done);
  }

  override _read(): void {
    if (this.#sink instanceof NextStage) this.#sink.wanted();
  }

  override _final(done: () => void): void {
    void this.#end().then(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const closed = () => done(error);
    Promise.all([this.#stream.close(), this.#closeSink()]).then(closed, closed);
  }

  async #take(chunks: readonly Chunk[]): Promise<void> {
    try {
      for (const { chunk, encoding } of chunks) {
        if (typeof chunk !== 'string') await this.#bytes(chunk);
        else if (/^utf-?8$/i.test(encoding)) await this.#text(chunk);
        else await this.#bytes(Buffer.from(chunk, encoding));
      }
      await this.#stream.flush();
    } catch {
      if (this.destroyed) return;
      const records = chunks.reduce((sum, { chunk }) => sum + recordsIn(Buffer.from(chunk as string)), 0);
      this.#report.lost(NOT_SCRUBBED, records);
    }
    this.#report.moved();
  }

  /** The first of them are taken before this returns. */
  async #bytes(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += this.#batch) {
      const wait = this.#stream.write(bytes.subarray(at, at + this.#batch));
      if (wait) await wait;
    }
  }

  async #text(text: string): Promise<void> {
    for (let at = 0; at < text.length; ) {
      let end = Math.min(at + STEP, text.length);
      if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
      const part = text.slice(at, end);
      const wait = this.#stream.filled(this.#stream.space(part.length * 3).write(part));
      if (wait) await wait;
      at = end;
    }
  }

  #output(bytes: Buffer): void | Promise<void> {
    this.#sink ??= this.#isRead() ? new NextStage(this) : openStandardOutput(this.#report.lost);
    this.#report.moved();
    return this.#sink.write(bytes);
  }

  /** No option says whether a stage follows; whoever follows has asked for data before the first of it is there. */
  #isRead(): boolean {
    return this.readableFlowing !== null || this.listenerCount('readable') > 0;
  }

  async #flushed(): Promise<void> {
    await this.#sink?.flush();
    this.#report.settle();
  }

  async #end(): Promise<void> {
    try {
      await this.#stream.end();
    } catch {
      this.#report.lost(NOT_SCRUBBED, 0);
    }
    await this.#closeSink();
    this.#report.end();
    this.push(null);
    // Without a reader the end must be taken by somebody, or the stream never closes.
    if (!this.#isRead()) this.resume();
  }

  async #closeSink(): Promise<void> {
    const sink = this.#sink;
    this.#sink = CLOSED;
    await sink?.close();
  }
}

const NOT_SCRUBBED = ScrubJayError.of('SJ_WITHHELD', { reason: 'it could not be scrubbed' });

/** @returns a sink, whatever standard output is: by then the application is running */
function openStandardOutput(onLost: OnLost): Sink {
  try {
    return new FileSink({}, onLost);
  } catch (error) {
    return { ...CLOSED, write: (bytes) => onLost(error as ScrubJayError, recordsIn(bytes)) };
  }
}

const CLOSED: Sink = { write: () => {}, flush: async () => {}, close: async () => {} };

const isHighSurrogate = (unit: number) => (unit & 0xfc00) === 0xd800;
