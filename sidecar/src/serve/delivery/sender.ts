/** Takes what waits to the sink, one call at a time and in order, and again until the sink has it or refuses it for good. */
import { ScrubJayError } from '@scrubjay/core';
import { type DeliveryState, type Form, type Log, type Parcel, type Sink, SinkError } from '../contract.ts';
import { reasonOf } from '../reason.ts';
import type { ServeConfig } from '../settings.ts';
import type { Backlog, Entry } from './backlog.ts';
import { Bell } from './bell.ts';
import { Circuit } from './circuit.ts';
import type { RefusedFolder } from './refused.ts';

export interface SenderOptions {
  readonly retry: ServeConfig['retry'];
  readonly refused: RefusedFolder | null;
  readonly log: Log;
  readonly convert: (parcel: Parcel, form: Form) => Parcel;
  /** Something left the backlog. */
  readonly onProgress: () => void;
  /** The sink is gone for good: nothing is sent any more. */
  readonly onFatal: (error: ScrubJayError) => void;
}

/** Bytes that small parcels of the same form and tag are put together to, so that a hop far away does not limit their number. */
const TOGETHER = 1_048_576;

/** The service ends while the sink has not answered. */
class Stopped extends Error {}

export class Sender {
  readonly #backlog: Backlog;
  readonly #sink: Sink;
  readonly #options: SenderOptions;
  readonly #circuit: Circuit;
  readonly #work = new Bell();
  readonly #pause = new Bell();
  readonly #stop = new AbortController();
  /** It sends nothing any more. */
  readonly ended: Promise<void>;
  /** Parcels that go alone, for one of them was refused. */
  #alone = 0;
  #sent = 0;
  #refused = 0;
  #retries = 0;

  constructor(backlog: Backlog, sink: Sink, options: SenderOptions) {
    this.#backlog = backlog;
    this.#sink = sink;
    this.#options = options;
    this.#circuit = new Circuit(options.retry);
    this.ended = this.#run();
  }

  get state(): Pick<DeliveryState, 'sent' | 'refused' | 'retries' | 'circuit'> {
    return {
      sent: this.#sent,
      refused: this.#refused,
      retries: this.#retries,
      circuit: this.#circuit.state,
    };
  }

  /** Something waits. */
  wake(): void {
    this.#work.ring();
  }

  /** The next attempt is made now. */
  hurry(): void {
    this.#pause.ring();
  }

  /** What the sink has not acknowledged stays in the backlog. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#work.ring();
    this.#pause.ring();
    await this.ended;
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const single = this.#alone > 0 || this.#circuit.state !== 'closed';
      const entries = await this.#backlog.next(single ? 0 : TOGETHER);
      if (entries.length > 0) {
        await this.#attempt(entries);
      } else {
        // What was last on disk may have been damage.
        this.#options.onProgress();
        await this.#work.wait();
      }
    }
  }

  async #attempt(entries: readonly Entry[]): Promise<void> {
    this.#circuit.attempt();
    try {
      await this.#send(this.#fitting(together(entries)));
    } catch (error) {
      await this.#failed(entries, error);
      return;
    }
    this.#succeeded();
    this.#sent += records(entries);
    await this.#done(entries, 'sent');
  }

  #fitting(parcel: Parcel): Parcel {
    const { forms } = this.#sink;
    if (forms.includes(parcel.form)) return parcel;
    try {
      return this.#options.convert(parcel, forms[0]);
    } catch (error) {
      throw new SinkError(`it cannot be converted to ${forms[0]}: ${reasonOf(error)}`, false);
    }
  }

  /** Does not wait for a sink that does not listen to the signal. */
  #send(parcel: Parcel): Promise<void> {
    const { signal } = this.#stop;
    return new Promise((resolve, reject) => {
      const stopped = () => reject(new Stopped());
      signal.addEventListener('abort', stopped, { once: true });
      const settled = () => signal.removeEventListener('abort', stopped);
      this.#sink.send(parcel, signal).finally(settled).then(resolve, reject);
    });
  }

  async #failed(entries: readonly Entry[], error: unknown): Promise<void> {
    if (this.#stop.signal.aborted) return;
    if (error instanceof ScrubJayError) {
      this.#stop.abort();
      this.#options.onFatal(error);
    } else if (error instanceof SinkError && !error.retry) {
      await this.#refuse(entries, error.message);
    } else {
      await this.#retry(error);
    }
  }

  async #refuse(entries: readonly Entry[], reason: string): Promise<void> {
    // The hop answers: it is not what failed.
    this.#succeeded();
    if (entries.length > 1) {
      this.#alone = entries.length;
      return;
    }
    const [{ parcel, place }] = entries;
    this.#refused += parcel.records;
    const fields = { sink: this.#sink.name, reason, records: parcel.records, bytes: parcel.bytes.length };
    const file = place ? await this.#keep(parcel) : undefined;
    this.#options.log.error({ ...fields, file }, 'the sink refused records for good');
    await this.#done(entries, ScrubJayError.of('SJ_UNDELIVERED', { reason }));
  }

  /** Undefined: it could not be kept. The way is not blocked by what nobody takes. */
  async #keep(parcel: Parcel): Promise<string | undefined> {
    try {
      return await this.#options.refused?.keep(parcel);
    } catch (error) {
      this.#options.log.error(
        { reason: reasonOf(error) },
        'refused records cannot be kept on disk: they are lost',
      );
      return undefined;
    }
  }

  async #retry(error: unknown): Promise<void> {
    const { log } = this.#options;
    const before = this.#circuit.state;
    const wait = this.#circuit.failed(error instanceof SinkError ? error.after : undefined);
    this.#retries++;
    const { failures, state } = this.#circuit;
    const reason = error instanceof SinkError ? error.message : reasonOf(error);
    const fields = { sink: this.#sink.name, reason, failures, wait };
    if (state === 'open' && before === 'closed') log.error(fields, 'the sink fails: the circuit is open');
    else if (failures === 1) log.warn(fields, 'the sink failed; it is tried again');
    else log.debug(fields, 'the sink failed again');
    await this.#pause.wait(wait);
  }

  #succeeded(): void {
    const { failures } = this.#circuit;
    if (failures > 0) this.#options.log.info({ sink: this.#sink.name, failures }, 'the sink answers again');
    this.#circuit.succeeded();
  }

  async #done(entries: readonly Entry[], outcome: 'sent' | ScrubJayError): Promise<void> {
    this.#alone = Math.max(this.#alone - entries.length, 0);
    await this.#backlog.done(entries);
    for (const { settle } of entries) settle?.(outcome);
    this.#options.onProgress();
  }
}

function together(entries: readonly Entry[]): Parcel {
  const [{ parcel }] = entries;
  if (entries.length === 1) return parcel;
  const bytes = Buffer.concat(entries.map((entry) => entry.parcel.bytes));
  return { ...parcel, bytes, records: records(entries) };
}

const records = (entries: readonly Entry[]) => entries.reduce((all, { parcel }) => all + parcel.records, 0);
