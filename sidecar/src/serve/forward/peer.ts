/** A connection of the client to the next hop. */
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { decode } from '@msgpack/msgpack';
import { Frames } from './frames.ts';
import { type Credentials, HANDSHAKE_LIMIT, Proof } from './handshake.ts';

export interface PeerOptions {
  readonly at: NetConnectOpts;
  readonly tls: ConnectionOptions | null;
  /** Null: no handshake. */
  readonly credentials: Credentials | null;
}

/** Answers that nobody waits for; a next hop that sends more is none. */
const UNASKED = 16;

/** One call at a time. Its errors say why the connection is of no use any more, and never hold data. */
export class Peer {
  readonly #socket: Socket;
  readonly #frames = new Frames(HANDSHAKE_LIMIT);
  readonly #came: Buffer[] = [];
  #connected = false;
  #keepalive = true;
  #broken: Error | null = null;
  #changed: () => void = () => {};

  private constructor({ at, tls }: PeerOptions) {
    const socket = tls ? connectTls({ ...at, ...tls }) : connect(at);
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on(tls ? 'secureConnect' : 'connect', () => {
      this.#connected = true;
      this.#changed();
    });
    socket.on('data', (chunk: Buffer) => this.#data(chunk));
    socket.on('end', () => this.destroy('it closed the connection'));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => this.destroy(code ?? 'the connection broke'));
    socket.on('close', () => this.destroy('the connection was closed'));
  }

  /** Settles after the handshake, where there is one. */
  static open(options: PeerOptions, signal: AbortSignal): Promise<Peer> {
    const peer = new Peer(options);
    return peer.#unlessAborted(signal, async () => {
      await peer.#until(() => peer.#connected);
      if (options.credentials) await peer.#introduce(new Proof(options.credentials));
      return peer;
    });
  }

  /** Whether another request may be sent. */
  get usable(): boolean {
    return this.#broken === null && this.#keepalive;
  }

  /** Settles when the system has all of it, or with `chunk`, when that is acknowledged. */
  send(pieces: readonly Uint8Array[], chunk: string | null, signal: AbortSignal): Promise<void> {
    return this.#unlessAborted(signal, async () => {
      if (this.#came.length > 0) throw new Error('it speaks unasked: it may want a shared key');
      await this.#write(pieces);
      if (chunk !== null && readAck(await this.#next()) !== chunk)
        throw new Error('it acknowledged something else');
      if (!this.#keepalive) this.end();
    });
  }

  /** The next hop may read what was written. */
  end(): void {
    this.#broken ??= new Error('the connection was ended');
    this.#socket.destroySoon();
  }

  destroy(reason: string): void {
    this.#broken ??= new Error(reason);
    this.#socket.destroy();
    this.#changed();
  }

  async #introduce(proof: Proof): Promise<void> {
    await this.#write([proof.ping(await this.#next())]);
    const refusal = proof.refusal(await this.#next());
    if (refusal !== null) throw new Error(refusal);
    this.#keepalive = proof.keepalive;
  }

  /** After an error nobody knows what the next hop has read: the connection is done with. */
  async #unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const abort = () => this.destroy('it took too long');
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    try {
      return await work();
    } catch (error) {
      this.destroy((error as Error).message);
      throw this.#broken;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  async #until(done: () => boolean): Promise<void> {
    while (!done()) {
      if (this.#broken) throw this.#broken;
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }

  async #next(): Promise<Buffer> {
    await this.#until(() => this.#came.length > 0);
    return this.#came.shift() as Buffer;
  }

  #write(pieces: readonly Uint8Array[]): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      this.#socket.cork();
      for (const piece of pieces.slice(0, -1)) this.#socket.write(piece);
      this.#socket.write(pieces[pieces.length - 1], (error) => (error ? reject(error) : resolve()));
      this.#socket.uncork();
    });
  }

  #data(chunk: Buffer): void {
    try {
      this.#frames.push(chunk, (bytes) => this.#came.push(bytes));
    } catch {
      this.destroy('its answer is not of the protocol');
    }
    if (this.#came.length > UNASKED) this.destroy('it speaks unasked');
    this.#changed();
  }
}

function readAck(bytes: Buffer): unknown {
  try {
    const answer = decode(bytes);
    if (Object(answer).ack !== undefined) return Object(answer).ack;
  } catch {
    // The error would tell of the content.
  }
  throw new Error('its answer is no acknowledgement: it may want a shared key');
}
