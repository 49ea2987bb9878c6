/** A Forward server under test: real sockets, a delivery that remembers, a scrubber that knows one address. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeMulti } from '@msgpack/msgpack';
import { type Counts, ScrubJayError } from '@scrubjay/core';
import type { Delivered, Delivery, DeliveryState, Log, Parcel, Scrub, Scrubbed } from '../serve/contract.ts';
import { type ForwardParts, ForwardSource } from '../serve/forward/index.ts';
import type { Entry } from '../serve/http/access/audit.ts';

/** What must never leave, and what takes its place. */
export const RAW = 'jane@acme.example';
export const CLEAN = '[EMAIL_ADDRESS]  ';

const COUNTS: Counts = { bytes: 0, findings: {}, withheld: 0 };

/** As strict as the true one: entries, and nothing else. */
export class EntryScrub implements Scrub {
  /** Every call so far. */
  calls = 0;

  async scrub(bytes: Buffer): Promise<Scrubbed> {
    this.calls++;
    const records = countEntries(bytes);
    const text = bytes.toString('latin1');
    const clean = text.replaceAll(RAW, CLEAN);
    return {
      bytes: clean === text ? bytes : Buffer.from(clean, 'latin1'),
      records,
      counts: { ...COUNTS, bytes: bytes.length },
      failures: [],
    };
  }

  async close(): Promise<void> {}
}

function countEntries(bytes: Buffer): number {
  let records = 0;
  try {
    for (const entry of decodeMulti(bytes, { useBigInt64: true })) {
      if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[1] !== 'object')
        throw new Error('no entry');
      records++;
    }
  } catch {
    throw ScrubJayError.of('SJ_UNREADABLE', { reason: 'no entries' });
  }
  return records;
}

/** Settles at once, or when `release` is called. */
export class MemoryDelivery implements Delivery {
  readonly parcels: Parcel[] = [];
  /** Those who wait for `release`; `fail` lets them fail. */
  readonly waiting: { release: () => void; fail: () => void }[] = [];
  held = false;

  async deliver(parcel: Parcel): Promise<Delivered> {
    this.parcels.push(parcel);
    if (this.held) {
      await new Promise<void>((resolve, reject) => {
        const fail = () => reject(ScrubJayError.of('SJ_UNDELIVERED', { reason: 'the sink refused it' }));
        this.waiting.push({ release: resolve, fail });
      });
    }
    return 'sent';
  }

  /** Lets everything through, from now on. */
  release(): void {
    this.held = false;
    for (const { release } of this.waiting.splice(0)) release();
  }

  /** `tag time record` of everything that was delivered. */
  get records(): { tag: string; time: unknown; record: Record<string, unknown> }[] {
    return this.parcels.flatMap(({ tag, bytes }) =>
      [...decodeMulti(bytes)].map((entry) => {
        const [time, record] = entry as [unknown, Record<string, unknown>];
        return { tag, time, record };
      }),
    );
  }

  get text(): string {
    return this.parcels.map(({ tag, bytes }) => tag + bytes.toString('latin1')).join('\n');
  }

  state(): DeliveryState {
    throw new Error('nobody asks');
  }

  async drain(): Promise<boolean> {
    return true;
  }
}

export class MemoryLog implements Log {
  readonly lines: string[] = [];
  debug = (fields: object, message: string) => this.#add('debug', fields, message);
  info = (fields: object, message: string) => this.#add('info', fields, message);
  warn = (fields: object, message: string) => this.#add('warn', fields, message);
  error = (fields: object, message: string) => this.#add('error', fields, message);

  #add(level: string, fields: object, message: string): void {
    this.lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  }
}

export interface Running {
  readonly source: ForwardSource;
  readonly delivery: MemoryDelivery;
  readonly scrub: EntryScrub;
  readonly log: MemoryLog;
  readonly audited: Entry[];
  readonly denied: string[];
  /** What `net.connect` takes. */
  readonly at: { host: string; port: number } | { path: string };
  readonly port: number;
  readonly addresses: readonly string[];
  close(): Promise<void>;
}

type Options = Partial<Omit<ForwardParts, 'config'>> & { config?: Partial<ForwardParts['config']> };

export async function startForward({ config, ...parts }: Options = {}): Promise<Running> {
  const delivery = new MemoryDelivery();
  const scrub = new EntryScrub();
  const log = new MemoryLog();
  const audited: Entry[] = [];
  const denied: string[] = [];
  const source = new ForwardSource({
    config: {
      host: '127.0.0.1',
      port: 0,
      insecure: false,
      maxConnections: 64,
      idleTimeout: 60_000,
      allow: [],
      chunkLimit: 4 * 1_048_576,
      ...config,
    },
    tls: null,
    security: null,
    scrub,
    delivery,
    watch: {
      log,
      metrics: { taken: () => {}, denied: (_, reason) => denied.push(reason), latency: () => {} },
    },
    audit: { write: (entry) => audited.push(entry), close: () => {} },
    ...parts,
  });
  const addresses = await source.listen();
  const path = config?.socket;
  const port = path === undefined ? Number(new URL(addresses[0]).port) : 0;
  return {
    source,
    delivery,
    scrub,
    log,
    audited,
    denied,
    at: path === undefined ? { host: '127.0.0.1', port } : { path },
    port,
    addresses,
    close: () => source.close(0),
  };
}

/** A folder that is gone after the tests. */
export function temporary(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'scrubjay-forward-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** For `localhost` and 127.0.0.1; it is its own authority. */
export function makeCertificate(dir: string, name = 'localhost'): Certificate {
  const [cert, key] = ['cert', 'key'].map((what) => join(dir, `${name}-${what}.pem`));
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ].concat(['-keyout', key, '-out', cert, '-subj', `/CN=${name}`, '-addext', names]),
    { stdio: 'pipe' },
  );
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

/** Settles when `done` is true; for what another process or socket does. */
export async function until(done: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!done()) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
