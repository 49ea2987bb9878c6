/** The client of the Forward protocol: PackedForward, over one connection that is kept. */
import { randomBytes } from 'node:crypto';
import type { NetConnectOpts } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encode } from '@msgpack/msgpack';
import { type Parcel, type Sink, SinkError } from '../contract.ts';
import type { SinkConfig } from '../settings.ts';
import { within } from '../within.ts';
import type { Credentials } from './handshake.ts';
import { Peer } from './peer.ts';

type ForwardSinkConfig = Extract<SinkConfig, { type: 'forward' }>;

export interface ForwardSinkParts {
  readonly config: Pick<ForwardSinkConfig, 'host' | 'port' | 'socket' | 'ack' | 'gzip' | 'timeout'>;
  /** Null: no TLS. */
  readonly tls: ConnectionOptions | null;
  /** Null: no handshake. */
  readonly credentials: Credentials | null;
}

const compress = promisify(gzip);

/** Of `fluent_signal`: tells fluentd, too, that a time may come with metadata. */
const LOGS = 0;

export class ForwardSink implements Sink {
  readonly name: string;
  readonly forms = ['entries'] as const;
  readonly #parts: ForwardSinkParts;
  readonly #at: NetConnectOpts;
  #peer: Peer | null = null;

  constructor(parts: ForwardSinkParts) {
    const { host, port, socket } = parts.config;
    this.#parts = parts;
    this.#at = socket === undefined ? { host, port } : { path: socket };
    this.name = `forward ${socket ?? `${host}:${port}`}`;
  }

  /** It can always be tried again: a next hop of this protocol does not say that it will never take a parcel. */
  async send(parcel: Parcel, signal: AbortSignal): Promise<void> {
    const { ack, gzip: gzipped, timeout } = this.#parts.config;
    const chunk = ack ? randomBytes(16).toString('base64') : null;
    try {
      const bytes = gzipped ? await compress(parcel.bytes) : parcel.bytes;
      const peer = await this.#connected(signal);
      await within(timeout, signal, (limited) =>
        peer.send(message(parcel, bytes, chunk, gzipped), chunk, limited),
      );
    } catch (error) {
      throw new SinkError(`${this.name}: ${(error as Error).message}`, true);
    }
  }

  async close(): Promise<void> {
    this.#peer?.end();
    this.#peer = null;
  }

  async #connected(signal: AbortSignal): Promise<Peer> {
    if (this.#peer?.usable) return this.#peer;
    const { config, tls, credentials } = this.#parts;
    this.#peer = await within(config.timeout, signal, (limited) =>
      Peer.open({ at: this.#at, tls, credentials }, limited),
    );
    return this.#peer;
  }
}

/** `[tag, entries, options]`, in pieces, so that the entries are not copied. */
function message(
  { tag, records }: Parcel,
  entries: Buffer,
  chunk: string | null,
  gzipped: boolean,
): Uint8Array[] {
  const options = {
    size: records,
    ...(chunk !== null && { chunk }),
    ...(gzipped && { compressed: 'gzip' }),
    fluent_signal: LOGS,
  };
  const length = Buffer.alloc(5);
  length[0] = 0xc6;
  length.writeUInt32BE(entries.length, 1);
  const head = Buffer.concat([Buffer.from([0x93]), encode(tag), length]);
  return [head, entries, encode(options)];
}
