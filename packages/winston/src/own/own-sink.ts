/** A destination of the transport's own. */
import { EOL } from 'node:os';
import { resolve } from 'node:path';
import { type ResolvedConfig, ScrubJayError } from '@scrubjay/core';
import { failAsDrop, workerCount } from '@scrubjay/core/internal';
import { isExiting, owes, owesNothing } from '../at-exit.ts';
import { Failures } from '../counting.ts';
import { Gather } from '../gather.ts';
import { type Info, MESSAGE } from '../info/info.ts';
import type { DestinationOptions } from '../options.ts';
import { Seen } from '../seen.ts';
import type { Sink, SinkEvents, TransportCounts } from '../sink.ts';
import { createStage, type Stage } from './stage.ts';
import { Writer } from './writer.ts';

/** Bytes at workers before more is given to them. */
const AHEAD = 524_288;
const STANDARD_OUTPUT = 1;

export class OwnSink implements Sink {
  readonly #gather: Gather;
  readonly #stage: Stage;
  readonly #writer: Writer;
  readonly #events: SinkEvents;
  readonly #failures: Failures;
  readonly #seen: Seen;
  readonly #eol: string;
  readonly #sync: boolean;
  #draining = false;

  constructor(config: ResolvedConfig, options: DestinationOptions, events: SinkEvents) {
    const { destination = STANDARD_OUTPUT, mkdir, append, eol = EOL, workers = 1, sync = false } = options;
    const policy = failAsDrop(config);
    this.#events = events;
    this.#eol = eol;
    this.#sync = sync;
    this.#seen = new Seen(policy.config);
    this.#failures = new Failures(policy, policy.config !== config);
    const goOn = () => this.#goOn();
    this.#writer = new Writer({
      ...(typeof destination === 'number' ? { fd: destination } : { path: resolve(destination) }),
      mkdir,
      append,
      onError: (error) => events.error(error),
      onRoom: goOn,
    });
    const threads = workers === 'auto' ? workerCount(workers) : workers;
    this.#stage = createStage(policy.config, threads, (bytes) => this.#writer.push(bytes), goOn);
    const [stage, writer] = [this.#stage, this.#writer];
    this.#gather = new Gather({
      get free() {
        return writer.bytes === 0 && stage.pending < AHEAD;
      },
      get pending() {
        return writer.bytes + stage.pending;
      },
      take: (text) => {
        stage.push(text);
        this.#tellFailures();
      },
    });
  }

  log(info: Info, done: () => void, last?: () => void): void {
    let line: string;
    try {
      line = `${info[MESSAGE]}${this.#eol}`;
    } catch (error) {
      // A text that is none, for winston's own transports too.
      done();
      throw error;
    }
    if (this.#events.wantsLogged()) this.#seen.tell(info, this.#events);
    if (this.#sync || isExiting()) {
      if (this.#gather.put(line) || !this.#draining) this.#writeOut();
      done();
    } else {
      owes(this.#drain);
      this.#gather.add(line, done);
    }
    if (last) void this.flush().then(last);
  }

  async flush(): Promise<void> {
    this.#gather.flush();
    await this.#stage.flushed();
    await this.#writer.written();
  }

  end(done: () => void): void {
    void this.#close().then(done);
  }

  close(): void {
    void this.#close();
  }

  counts(): TransportCounts {
    return { ...this.#stage.counts(), lost: this.#writer.lost };
  }

  #goOn(): void {
    this.#tellFailures();
    this.#gather.goOn();
    if (this.#idle) owesNothing(this.#drain);
  }

  get #idle(): boolean {
    return this.#gather.empty && this.#writer.bytes === 0 && this.#stage.pending === 0;
  }

  #tellFailures(): void {
    for (const entity of this.#failures.since(() => this.#stage.counts()))
      this.#events.error(ScrubJayError.of('SJ_FINDING', { entity }));
  }

  /** At exit: everything, also what winston itself holds back while it waits for room. */
  readonly #drain = (): void => {
    this.#draining = true;
    this.#gather.release();
    this.#events.pull();
    this.#draining = false;
    this.#writeOut();
  };

  /** Everything that was logged is written before it returns. */
  #writeOut(): void {
    this.#writer.atOnce(() => {
      this.#gather.flush();
      this.#stage.flushSync();
    });
    this.#tellFailures();
  }

  async #close(): Promise<void> {
    this.#gather.flush();
    // Where nobody else scrubs, it closes between this record and the next.
    if (this.#stage.pending > 0) await this.#stage.close();
    await Promise.all([this.#writer.close(), this.#stage.close()]);
    if (this.#idle) owesNothing(this.#drain);
  }
}
