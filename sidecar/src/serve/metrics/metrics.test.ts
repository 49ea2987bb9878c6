import { describe, expect, it } from 'vitest';
import type { DeliveryState } from '../contract.ts';
import { createMetrics } from './index.ts';

const STATE: DeliveryState = {
  queue: { records: 3, bytes: 77 },
  spool: { records: 10, bytes: 1000 },
  sent: 5,
  dropped: 1,
  refused: 2,
  retries: 4,
  damaged: 6,
  circuit: 'open',
};

/** `name{labels}` → value, as Prometheus would read it. */
async function scrape(metrics: ReturnType<typeof createMetrics>): Promise<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const line of (await metrics.text()).split('\n')) {
    const [, name, value] = /^(\w+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
    if (name) values[name] = Number(value);
  }
  return values;
}

describe('metrics', () => {
  it('add up what was taken, by source and entity, and stay when they are asked for again', async () => {
    const metrics = createMetrics('1.2.3');
    metrics.taken('http/scrub', 3, 100, {
      bytes: 100,
      findings: { EMAIL_ADDRESS: 2, CREDIT_CARD: 1 },
      withheld: 0,
    });
    metrics.taken('http/scrub', 2, 50, { bytes: 50, findings: { EMAIL_ADDRESS: 1 }, withheld: 1 });
    metrics.taken('forward', 1, 10, { bytes: 10, findings: {}, withheld: 0 });
    for (let i = 0; i < 2; i++) {
      expect(await scrape(metrics)).toMatchObject({
        'scrubjay_records_total{source="http/scrub"}': 5,
        'scrubjay_records_total{source="forward"}': 1,
        'scrubjay_bytes_total{source="http/scrub"}': 150,
        'scrubjay_findings_total{source="http/scrub",entity="EMAIL_ADDRESS"}': 3,
        'scrubjay_findings_total{source="http/scrub",entity="CREDIT_CARD"}': 1,
        'scrubjay_withheld_total{source="http/scrub"}': 1,
      });
    }
  });

  it('count denials by reason, and times in buckets', async () => {
    const metrics = createMetrics('1.2.3');
    metrics.denied('http', 'rate');
    metrics.denied('http', 'rate');
    metrics.denied('forward', 'handshake');
    for (const seconds of [0.0004, 0.003, 0.003, 60]) metrics.latency('http/scrub', seconds);
    expect(await scrape(metrics)).toMatchObject({
      'scrubjay_denied_total{source="http",reason="rate"}': 2,
      'scrubjay_denied_total{source="forward",reason="handshake"}': 1,
      'scrubjay_request_seconds_bucket{le="0.0005",source="http/scrub"}': 1,
      'scrubjay_request_seconds_bucket{le="0.005",source="http/scrub"}': 3,
      'scrubjay_request_seconds_bucket{le="30",source="http/scrub"}': 3,
      'scrubjay_request_seconds_count{source="http/scrub"}': 4,
    });
  });

  it('tell the state of the delivery, the engine and the pool as it is when they are asked', async () => {
    const metrics = createMetrics('1.2.3');
    expect(await scrape(metrics)).toMatchObject({
      scrubjay_queue_records: 0,
      scrubjay_sent_total: 0,
      scrubjay_pool_workers: 0,
      'scrubjay_build_info{version="1.2.3",engine="none"}': 1,
    });
    let state = STATE;
    let busy = 1;
    metrics.observe({ delivery: { state: () => state }, engine: () => 'portable' });
    metrics.observe({ pool: () => ({ workers: 2, busy, crashes: 3 }) });
    const first = await scrape(metrics);
    expect(first).toMatchObject({
      scrubjay_queue_records: 3,
      scrubjay_queue_bytes: 77,
      scrubjay_spool_records: 10,
      scrubjay_spool_bytes: 1000,
      scrubjay_sent_total: 5,
      scrubjay_dropped_total: 1,
      scrubjay_refused_total: 2,
      scrubjay_retries_total: 4,
      scrubjay_damaged_total: 6,
      'scrubjay_circuit{state="open"}': 1,
      'scrubjay_circuit{state="closed"}': 0,
      scrubjay_pool_workers: 2,
      scrubjay_pool_busy: 1,
      scrubjay_pool_crashes_total: 3,
      'scrubjay_build_info{version="1.2.3",engine="portable"}': 1,
    });
    expect(Object.keys(first).filter((name) => name.startsWith('scrubjay_build_info'))).toHaveLength(1);
    state = { ...STATE, sent: 9, spool: null, circuit: 'half-open' };
    busy = 0;
    expect(await scrape(metrics)).toMatchObject({
      scrubjay_sent_total: 9,
      scrubjay_spool_records: 0,
      'scrubjay_circuit{state="half-open"}': 1,
      'scrubjay_circuit{state="open"}': 0,
      scrubjay_pool_busy: 0,
    });
  });

  it('are those of one service: another begins anew', async () => {
    const one = createMetrics('1.2.3');
    one.denied('http', 'rate');
    expect(await createMetrics('1.2.3').text()).not.toContain('reason="rate"');
    expect(one.contentType).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('tell of the process: memory, processor, event loop', async () => {
    const text = await createMetrics('1.2.3').text();
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(text).toContain(`\n${name} `);
    }
  });
});
