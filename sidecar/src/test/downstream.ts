/** For tests: a next hop over HTTP that is slow, fails, breaks off and is away, by a seed; and remembers what it got. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Rng } from '../../../corpora/src/rng.ts';

/** A parcel, and by which process it was delivered. */
export interface Arrived {
  readonly n: number;
  readonly run: number;
}

/** What it read whole. `told`: it answered 2xx. */
export interface Call {
  readonly parcels: readonly Arrived[];
  told: boolean;
}

export class Downstream {
  /** In the order of their coming. */
  readonly calls: Call[] = [];
  /** Takes everything at once. */
  kind = false;
  requests = 0;
  readonly #waiting: { requests: number; resolve: () => void }[] = [];
  readonly #rng: Rng;
  readonly #server: Server;
  #port = 0;

  constructor(rng: Rng) {
    this.#rng = rng;
    this.#server = createServer((request, response) => this.#take(request, response));
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  /** Settles when so many requests have begun. */
  until(requests: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ requests, resolve }));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests++;
    for (const { requests, resolve } of this.#waiting) if (this.requests >= requests) resolve();
    const dice = this.kind ? 1 : this.#rng.next();
    if (dice < 0.05) return void request.socket.destroy();
    const body = await read(request);
    if (!body) return;
    if (dice < 0.15) return void response.writeHead(this.#rng.pick([429, 500, 503])).end();
    const call: Call = { parcels: parcelsOf(body), told: false };
    this.calls.push(call);
    // It has them, and the one who sent them does not get to know.
    if (dice < 0.2) return void request.socket.destroy();
    if (dice < 0.4) await new Promise((resolve) => setTimeout(resolve, this.#rng.int(1, 15)));
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

function parcelsOf(body: Buffer): Arrived[] {
  const lines = body.toString().split('\n').slice(0, -1);
  return lines.map((line) => {
    const { n, run } = JSON.parse(line);
    return { n, run };
  });
}
