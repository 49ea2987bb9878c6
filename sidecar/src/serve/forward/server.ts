/** The server of the Forward protocol: over TCP, TLS or a Unix socket. It answers no UDP heartbeats; Fluent Bit and fluentd need none. */
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions, type Server as TlsServer } from 'node:tls';
import { ScrubJayError } from '@scrubjay/core';
import type { Delivery, Scrub, Source, Watch } from '../contract.ts';
import { type Addresses, addresses } from '../http/access/addresses.ts';
import type { Audit } from '../http/access/audit.ts';
import { isLocal } from '../http/access/exposure.ts';
import type { ForwardConfig } from '../settings.ts';
import { Connection } from './connection.ts';
import type { Security } from './handshake.ts';
import { listen } from './listen.ts';
import { Budget, Gate } from './memory.ts';
import { type Denial, deny, type Shared, SOURCE } from './shared.ts';
import { Tags } from './tags.ts';

export interface ForwardParts {
  readonly config: Omit<ForwardConfig, 'tls' | 'sharedKey' | 'users' | 'hostname'>;
  /** Certificate and key; where `ca` is given clients need a certificate of it. */
  readonly tls: Pick<TlsOptions, 'cert' | 'key' | 'ca'> | null;
  /** Gives the first new certificates as long as the second listens. */
  readonly renew?: (tls: TlsServer, listener: Server) => void;
  /** Null: no handshake. */
  readonly security: Security | null;
  readonly scrub: Scrub;
  readonly delivery: Delivery;
  readonly watch: Watch;
  readonly audit: Audit;
}

/** ms between two looks at clients that are slow, at the most, and looks in an idle time. */
const LOOK = 1000;
const LOOKS = 4;
/** ms after which the system asks whether a silent client is still there. */
const KEEPALIVE = 60_000;
/** ms for the handshake of TLS where there is no idle time. */
const TLS_HANDSHAKE = 10_000;

export class ForwardSource implements Source {
  readonly name = SOURCE;
  readonly #parts: ForwardParts;
  readonly #shared: Shared;
  readonly #allows: Addresses;
  readonly #server: Server;
  readonly #tls: TlsServer | null;
  /** Open, in the handshake of TLS too. */
  readonly #sockets = new Set<Socket>();
  /** Open, or with something that is not delivered yet. */
  readonly #connections = new Set<Connection>();
  #watch: NodeJS.Timeout | undefined;
  #closing = false;
  #empty: () => void = () => {};

  /** @throws ScrubJayError SJ_CONFIG_VALUE */
  constructor(parts: ForwardParts) {
    const { config, tls, renew, security, scrub, delivery, watch, audit } = parts;
    this.#parts = parts;
    this.#shared = {
      scrub,
      delivery,
      watch,
      audit,
      security,
      tags: new Tags(scrub),
      budget: new Budget(config.chunkLimit),
      gate: new Gate(config.chunkLimit),
      limits: { chunk: config.chunkLimit, idle: config.idleTimeout },
    };
    this.#allows = addresses(config.allow, 'serve.forward.allow');
    // Half open: a client may end its side and wait for the answers.
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#connected(socket));
    this.#tls = tls && this.#tlsServer(tls);
    if (this.#tls) renew?.(this.#tls, this.#server);
  }

  async listen(): Promise<readonly string[]> {
    const { host, port, socket, insecure } = this.#parts.config;
    if (!this.#tls && !insecure && !isLocal({ host, socket })) {
      const reason = 'beyond loopback there must be TLS';
      throw ScrubJayError.of('SJ_LISTEN', { address: `${host}:${port}`, reason });
    }
    await listen(this.#server, socket === undefined ? { host, port } : { path: socket });
    const { log } = this.#parts.watch;
    this.#server.on('error', ({ code }: NodeJS.ErrnoException) => {
      log.error({ source: SOURCE, code }, 'a connection cannot be taken');
    });
    const { idle } = this.#shared.limits;
    if (idle > 0) this.#watch = setInterval(() => this.#look(), Math.min(LOOK, idle / LOOKS)).unref();
    const at = this.#server.address();
    if (at === null || typeof at === 'string') return [socket as string];
    const name = at.family === 'IPv6' ? `[${at.address}]` : at.address;
    return [`${this.#tls ? 'forward+tls' : 'forward'}://${name}:${at.port}`];
  }

  async close(ms: number): Promise<void> {
    this.#closing = true;
    clearInterval(this.#watch);
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    const empty = new Promise<void>((resolve) => (this.#empty = resolve));
    for (const connection of this.#connections) connection.close();
    this.#ifEmpty();
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([empty, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
    clearTimeout(timer);
    for (const connection of this.#connections) connection.destroy();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #tlsServer(options: NonNullable<ForwardParts['tls']>): TlsServer {
    const mutual = options.ca !== undefined;
    const server = createTlsServer({
      ...options,
      allowHalfOpen: true,
      requestCert: mutual,
      rejectUnauthorized: mutual,
      handshakeTimeout: this.#shared.limits.idle || TLS_HANDSHAKE,
    });
    server.on('secureConnection', (socket) => this.#serve(socket));
    server.on('tlsClientError', ({ code }: NodeJS.ErrnoException, socket) => {
      const { remoteAddress } = socket;
      deny(this.#shared, 'tls', remoteAddress);
      this.#parts.watch.log.debug({ source: SOURCE, remote: remoteAddress, code }, 'no TLS with a client');
      // Node leaves one open whose time is over.
      socket.destroy();
    });
    return server;
  }

  #connected(socket: Socket): void {
    const denial = this.#denial(socket);
    if (denial) {
      if (denial !== 'closing') deny(this.#shared, denial, socket.remoteAddress);
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.setKeepAlive(true, KEEPALIVE);
    if (this.#tls) {
      // TLS tells of it, too.
      socket.on('error', () => {});
      this.#tls.emit('connection', socket);
    } else {
      this.#serve(socket);
    }
  }

  #denial({ remoteAddress }: Socket): Denial | 'closing' | null {
    const { socket, maxConnections } = this.#parts.config;
    if (this.#closing) return 'closing';
    if (socket === undefined && this.#allows && !this.#allows(remoteAddress)) return 'forbidden';
    return this.#sockets.size >= maxConnections && !this.#makeRoom() ? 'connections' : null;
  }

  /** Loggers hold connections for days without a word, which is no harm as long as nobody else needs the place. */
  #makeRoom(): boolean {
    const now = performance.now();
    let idlest: Connection | null = null;
    let longest = this.#shared.limits.idle;
    for (const connection of this.#connections) {
      const idle = connection.idle(now);
      if (idle <= longest) continue;
      longest = idle;
      idlest = connection;
    }
    idlest?.destroy();
    return idlest !== null;
  }

  #serve(socket: Socket): void {
    const connection = new Connection(socket, this.#shared, () => {
      this.#connections.delete(connection);
      this.#ifEmpty();
    });
    this.#connections.add(connection);
    if (this.#closing) connection.close();
  }

  #ifEmpty(): void {
    if (this.#connections.size === 0) this.#empty();
  }

  #look(): void {
    const now = performance.now();
    for (const connection of this.#connections) connection.check(now);
  }
}
