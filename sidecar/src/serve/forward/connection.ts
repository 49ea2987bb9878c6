/** One client of the server: what it sends is cut into requests, and it is read no faster than they are delivered. */
import type { Socket } from 'node:net';
import { ScrubJayError } from '@scrubjay/core';
import { addRequest, type Batch, clean, isUnreadable, type Part } from './batch.ts';
import { Frames } from './frames.ts';
import { Challenge, HANDSHAKE_LIMIT } from './handshake.ts';
import type { Holder } from './memory.ts';
import { readRequest } from './request.ts';
import { Malformed } from './scanner.ts';
import { deny, type Shared, SOURCE } from './shared.ts';
import { Turns } from './turns.ts';

/** Bytes and batches that wait for the sink, from which on a connection is not read. */
const WINDOW = 4 * 1_048_576;
const WINDOW_BATCHES = 64;
/** Each so many bytes of a request are worth one idle time more. A client that is slower holds memory for nothing. */
const PACE = 1_048_576;
/** Room for tag and options beside the entries. */
const AROUND = 65_536;

/** The head of `{ack: chunk}`. */
const ACK = Buffer.from([0x81, 0xa3, 0x61, 0x63, 0x6b]);

interface TimedBatch extends Batch {
  /** ms: when its first byte came. */
  readonly begun: number;
}

/** The client did not show that it may send. */
class Denied extends Error {}

export class Connection implements Holder {
  readonly #socket: Socket;
  readonly #shared: Shared;
  readonly #gone: () => void;
  readonly #remote: string;
  readonly #frames: Frames;
  readonly #turns: Turns<TimedBatch>;
  #challenge: Challenge | null = null;
  /** Batches that are not done with, and their bytes. */
  #batches = 0;
  #flight = 0;
  /** Bytes of a request that is not whole, as the budget knows them. */
  #held = 0;
  #open = true;
  #closed = false;
  #reading = true;
  /** ms: when the last bytes came, when the request that is not whole began, since when writing is stuck, and reading stopped. */
  #lastBytes = performance.now();
  #begun = this.#lastBytes;
  #stuck = 0;
  #paused = 0;

  /** @param gone called when the socket is closed, and what came through it is done with */
  constructor(socket: Socket, shared: Shared, gone: () => void) {
    this.#socket = socket;
    this.#shared = shared;
    this.#gone = gone;
    this.#remote = socket.remoteAddress ?? 'unix socket';
    this.#frames = new Frames(shared.limits.chunk + AROUND);
    this.#turns = new Turns({
      clean: (batch) => clean(batch, shared),
      deliver: (parcel) => shared.delivery.deliver(parcel),
      answer: (part, batch) => this.#answer(part, batch),
      done: (batch) => this.#done(batch),
      failed: (error) => this.#failed(error),
    });
    if (shared.security) {
      this.#challenge = new Challenge(shared.security);
      this.#frames.limit = HANDSHAKE_LIMIT;
      socket.write(this.#challenge.helo());
    }
    socket.on('data', (chunk: Buffer) => this.#data(chunk));
    socket.on('end', () => this.close());
    socket.on('drain', () => this.#drained());
    socket.on('error', ({ code }: NodeJS.ErrnoException) => this.#debug('a connection broke', { code }));
    socket.on('close', () => this.#socketClosed());
  }

  /** ms since it last did anything; 0 where it has something under way. */
  idle(now: number): number {
    return this.#batches === 0 && this.#frames.held === 0 ? now - this.#lastBytes : 0;
  }

  roomAgain(): void {
    this.#steer();
  }

  /** Takes no more; the socket is closed when what was taken is answered. */
  close(): void {
    this.#open = false;
    this.#steer();
    this.#closeIfDone();
  }

  destroy(): void {
    this.#open = false;
    this.#socket.destroy();
  }

  /** To be called every now and then: closes a client that is too slow. */
  check(now: number): void {
    const { idle } = this.#shared.limits;
    const late = (since: number, allowed = idle) => now - since > allowed;
    if (this.#stuck > 0) {
      if (late(this.#stuck)) this.#tooSlow('takes no answers');
    } else if (this.#open && this.#reading && this.#challenge) {
      if (late(this.#begun)) this.#tooSlow('does not finish the handshake');
    } else if (this.#open && this.#reading && this.#frames.held > 0) {
      const allowed = idle * (1 + Math.floor(this.#frames.held / PACE));
      if (late(this.#lastBytes) || late(this.#begun, allowed)) this.#tooSlow('does not finish a request');
    }
  }

  #tooSlow(what: string): void {
    this.#shared.watch.metrics.denied(SOURCE, 'slow');
    this.#shared.watch.log.warn({ source: SOURCE, remote: this.#remote }, `a client ${what}: closed`);
    this.destroy();
  }

  #data(chunk: Buffer): void {
    if (!this.#open) return;
    const now = performance.now();
    const batches: Batch[] = [];
    const begun = this.#frames.held > 0 ? this.#begun : now;
    let whole = this.#frames.held === 0;
    let failure: unknown = null;
    try {
      this.#frames.push(chunk, (bytes, starts) => {
        whole = true;
        if (this.#challenge) return this.#ping(this.#challenge, bytes);
        const request = readRequest(bytes, starts);
        if (request) addRequest(batches, request);
      });
    } catch (error) {
      failure = error;
      this.#open = false;
    }
    this.#lastBytes = now;
    if (whole && !this.#challenge) this.#begun = now;
    for (const batch of batches) this.#take(batch, begun);
    if (failure !== null) this.#turns.fail(failure);
    this.#account();
    this.#steer();
  }

  /** @throws Malformed, Denied */
  #ping(challenge: Challenge, bytes: Buffer): void {
    const { accepted, reason, user, pong } = challenge.answer(bytes);
    this.#socket.write(pong);
    if (!accepted) throw new Denied(reason);
    this.#challenge = null;
    this.#frames.limit = this.#shared.limits.chunk + AROUND;
    this.#debug('a client was let in', { user });
  }

  #take(batch: Batch, begun: number): void {
    this.#batches++;
    this.#flight += batch.size;
    this.#shared.budget.change(batch.size);
    this.#turns.add({ ...batch, begun });
  }

  #answer({ chunks, count }: Part, { begun }: TimedBatch): void {
    count();
    this.#shared.watch.metrics.latency(SOURCE, (performance.now() - begun) / 1000);
    if (chunks.length === 0 || !this.#socket.writable) return;
    const acks = Buffer.concat(chunks.flatMap((chunk) => [ACK, chunk]));
    if (!this.#socket.write(acks) && this.#stuck === 0) this.#stuck = performance.now();
  }

  #done({ size }: Batch): void {
    this.#batches--;
    this.#flight -= size;
    this.#shared.budget.change(-size);
    this.#steer();
    this.#closeIfDone();
  }

  #failed(error: unknown): void {
    this.#open = false;
    const { metrics, log } = this.#shared.watch;
    const fields = { source: SOURCE, remote: this.#remote };
    if (error instanceof Denied) {
      deny(this.#shared, 'unauthorized', this.#socket.remoteAddress);
      log.debug({ ...fields, reason: error.message }, 'a client was denied');
    } else if (error instanceof Malformed) {
      metrics.denied(SOURCE, error.kind);
      log.warn({ ...fields, reason: error.message }, 'what a client sent cannot be read: closed');
    } else if (isUnreadable(error)) {
      metrics.denied(SOURCE, 'malformed');
      log.warn({ ...fields, reason: 'no entries' }, 'what a client sent cannot be read: closed');
    } else if (error instanceof ScrubJayError) {
      log.warn({ ...fields, code: error.code }, 'a request is not acknowledged: closed');
    } else {
      // Its message may hold anything.
      const { name } = Object(error) as { name?: unknown };
      log.error({ ...fields, error: String(name) }, 'a request failed: closed');
    }
    // What was acknowledged before is still told.
    this.#socket.destroySoon();
  }

  #account(): void {
    const { held } = this.#frames;
    this.#shared.budget.change(held - this.#held);
    this.#held = held;
  }

  /** Reads, or does not, as things are now. */
  #steer(): void {
    if (this.#closed) return;
    const { budget } = this.#shared;
    const read =
      this.#open &&
      this.#stuck === 0 &&
      this.#flight < WINDOW &&
      this.#batches < WINDOW_BATCHES &&
      budget.allows(this, this.#held > 0);
    if (read === this.#reading) return;
    this.#reading = read;
    if (read) {
      // The client is not to blame for the time in which nobody read.
      const now = performance.now();
      this.#lastBytes = now;
      this.#begun += now - this.#paused;
      this.#socket.resume();
    } else {
      this.#paused = performance.now();
      this.#socket.pause();
    }
  }

  #drained(): void {
    this.#stuck = 0;
    this.#steer();
  }

  #closeIfDone(): void {
    if (this.#open || this.#batches > 0) return;
    if (this.#closed) this.#gone();
    else this.#socket.destroySoon();
  }

  #socketClosed(): void {
    this.#open = false;
    this.#closed = true;
    if (this.#frames.held > 0) this.#debug('a connection ended within a request', {});
    const { budget } = this.#shared;
    budget.change(-this.#held);
    this.#held = 0;
    budget.leave(this);
    this.#closeIfDone();
  }

  #debug(message: string, fields: object): void {
    this.#shared.watch.log.debug({ source: SOURCE, remote: this.#remote, ...fields }, message);
  }
}
