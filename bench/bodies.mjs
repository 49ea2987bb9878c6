// Prints how fast bodies go through the core, in MB of the body a second: node bench/bodies.mjs [--size MB] [--rounds N]
// The corpus of pino lines without personal data and with 5 % of the lines hit; as lines, MessagePack entries, a JSON array
// on many lines and a bulk body. "read" is the making of lines alone. CPU time in ms a MB comes with it, of all threads.
import { parseArgs } from 'node:util';
import { ExtData, encode } from '@msgpack/msgpack';
import { defaults } from '@scrubjay/core';
import { generate } from '@scrubjay/corpora';
import { inside } from './lib/core.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '15' },
    workers: { type: 'string', default: '2' },
    chunk: { type: 'string', default: '1' },
  },
});
const MB = 1_000_000;
const SIZE = Number(values.size) * MB;
const CHUNK = Number(values.chunk) * MB;
const ROUNDS = Number(values.rounds);
const WORKERS = Number(values.workers);

const { CoreScrubber } = await inside('./scrubber.js');
const { scrubBodyAtOnce } = await inside('./body/body.js');
const { createPool } = await inside('./pool/pool.js');
const { Output } = await inside('./redact/redact.js');
const { Framer } = await inside('./frame/frame.js');

/** The same records in every form, cut into chunks. */
function bodies(piiShare) {
  const chunks = [];
  let records = [];
  let size = 0;
  let all = 0;
  for (const { line } of generate({ format: 'pino', seed: 1, records: 10_000_000, piiShare })) {
    records.push(JSON.stringify(JSON.parse(line)));
    size += line.length;
    all += line.length;
    if (size < CHUNK && all < SIZE) continue;
    chunks.push(records);
    [records, size] = [[], 0];
    if (all >= SIZE) break;
  }
  const time = new ExtData(0, new Uint8Array(8));
  const entry = (record) => encode([time, JSON.parse(record)]);
  return {
    lines: chunks.map((list) => Buffer.from(`${list.join('\n')}\n`)),
    entries: chunks.map((list) => Buffer.concat(list.map(entry))),
    json: chunks.map((list) => Buffer.from(`[\n  ${list.join(',\n  ')}\n]\n`)),
    bulk: chunks.map((list) => Buffer.from(list.map((one) => `{"create":{}}\n${one}\n`).join(''))),
  };
}

const core = new CoreScrubber(defaults);
const pool = createPool(defaults, WORKERS, core);
const body = (reading) => ({ reading, depth: 100 });

function read(reading, chunk) {
  const { reader } = core.matcher;
  const slot = core.matcher.slot(0);
  if (reading === 'json') {
    slot.fit(chunk.length);
    chunk.copy(slot.bytes);
    reader.document(0, chunk.length, 100);
    return;
  }
  for (let at = 0; at < chunk.length; ) {
    const { count, notes } = reader.entries(chunk, at, Buffer.alloc(0), 1e9);
    at += notes[count * 4];
  }
}

function here(reading, chunk) {
  if (reading === 'lines') core.scrub(chunk);
  else scrubBodyAtOnce(core, chunk, body(reading), new Output());
}

async function there(reading, chunk) {
  if (reading !== 'lines') {
    const { bytes, free } = await pool.scrubBody(chunk, body(reading));
    if (bytes) Buffer.from(bytes);
    free();
    return;
  }
  const framer = new Framer(defaults);
  const parts = [];
  for (let at = 0; ; ) {
    const frame = framer.next(chunk, at, chunk.length, true);
    if (!frame) break;
    at = frame.to;
    parts.push(pool.scrubFrame(chunk, frame));
  }
  for (const { bytes, free } of await Promise.all(parts)) {
    if (bytes) Buffer.from(bytes);
    free();
  }
}

/** So many chunks at a time. */
async function inTurns(chunks, most, work) {
  const left = [...chunks];
  const one = async () => {
    for (let chunk = left.pop(); chunk; chunk = left.pop()) await work(chunk);
  };
  await Promise.all(Array.from({ length: most }, one));
}

const lower = (list) => list.toSorted((a, b) => a - b)[list.length >> 2];

async function measure(name, chunks, work) {
  const bytes = chunks.reduce((sum, { length }) => sum + length, 0) / MB;
  const wall = [];
  const cpu = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const before = process.cpuUsage();
    const began = performance.now();
    await work();
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (i === 0) continue;
    wall.push((performance.now() - began) / bytes);
    cpu.push((user + system) / 1000 / bytes);
  }
  const speed = (1000 / lower(wall)).toFixed(0).padStart(5);
  console.log(`  ${name.padEnd(26)} ${speed} MB/s  ${lower(cpu).toFixed(2)} ms/MB`);
}

for (const share of [0, 0.05]) {
  const forms = bodies(share);
  console.log(`\n${share * 100} % of the records hit, chunks of ${values.chunk} MB`);
  for (const [reading, chunks] of Object.entries(forms)) {
    if (reading === 'entries' || reading === 'json')
      await measure(`${reading}: read`, chunks, () => chunks.forEach((chunk) => void read(reading, chunk)));
    await measure(`${reading}: here`, chunks, () => chunks.forEach((chunk) => void here(reading, chunk)));
    await measure(`${reading}: ${WORKERS} workers`, chunks, () =>
      inTurns(chunks, WORKERS * 2, (chunk) => there(reading, chunk)),
    );
  }
}
await pool.close();
