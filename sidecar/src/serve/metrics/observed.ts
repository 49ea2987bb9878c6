/** Metrics that are read from other parts when somebody asks for them. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { DeliveryState } from '../contract.ts';

export interface PoolState {
  readonly workers: number;
  /** Batches that are with the workers. */
  readonly busy: number;
  /** Workers that died, since the start. */
  readonly crashes: number;
}

const CIRCUITS = ['closed', 'open', 'half-open'] as const;

export function deliveryMetrics(registry: Registry, state: () => DeliveryState | undefined): void {
  const { gauge, counter } = readers(registry, state);
  gauge('scrubjay_queue_records', 'Records that wait in memory.', ({ queue }) => queue.records);
  gauge('scrubjay_queue_bytes', 'Bytes that wait in memory.', ({ queue }) => queue.bytes);
  gauge('scrubjay_spool_records', 'Records that wait on disk.', ({ spool }) => spool?.records ?? 0);
  gauge('scrubjay_spool_bytes', 'Bytes that wait on disk.', ({ spool }) => spool?.bytes ?? 0);
  counter('scrubjay_sent_total', 'Records that the next hop has.', ({ sent }) => sent);
  counter('scrubjay_dropped_total', 'Records dropped under overload.', ({ dropped }) => dropped);
  counter('scrubjay_refused_total', 'Records that the next hop refused for good.', ({ refused }) => refused);
  counter('scrubjay_retries_total', 'Attempts that failed and were made again.', ({ retries }) => retries);
  counter(
    'scrubjay_damaged_total',
    'Stretches of the spool that could not be read again.',
    ({ damaged }) => damaged,
  );
  new Gauge({
    name: 'scrubjay_circuit',
    help: '1 for the state that the circuit to the next hop is in.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const circuit = state()?.circuit;
      for (const name of CIRCUITS) this.set({ state: name }, name === circuit ? 1 : 0);
    },
  });
}

export function poolMetrics(registry: Registry, state: () => PoolState | undefined): void {
  const { gauge, counter } = readers(registry, state);
  gauge('scrubjay_pool_workers', 'Worker threads.', ({ workers }) => workers);
  gauge('scrubjay_pool_busy', 'Batches that are with the workers.', ({ busy }) => busy);
  counter('scrubjay_pool_crashes_total', 'Workers that died.', ({ crashes }) => crashes);
}

/** Gauges and counters over a state; 0 as long as there is none. */
function readers<T>(registry: Registry, state: () => T | undefined) {
  const registers = [registry];
  const now = (read: (state: T) => number) => {
    const value = state();
    return value === undefined ? 0 : read(value);
  };
  const gauge = (name: string, help: string, read: (state: T) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(now(read));
      },
    });
  const counter = (name: string, help: string, read: (state: T) => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(now(read));
      },
    });
  return { gauge, counter };
}
