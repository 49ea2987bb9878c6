/** For tests: the service with a real scrubber, a delivery that keeps what it was given, and all that the service says. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ScrubJayConfig, validateConfig } from '@scrubjay/core';
import { CoreScrubber } from '@scrubjay/core/internal';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import type { Delivered, Delivery, DeliveryState, Log, Parcel, Scrub } from '../../contract.ts';
import { createMetrics } from '../../metrics/index.ts';
import { createScrub } from '../../scrub/index.ts';
import type { HttpConfig, ServeConfig } from '../../settings.ts';
import { openAudit } from '../access/audit.ts';
import { Keyring } from '../access/tokens.ts';
import { createDetect } from '../detect.ts';
import type { HttpParts } from '../parts.ts';
import { createServer } from '../server.ts';
import { createHttpSource } from '../source.ts';

/** Made up; the first is looked for in everything that the service says and passes on. */
export const MAIL = 'jane.doe@acme.example';
export const CARD = '4111 1111 1111 1111';

type ServeInput = NonNullable<ScrubJayConfig['serve']>;

export interface Settings {
  readonly http?: Exclude<ServeInput['http'], false>;
  readonly tokens?: ServeInput['tokens'];
  /** Beside `serve`: actions and the like. */
  readonly policy?: ScrubJayConfig;
  /** What becomes of parcels. */
  readonly deliver?: (parcel: Parcel) => Promise<Delivered>;
  /** In place of the scrubber. */
  readonly scrub?: Scrub;
}

export class RecordingDelivery implements Delivery {
  readonly parcels: Parcel[] = [];
  readonly #deliver: (parcel: Parcel) => Promise<Delivered>;

  constructor(deliver: (parcel: Parcel) => Promise<Delivered> = async () => 'sent') {
    this.#deliver = deliver;
  }

  deliver(parcel: Parcel): Promise<Delivered> {
    this.parcels.push(parcel);
    return this.#deliver(parcel);
  }

  state(): DeliveryState {
    const queue = { records: 3, bytes: 77 };
    return { queue, spool: null, sent: 5, dropped: 1, refused: 2, retries: 4, damaged: 6, circuit: 'closed' };
  }

  drain = async () => true;

  get text(): string {
    return Buffer.concat(this.parcels.map(({ bytes }) => bytes)).toString();
  }
}

export interface Service {
  readonly app: FastifyInstance;
  readonly parts: HttpParts;
  readonly delivery: RecordingDelivery;
  /** All that was logged and audited, as text. */
  said(): string;
  audited(): Record<string, unknown>[];
  metrics(): Promise<string>;
}

/** Not listening: for `inject`. */
export async function service(settings: Settings = {}): Promise<Service> {
  const made = partsOf(settings);
  const app = await createServer(made.parts);
  onTestFinished(() => app.close());
  return { app, ...made };
}

/** Listening, on a port of its own. */
export async function listening(settings: Settings = {}): Promise<Omit<Service, 'app'> & Listening> {
  const made = partsOf(settings);
  const source = createHttpSource(made.parts);
  const [url] = await source.listen();
  onTestFinished(() => source.close(0));
  return {
    ...made,
    url,
    port: Number(new URL(url.startsWith('/') ? 'http://x:1' : url).port),
    close: (ms) => source.close(ms),
  };
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  close(ms: number): Promise<void>;
}

function partsOf({ http, tokens, policy, deliver, scrub }: Settings) {
  const resolved = validateConfig({ workers: 1, ...policy, serve: { http: { port: 0, ...http }, tokens } });
  const serve = resolved.serve as ServeConfig;
  const config = serve.http as HttpConfig;
  const core = new CoreScrubber(resolved);
  const delivery = new RecordingDelivery(deliver);
  const said: string[] = [];
  const tell = (fields: object, message: string) => void said.push(JSON.stringify({ message, ...fields }));
  const log: Log = { debug: tell, info: tell, warn: tell, error: tell };
  const dir = mkdtempSync(join(tmpdir(), 'scrubjay-http-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const auditFile = join(dir, 'audit.log');
  const metrics = createMetrics('1.2.3');
  metrics.observe({ delivery, engine: () => core.engine });
  const scrubber = scrub ?? createScrub(resolved, { depthLimit: config.depthLimit });
  onTestFinished(() => scrubber.close());
  const parts: HttpParts = {
    config,
    scrub: scrubber,
    detect: createDetect(core, resolved),
    delivery,
    keyring: new Keyring(serve.tokens, log),
    audit: openAudit(auditFile, log),
    exposition: metrics,
    metrics,
    log,
  };
  const audit = () => readFileSync(auditFile, 'utf8');
  return {
    parts,
    delivery,
    said: () => said.join('\n') + audit(),
    audited: () =>
      audit()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    metrics: () => metrics.text(),
  };
}

export const portOf = ({ server }: FastifyInstance): number => (server.address() as AddressInfo).port;
