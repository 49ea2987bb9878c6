/** One wrapped transport. What it is given is scrubbed behind its own format, the last step before it logs. */
import type { CoreScrubber } from '@scrubjay/core/internal';
import { configs } from 'triple-beam';
import Transport from 'winston-transport';
import { type AnyFormat, type Info, LEVEL, MESSAGE } from '../info/info.ts';
import { DROPPED, InfoScrubber } from '../info/scrub-info.ts';
import type { Logger } from '../loggers.ts';
import type { SinkEvents } from '../sink.ts';
import { FileBatches } from './file-batches.ts';
import { isFile, readsTextOnly, writesOneFile } from './text-only.ts';

/** What winston-transport and its children have, and is no part of their types. */
interface Stream extends Omit<Transport, 'format'> {
  format?: AnyFormat;
  levels?: Record<string, number>;
  parent?: Logger | null;
  _ending?: boolean;
}

/** Does the work and counts what is found. */
type Counted = <T>(work: () => T) => T;

/** Ours on `logged`. */
const LISTENERS = 1;
/** Room may come, or never. */
const TURNS = ['drain', 'error', 'finish', 'close'] as const;

export class Inner {
  readonly transport: Transport;
  readonly #stream: Stream;
  readonly #scrubber: InfoScrubber;
  readonly #counted: Counted;
  readonly #events: SinkEvents;
  readonly #batches: FileBatches | null;
  /** Its `_write` is winston-transport's, which runs the format that we have put in its place. */
  readonly #usual: boolean;
  #format: AnyFormat | undefined;

  constructor(transport: Transport, core: CoreScrubber, counted: Counted, events: SinkEvents) {
    this.transport = transport;
    const stream = transport as unknown as Stream;
    this.#stream = stream;
    this.#scrubber = new InfoScrubber(core);
    this.#counted = counted;
    this.#events = events;
    this.#usual = stream._write === Transport.prototype._write;
    this.#batches =
      this.#usual && writesOneFile(transport)
        ? new FileBatches(transport, (text) => this.#lines(text))
        : null;
    stream.levels ??= configs.npm.levels;
    this.#guardFormat();
    transport.on('error', (error: Error) => events.error(error));
    transport.on('warn', (warning: unknown) => events.warn(warning));
    transport.on('logged', (info: Info) => {
      if (events.wantsLogged()) events.logged(info);
    });
  }

  /** Nothing can be written to it any more. */
  get ended(): boolean {
    return !this.transport.writable;
  }

  joined(logger: Logger): void {
    this.#stream.parent = logger;
    if (logger.levels) this.#stream.levels = logger.levels;
  }

  /** Passes the record on; `done` once, when there is room for the next. @throws what its format throws */
  log(info: Info, done: () => void): void {
    if (this.#batches && this.#textOnly) {
      const formatted = this.#accepts(info) ? this.#formatted(info) : false;
      if (formatted) this.#batches.add(formatted[MESSAGE], done);
      else done();
      return;
    }
    this.flush();
    const given = this.#usual ? info : this.#scrubbed(info, false);
    if (!given || this.transport.write(given) || this.ended) {
      done();
      return;
    }
    const turn = () => {
      for (const event of TURNS) this.transport.off(event, turn);
      done();
    };
    for (const event of TURNS) this.transport.on(event, turn);
  }

  /** As a handler of exceptions calls it: level and format are not asked. */
  logAtOnce(info: Info, done: () => void): void {
    const { transport } = this;
    this.flush();
    const given = this.#scrubbed(info, this.#textOnly);
    if (!given) done();
    else if (transport.log) transport.log(given, done);
    else transport.write(given, () => done());
  }

  /** It has got everything. */
  flush(): void {
    this.#batches?.flush();
  }

  /** `done` when the record that comes next, the last one, is written; some transports never say so. */
  lastWords(done: () => void): void {
    if (isFile(this.transport)) {
      // Its own way tells before the file has it.
      process.nextTick(() => void this.end(done));
      return;
    }
    this.#stream._ending = true;
    let told = false;
    for (const event of ['finish', 'error']) {
      this.transport.once(event, () => {
        if (!told) done();
        told = true;
      });
    }
  }

  async end(done: () => void): Promise<void> {
    await this.#batches?.taken();
    const { transport } = this;
    if (transport.writableFinished || transport.destroyed) setImmediate(done);
    else {
      transport.once('finish', done);
      transport.end();
    }
  }

  async close(): Promise<void> {
    await this.#batches?.taken();
    this.transport.close?.();
  }

  get #textOnly(): boolean {
    return !this.#events.wantsLogged() && readsTextOnly(this.transport, LISTENERS);
  }

  /** As winston-transport's `_write` does. */
  #accepts(info: Info): boolean {
    const { silent, handleExceptions, parent, levels } = this.#stream;
    if (silent || (info.exception === true && !handleExceptions)) return false;
    const level = this.#stream.level || parent?.level;
    return !level || !levels || levels[level] >= levels[info[LEVEL]];
  }

  #formatted(info: Info): Info | false {
    const format = this.#format;
    return format ? (format.transform({ ...info }, format.options) as Info | false) : info;
  }

  #guardFormat(): void {
    this.#format = this.#stream.format;
    const guarding: AnyFormat = {
      transform: (info) => {
        const format = this.#format;
        const formatted = format ? format.transform(info, format.options) : info;
        return formatted && this.#scrubbed(formatted as Info, this.#textOnly);
      },
    };
    Object.defineProperty(this.#stream, 'format', {
      configurable: true,
      enumerable: true,
      get: () => guarding,
      set: (format: AnyFormat | undefined) => {
        this.#format = format;
      },
    });
  }

  #lines(text: string): string {
    return this.#counted(() => this.#scrubber.lines(text));
  }

  /** False when the policy drops it. */
  #scrubbed(info: Info, textOnly: boolean): Info | false {
    return this.#counted(() => {
      const text = this.#scrubber.text(info[MESSAGE]);
      if (text === DROPPED) return false;
      if (textOnly) return { [LEVEL]: info[LEVEL], [MESSAGE]: text };
      return this.#scrubber.plain(info, text) ?? false;
    });
  }
}
