// What the spool costs: node bench/spool.mjs [--dir FOLDER] [--mb N]
// Sources deliver parcels to a sink that takes everything at once; each waits for its acknowledgement before the next. Beside it
// the disk alone: a write and an fdatasync for each parcel, one after the other.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDelivery } from '../sidecar/dist/serve/delivery/index.js';

const { values } = parseArgs({
  options: { dir: { type: 'string', default: tmpdir() }, mb: { type: 'string', default: '200' } },
});
const root = mkdtempSync(join(values.dir, 'scrubjay-spool-'));
const MIB = 1_048_576;
const quiet = { debug() {}, info() {}, warn: console.warn, error: console.error };
const sink = { name: 'null', forms: ['lines'], send: async () => {}, close: async () => {} };
const retry = { min: 1, max: 10, jitter: 0, breaker: 5 };

const parcelOf = (bytes) => ({
  form: 'lines',
  tag: 'app',
  records: Math.max(1, Math.round(bytes / 200)),
  bytes: Buffer.alloc(bytes, 'x'),
});

/** Parcels a second, and the longest 1 % of the acknowledgements in ms. */
async function measured(count, sources, deliver) {
  const times = new Float64Array(count);
  let next = 0;
  const begun = performance.now();
  const source = async () => {
    while (next < count) {
      const i = next++;
      const from = performance.now();
      await deliver();
      times[i] = performance.now() - from;
    }
  };
  await Promise.all(Array.from({ length: sources }, source));
  const seconds = (performance.now() - begun) / 1000;
  return { rate: count / seconds, p99: times.sort()[Math.floor(count * 0.99)] };
}

async function throughDelivery(bytes, sources, spool, count) {
  const dir = join(root, `${bytes}-${sources}`);
  const settings = {
    queue: { maxBytes: 32 * MIB, overload: 'block' },
    spool: spool ? { dir, maxBytes: 1024 * MIB, segmentBytes: 16 * MIB } : undefined,
    retry,
  };
  const options = { log: quiet, convert: (parcel) => parcel, onFatal: () => {} };
  const delivery = await createDelivery(settings, sink, options);
  const parcel = parcelOf(bytes);
  const result = await measured(count, sources, () => delivery.deliver(parcel));
  await delivery.drain(60_000);
  return result;
}

async function disk(bytes, count) {
  const file = await open(join(root, 'disk'), 'a');
  const { bytes: content } = parcelOf(bytes);
  const result = await measured(count, 1, async () => {
    await file.write(content);
    await file.datasync();
  });
  await file.close();
  return result;
}

const rows = [];
const row = (what, bytes, sources, { rate, p99 }) =>
  rows.push({
    what,
    'bytes of a parcel': bytes,
    sources,
    'parcels/s': Math.round(rate),
    'MB/s': Math.round((rate * bytes) / 1e5) / 10,
    'p99 ms': Math.round(p99 * 100) / 100,
  });
try {
  for (const bytes of [1000, 16_000, 256_000]) {
    const all = Math.round((Number(values.mb) * 1e6) / bytes);
    row('disk alone', bytes, 1, await disk(bytes, Math.min(all, 2000)));
    for (const sources of [1, 64, 512]) {
      const count = Math.min(all, sources * 2000);
      row('spool', bytes, sources, await throughDelivery(bytes, sources, true, count));
    }
    row('memory', bytes, 64, await throughDelivery(bytes, 64, false, all));
  }
  console.table(rows);
} finally {
  rmSync(root, { recursive: true });
}
