/** The service: its parts put together, exchanged when the configuration changes, and ended in their order. */
import type { ResolvedConfig, ScrubJayError } from '@scrubjay/core';
import { CoreScrubber } from '@scrubjay/core/internal';
import { serveSettings } from '../settings.ts';
import { version } from '../version.ts';
import type { Delivery, Log, Sink, Source } from './contract.ts';
import { convert } from './convert.ts';
import { createDelivery } from './delivery/index.ts';
import { type Audit, openAudit } from './http/access/audit.ts';
import { Keyring } from './http/access/tokens.ts';
import { createDetect, type Detect } from './http/detect.ts';
import { createMetrics } from './metrics/index.ts';
import { createScrub } from './scrub/index.ts';
import type { ServeConfig } from './settings.ts';
import { openSink } from './sinks/index.ts';
import { openSources } from './sources.ts';
import { SwappableScrub } from './swap.ts';

/** Share of the time for ending that the sources have; the delivery has the rest. */
const SOURCES_SHARE = 0.6;

/** Settings that count from the moment of a reload; the others need a restart. */
const LIVE = new Set(['tokens', 'drain']);

interface Parts {
  readonly log: Log;
  readonly audit: Audit;
  readonly keyring: Keyring;
  readonly scrub: SwappableScrub;
  readonly sink: Sink;
  readonly delivery: Delivery;
}

export class Service {
  readonly #parts: Parts;
  readonly #sources: readonly Source[];
  #serve: ServeConfig;
  #core: CoreScrubber;
  #detect: Detect;

  /**
   * Listens when it settles; `addresses` are logged. `onFatal`: the sink is gone for good, and the service has to end.
   * @throws ScrubJayError for whatever of the configuration does not work
   */
  static async start(
    config: ResolvedConfig,
    log: Log,
    onFatal: (error: ScrubJayError) => void,
  ): Promise<Service> {
    const serve = serveSettings(config);
    const keyring = new Keyring(serve.tokens, log);
    const sink = await openSink(serve.sink, 'serve.sink', log);
    const delivery = await createDelivery(serve, sink, { log, convert, onFatal });
    const scrub = new SwappableScrub(scrubFor(config, serve));
    const audit = openAudit(serve.audit, log);
    const service = new Service(config, serve, { log, audit, keyring, scrub, sink, delivery });
    try {
      const listening = (await Promise.all(service.#sources.map((source) => source.listen()))).flat();
      log.info({ listening, sink: sink.name, engine: service.#core.engine }, 'ready');
      return service;
    } catch (error) {
      await service.close(0);
      throw error;
    }
  }

  private constructor(config: ResolvedConfig, serve: ServeConfig, parts: Parts) {
    this.#serve = serve;
    this.#parts = parts;
    this.#core = new CoreScrubber(config);
    this.#detect = createDetect(this.#core, config);
    const { log, delivery, scrub, keyring, audit } = parts;
    const metrics = createMetrics(version());
    metrics.observe({ delivery, engine: () => this.#core.engine });
    this.#sources = openSources(serve, {
      log,
      metrics,
      exposition: metrics,
      audit,
      keyring,
      scrub,
      delivery,
      detect: (bytes, limit) => this.#detect(bytes, limit),
    });
  }

  /**
   * Policy and tokens count from now on, for what comes from now on. What else has changed is told, and waits for a restart.
   * @throws ScrubJayError and changes nothing
   */
  reload(config: ResolvedConfig): void {
    const { keyring, scrub, log } = this.#parts;
    const serve = serveSettings(config);
    const core = new CoreScrubber(config);
    const next = scrubFor(config, serve);
    keyring.replace(serve.tokens);
    this.#core = core;
    this.#detect = createDetect(core, config);
    scrub.swap(next).catch((error: Error) => log.error({ kind: error.name }, 'the old policy did not end'));
    const waiting = changed(this.#serve, serve).filter((name) => !LIVE.has(name));
    this.#serve = { ...this.#serve, tokens: serve.tokens, drain: serve.drain };
    if (waiting.length > 0)
      log.warn({ settings: waiting.map((name) => `serve.${name}`) }, 'these settings wait for a restart');
    log.info({ entities: core.policy.entities.length }, 'the configuration was read again');
  }

  /** Takes nothing more, sends or stores what it has, and ends. False: something was left behind. */
  async close(ms = this.#serve.drain): Promise<boolean> {
    const { scrub, sink, delivery, audit } = this.#parts;
    const begun = performance.now();
    await Promise.all(this.#sources.map((source) => source.close(ms * SOURCES_SHARE)));
    const drained = await delivery.drain(Math.max(0, ms - (performance.now() - begun)));
    await Promise.all([sink.close(), scrub.close()]);
    audit.close();
    return drained;
  }
}

function scrubFor(config: ResolvedConfig, { http }: ServeConfig) {
  return createScrub(config, http ? { depthLimit: http.depthLimit } : {});
}

/** Names of the settings that differ. */
function changed(before: ServeConfig, after: ServeConfig): string[] {
  const names = Object.keys({ ...before, ...after }) as (keyof ServeConfig)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
