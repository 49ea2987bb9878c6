/** For tests: next hops that are slow, fail, break off and are away, by a seed; and remember what they got. */
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { decodeMultiStream, encode } from '@msgpack/msgpack';
import type { Rng } from '../../../corpora/src/rng.ts';

/** What it read whole. `told`: it said so. */
export interface Call<Arrived> {
  readonly parcels: readonly Arrived[];
  /** Header `x-sender`, over HTTP. */
  readonly sender?: string | string[];
  told: boolean;
}

/**
 * What becomes of a call:
 * - `broken`: the connection, before anything is read
 * - `refused`: with nothing taken
 * - `silent`: it has them, and the one who sent them does not get to know
 * - `cut`: the same, and the connection ends within the answer
 */
type Fate = 'broken' | 'refused' | 'silent' | 'cut' | 'slow' | 'kind';

const FATES: readonly (readonly [below: number, Fate])[] = [
  [0.05, 'broken'],
  [0.15, 'refused'],
  [0.18, 'silent'],
  [0.21, 'cut'],
  [0.4, 'slow'],
];

export abstract class Downstream<Arrived> {
  /** In the order of their coming. */
  readonly calls: Call<Arrived>[] = [];
  /** Takes everything at once. */
  kind = false;
  requests = 0;
  protected readonly rng: Rng;
  readonly #waiting: { requests: number; resolve: () => void }[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #port = 0;

  constructor(rng: Rng, server: Server) {
    this.rng = rng;
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** The same from one start to the next. */
  get port(): number {
    return this.#port;
  }

  async start(): Promise<void> {
    await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Settles when so many requests have begun. */
  until(requests: number): Promise<void> {
    if (this.requests >= requests) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ requests, resolve }));
  }

  protected begin(): Fate {
    this.requests++;
    for (const { requests, resolve } of this.#waiting) if (this.requests >= requests) resolve();
    const dice = this.kind ? 1 : this.rng.next();
    return FATES.find(([below]) => dice < below)?.[1] ?? 'kind';
  }

  protected took(parcels: readonly Arrived[], sender?: string | string[]): Call<Arrived> {
    const call = { parcels, sender, told: false };
    this.calls.push(call);
    return call;
  }

  protected pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.rng.int(1, 15)));
  }
}

export class HttpDownstream<Arrived> extends Downstream<Arrived> {
  readonly #parcelsOf: (body: Buffer) => readonly Arrived[];

  constructor(rng: Rng, parcelsOf: (body: Buffer) => readonly Arrived[]) {
    super(
      rng,
      createHttpServer((request, response) => this.#take(request, response)),
    );
    this.#parcelsOf = parcelsOf;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fate = this.begin();
    if (fate === 'broken') return void request.socket.destroy();
    const body = await read(request);
    if (!body) return;
    if (fate === 'refused') return void response.writeHead(this.rng.pick([429, 500, 503])).end();
    const call = this.took(this.#parcelsOf(body), request.headers['x-sender']);
    if (fate === 'silent') return void request.socket.destroy();
    if (fate === 'cut') return void request.socket.end('HTTP/1.1 2');
    if (fate === 'slow') await this.pause();
    call.told = true;
    response.writeHead(200).end();
  }
}

/** Null: it broke off. */
async function read(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
    return request.complete ? Buffer.concat(chunks) : null;
  } catch {
    return null;
  }
}

/** Acknowledges PackedForward, compressed or not. */
export class ForwardDownstream<Arrived> extends Downstream<Arrived> {
  readonly #parcelsOf: (entries: Uint8Array, tag: string) => readonly Arrived[];

  constructor(rng: Rng, parcelsOf: (entries: Uint8Array, tag: string) => readonly Arrived[]) {
    super(
      rng,
      createServer((socket) => this.#serve(socket)),
    );
    this.#parcelsOf = parcelsOf;
  }

  async #serve(socket: Socket): Promise<void> {
    socket.on('error', () => {});
    const messages = decodeMultiStream(socket);
    for (;;) {
      // It may break off within a message.
      const next = await messages.next().catch(() => null);
      if (!next || next.done) return;
      if (!(await this.#take(socket, next.value as Packed))) return void socket.destroy();
    }
  }

  /** False: the connection ends. */
  async #take(socket: Socket, [tag, packed, { chunk, compressed }]: Packed): Promise<boolean> {
    const fate = this.begin();
    // A next hop of this protocol refuses by not acknowledging.
    if (fate === 'broken' || fate === 'refused') return false;
    const entries = compressed === 'gzip' ? gunzipSync(packed) : packed;
    const call = this.took(this.#parcelsOf(entries, tag));
    if (fate === 'silent') return false;
    const answer = encode({ ack: chunk });
    if (fate === 'cut') {
      await new Promise((written) =>
        socket.write(answer.subarray(0, this.rng.int(1, answer.length - 1)), written),
      );
      return false;
    }
    if (fate === 'slow') await this.pause();
    call.told = true;
    socket.write(answer);
    return true;
  }
}

type Packed = readonly [
  tag: string,
  entries: Uint8Array,
  options: { readonly chunk: string; readonly compressed?: string },
];
