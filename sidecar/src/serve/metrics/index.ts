/**
 * Metrics for Prometheus: counts, sizes and times; labels are names of sources, entities and reasons, never a value.
 *
 * What happens for each request is added to plain numbers, and handed to prom-client when somebody asks.
 */
import type { Counts, EngineName } from '@scrubjay/core';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Delivery, Metrics } from '../contract.ts';
import { deliveryMetrics, type PoolState, poolMetrics } from './observed.ts';

/** What can be asked for at any time. */
export interface Observed {
  readonly delivery?: Pick<Delivery, 'state'>;
  readonly engine?: () => EngineName;
  readonly pool?: () => PoolState;
}

export interface ServiceMetrics extends Metrics {
  readonly contentType: string;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  /** From now on these are read at each scrape; those that are not named stay. */
  observe(observed: Observed): void;
}

/** Seconds. The first buckets are those of a small body, the last those of a next hop that lets wait. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(version: string): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  let observed: Observed = {};
  collectDefaultMetrics({ register: registry });

  const seconds = new Histogram({
    name: 'scrubjay_request_seconds',
    help: 'Seconds from the first byte to the answer.',
    labelNames: ['source'],
    buckets: BUCKETS,
    registers,
  });
  const records = tally(registry, 'scrubjay_records_total', 'Records taken.', ['source']);
  const bytes = tally(registry, 'scrubjay_bytes_total', 'Bytes taken, after decompression.', ['source']);
  const withheld = tally(
    registry,
    'scrubjay_withheld_total',
    'Records whose place a marker took, because they could not be scrubbed.',
    ['source'],
  );
  const found = tally(registry, 'scrubjay_findings_total', 'Findings.', ['source', 'entity']);
  const denied = tally(registry, 'scrubjay_denied_total', 'Requests and connections that were denied.', [
    'source',
    'reason',
  ]);

  deliveryMetrics(registry, () => observed.delivery?.state());
  new Gauge({
    name: 'scrubjay_build_info',
    help: 'Always 1; the labels tell.',
    labelNames: ['version', 'engine'],
    registers,
    collect() {
      this.reset();
      this.set({ version, engine: observed.engine?.() ?? 'none' }, 1);
    },
  });
  poolMetrics(registry, () => observed.pool?.());

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observe: (more) => (observed = { ...observed, ...more }),
    taken(source, count, size, counts: Counts) {
      records.add(source, '', count);
      bytes.add(source, '', size);
      if (counts.withheld > 0) withheld.add(source, '', counts.withheld);
      for (const entity in counts.findings) found.add(source, entity, counts.findings[entity]);
    },
    denied: (source, reason) => denied.add(source, reason, 1),
    latency: (source, value) => seconds.observe({ source }, value),
  };
}

interface Tally {
  add(first: string, second: string, n: number): void;
}

/** A counter of one or two labels. */
function tally(registry: Registry, name: string, help: string, labelNames: readonly string[]): Tally {
  const sums = new Map<string, Map<string, number>>();
  const [first, second] = labelNames;
  new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect() {
      this.reset();
      for (const [one, of] of sums) {
        for (const [other, n] of of)
          this.inc(second ? { [first]: one, [second]: other } : { [first]: one }, n);
      }
    },
  });
  return {
    add(one, other, n) {
      let of = sums.get(one);
      if (!of) sums.set(one, (of = new Map()));
      of.set(other, (of.get(other) ?? 0) + n);
    },
  };
}
