/** Other transports behind the scrubber. */
import { type ResolvedConfig, ScrubJayError } from '@scrubjay/core';
import { failAsDrop, sharedScrubber } from '@scrubjay/core/internal';
import type Transport from 'winston-transport';
import { Counting, Failures } from '../counting.ts';
import type { Info } from '../info/info.ts';
import type { Logger } from '../loggers.ts';
import type { InnerTransport } from '../options.ts';
import type { Sink, SinkEvents, TransportCounts } from '../sink.ts';
import { Inner } from './inner.ts';
import { asTransport } from './legacy.ts';

/** The transport in front. */
interface Front {
  level?: string;
  levels: Record<string, number>;
  handleExceptions?: boolean;
  handleRejections?: boolean;
  parent: Logger | null;
  query?: unknown;
  stream?: unknown;
}

type Lent = Transport & {
  name?: string;
  query?: (...args: unknown[]) => unknown;
  stream?: (...args: unknown[]) => unknown;
};

export class WrappedSink implements Sink {
  readonly name: string;
  readonly #inners: readonly Inner[];
  readonly #front: Front;
  readonly #events: SinkEvents;
  readonly #counting: Counting;
  readonly #failures: Failures;
  /** Given to the transport in front. */
  #level: string | undefined;
  #waiting: (() => void)[] = [];
  #pending = 0;
  #lost = 0;

  constructor(
    config: ResolvedConfig,
    transports: InnerTransport | readonly InnerTransport[],
    front: Front,
    events: SinkEvents,
  ) {
    const policy = failAsDrop(config);
    this.#front = front;
    this.#events = events;
    const core = sharedScrubber(policy.config);
    this.#counting = new Counting(core);
    this.#failures = new Failures(policy, policy.config !== config);
    const list = (Array.isArray(transports) ? transports : [transports]) as readonly InnerTransport[];
    this.#inners = list.map(
      (transport) => new Inner(asTransport(transport), core, (work) => this.#scrubbing(work), events),
    );
    const [only, ...others] = this.#inners;
    const name = (only?.transport as Lent | undefined)?.name;
    this.name = others.length === 0 && name !== undefined ? name : 'scrubjay';
  }

  /** Gives the transport in front what it has of the wrapped ones. */
  lend(front: Front & Transport): void {
    const transports = this.#inners.map(({ transport }) => transport as Lent);
    this.#level = front.level;
    Object.defineProperty(front, 'level', {
      configurable: true,
      enumerable: true,
      get: () => this.#level ?? this.#mostVerbose(),
      set: (value: string | undefined) => {
        this.#level = value;
      },
    });
    for (const flag of ['handleExceptions', 'handleRejections'] as const) {
      if (front[flag]) for (const transport of transports) transport[flag] = true;
      front[flag] ??= transports.some((transport) => transport[flag]) || undefined;
    }
    for (const method of ['query', 'stream'] as const) {
      const lender = transports.find((transport) => typeof transport[method] === 'function');
      if (lender) front[method] = (...args: unknown[]) => lender[method]!(...args);
    }
  }

  /** Its level is theirs too, unless the transport in front has one. */
  joined(logger: Logger): void {
    const parent = Object.create(logger, {
      level: { enumerable: true, get: () => this.#level ?? logger.level },
    }) as Logger;
    for (const inner of this.#inners) inner.joined(parent);
  }

  log(info: Info, done: () => void, last?: () => void): void {
    if (info.exception === true) this.#letExceptions();
    if (last) this.#lastWords(info, last);
    let busy = 1;
    let failure: { readonly error: unknown } | null = null;
    this.#pending++;
    const ready = () => {
      if (--busy > 0) return;
      this.#pending--;
      if (this.#pending === 0) for (const resolve of this.#waiting.splice(0)) resolve();
      done();
    };
    // Not behind a logger, but the handler of exceptions itself.
    const atOnce = this.#front.parent === null;
    for (const inner of this.#inners) {
      if (inner.ended) {
        this.#lose();
        continue;
      }
      busy++;
      try {
        if (atOnce) inner.logAtOnce(info, ready);
        else inner.log(info, ready);
        if (last) inner.flush();
      } catch (error) {
        // The others get the record all the same.
        failure ??= { error };
        ready();
      }
    }
    ready();
    // Of a user's formatter, as winston throws it.
    if (failure) throw failure.error;
  }

  flush(): Promise<void> {
    for (const inner of this.#inners) inner.flush();
    if (this.#pending === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  end(done: () => void): void {
    let busy = 1;
    const ended = () => {
      if (--busy === 0) done();
    };
    for (const inner of this.#inners) {
      busy++;
      void inner.end(ended);
    }
    ended();
  }

  close(): void {
    for (const inner of this.#inners) void inner.close();
  }

  counts(): TransportCounts {
    return { ...this.#counting.counts(), lost: this.#lost };
  }

  /** That of the logger stands for those who have none of their own; nothing when that is all of them. */
  #mostVerbose(): string | undefined {
    const { levels, parent } = this.#front;
    let most: string | undefined;
    for (const { transport } of this.#inners) {
      const level = transport.level ?? undefined;
      if (level !== undefined && (most === undefined || levels[level] > levels[most])) most = level;
    }
    if (most === undefined || this.#inners.every(({ transport }) => transport.level)) return most;
    const shared = parent?.level;
    return shared === undefined || levels[shared] > levels[most] ? shared : most;
  }

  /** Handlers that were added later name the transport in front alone. */
  #letExceptions(): void {
    if (this.#inners.some(({ transport }) => transport.handleExceptions)) return;
    for (const { transport } of this.#inners) transport.handleExceptions = true;
  }

  /** A wrapped transport ends with its last words. That is only asked of them when the process ends. */
  #lastWords(info: Info, last: () => void): void {
    if (this.#front.parent?.exitOnError === false) return;
    const flag = info.exception ? 'handleExceptions' : 'handleRejections';
    const asked = this.#inners.filter(({ transport }) => transport[flag]);
    let busy = asked.length;
    for (const inner of asked) {
      inner.lastWords(() => {
        if (--busy === 0) last();
      });
    }
  }

  #lose(): void {
    this.#lost++;
    if (this.#lost > 1) return;
    this.#events.error(ScrubJayError.of('SJ_OUTPUT', { reason: 'a wrapped transport has ended' }));
  }

  #scrubbing<T>(work: () => T): T {
    const result = this.#counting.during(work);
    for (const entity of this.#failures.since(() => this.#counting.counts()))
      this.#events.error(ScrubJayError.of('SJ_FINDING', { entity }));
    return result;
  }
}
