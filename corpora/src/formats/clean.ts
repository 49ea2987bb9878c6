/** A log without one personal value: each line holds something that a careless rule takes for one. */
import { time } from '../markup.ts';
import { Deck, type Rng } from '../rng.ts';
import type { Format } from '../types.ts';
import { passesLuhn } from '../values/numbers.ts';
import * as t from '../values/technical.ts';
import { lookAlikes, places, products, services } from '../words.ts';

/** Redraws until the checksum of cards holds: what is left to tell them apart is length, prefix and context. */
function luhn(draw: () => string): string {
  for (;;) {
    const text = draw();
    if (passesLuhn(text)) return text;
  }
}

const two = (n: number) => String(n).padStart(2, '0');
const day = (r: Rng) => `20${r.int(19, 27)}-${two(r.int(1, 12))}-${two(r.int(1, 28))}`;
const clock = (r: Rng) => `${two(r.int(0, 23))}:${two(r.int(0, 59))}:${two(r.int(0, 59))}`;

function dateTime(r: Rng): string {
  return r.pick([
    `${day(r)}T${clock(r)}Z`,
    `${day(r)}T${clock(r)}.${r.digits(3)}Z`,
    `${day(r)}T${clock(r)}.${r.digits(6)}+02:00`,
    `${day(r)} ${clock(r)},${r.digits(3)}`,
    `${day(r).replaceAll('-', '')}T${clock(r).replaceAll(':', '')}Z`,
    `${day(r)}T${clock(r)}.${r.digits(9)}-0500`,
    `2026-W${two(r.int(1, 52))}-${r.int(1, 7)}`,
    `${r.pick(['Mon', 'Tue', 'Fri'])}, ${two(r.int(1, 28))} ${r.pick(['Jan', 'May', 'Aug'])} 2026 ${clock(r)} GMT`,
  ]);
}

function hexDump(r: Rng): string {
  const row = Array.from({ length: 16 }, () => r.hex(2)).join(' ');
  return `${r.hex(5)}0  ${row.slice(0, 23)}  ${row.slice(24)}  |${r.chars('.abcdxyz', 16)}|`;
}

const lines: ((r: Rng) => string)[] = [
  (r) => `event at ${t.luhnEpochMs(r)} published, lag ${t.duration(r)}`,
  (r) => `window [${t.epochMs(r)}, ${t.epochMs(r)}) closed`,
  // The first millisecond of 2100, that many programs write for "never": 13 digits that begin like a Visa.
  () => 'lease never expires: notAfter=4102444800000 hardLimit=253402300799999',
  (r) => `deadline ${luhn(() => `41${r.digits(11)}`)} ms since epoch, clock skew ${r.int(1, 90)}ms`,
  (r) => `ticks=${luhn(() => `638${r.digits(15)}`)} gen2=${r.int(0, 40)}`,
  (r) => `dd.trace_id=${luhn(() => `4${r.digits(18)}`)} dd.span_id=${r.int(1, 9)}${r.digits(17)}`,
  (r) => `sample taken at ${luhn(() => `177${r.digits(13)}`)} µs, monotonic 17${r.digits(17)} ns`,
  (r) => `job ${r.uuid()} moved to ${r.uuid().toUpperCase()}`,
  (r) => `traceparent=00-${t.traceId(r)}-${t.spanId(r)}-01`,
  (r) => `layer sha256:${r.hex(64)} pulled, ${t.size(r)}`,
  (r) => `HEAD is now at ${t.gitSha(r)} Bump lodash@4.17.${r.int(10, 21)} and react@19.0.${r.int(0, 9)}`,
  (r) => `md5 ${r.hex(32)} sha1 ${r.hex(40)} crc32 ${r.hex(8)}`,
  (r) =>
    `starting ${r.pick(services)} version ${t.version(r)}.${r.int(0, 99)} (build ${r.digits(6)}, v${t.version(r)}-rc.${r.int(1, 9)})`,
  (r) =>
    `agent v${r.int(1, 12)}.${r.int(0, 99)}.${r.int(0, 99)}.${r.int(0, 99)} replaces version ${r.int(1, 12)}.${r.int(0, 20)}.${r.int(0, 9)}.${r.int(0, 9)}`,
  (r) => `listening on port ${r.int(1024, 65_535)}, admin port ${r.int(1024, 65_535)}`,
  (r) => `compaction took ${t.duration(r)}: ${t.size(r)} -> ${t.size(r)}`,
  (r) => `Receiving block ${t.blockId(r)} of length ${r.int(1e6, 67_108_864)}`,
  () => 'Verification succeeded for blk_-1608999687919862906',
  (r) => `next run ${dateTime(r)}, last run ${dateTime(r)}`,
  (r) => `order ${t.orderDigits(r)} packed: SKU ${t.sku(r)} x${r.int(1, 9)}, ref ${t.orderId(r)}`,
  (r) => `parcel ${t.orderDigits(r, 12)} sorted in bay ${r.int(1, 90)}`,
  (r) => `book ISBN ${t.isbn13(r)} reindexed`,
  (r) =>
    `com.acme.${r.pick(services)}.Foo$Bar@${r.hex(8)} evicted from org.apache.catalina.core.StandardContext`,
  (r) => `client agent "${t.userAgent(r)}"`,
  (r) =>
    `connected as ${r.pick(['postgres', 'app_rw', 'root', 'svc-batch'])}@${r.pick(services)}_db (pid ${r.int(100, 32_000)})`,
  (r) => `session opened for ${r.pick(['git', 'deploy', 'www-data'])}@${t.host(r)}`,
  (r) =>
    `copied C:\\Program Files\\Acme\\${r.pick(services)}\\bin\\agent-${t.version(r)}.exe to D:\\Data\\${r.digits(8)}`,
  (r) => hexDump(r),
  (r) => `[pool-${r.int(1, 9)}-thread-${r.int(1, 40)}] ${r.pick(lookAlikes)}, attempt ${r.int(1, 5)} of 5`,
  (r) => `${r.pick(lookAlikes)}: ${r.pick(lookAlikes)} (${r.pick(services)})`,
  (r) =>
    `forecast for ${r.pick(places)} from ${r.pick(places)} office: ${r.int(-20, 40)} C on ${r.pick(['Monday', 'Friday'])}`,
  (r) => `camera 7 at ${r.pick(places)}: Private Property sign detected, score 0.${r.digits(4)}`,
  (r) =>
    `geofence lat=${r.int(-89, 89)}.${r.digits(6)} lon=${r.int(-179, 179)}.${r.digits(6)} radius=${r.int(10, 900)}m`,
  (r) =>
    `[Consumer clientId=${r.pick(services)}-${r.int(1, 9)}] partition ${r.pick(services)}.events-${r.int(0, 63)} offset ${r.int(1e9, 9e12)}`,
  (r) => `price of ${r.pick(products)} set to ${r.int(1, 900)}.${r.int(10, 99)} EUR, stock ${r.int(0, 9999)}`,
  (r) =>
    `tokenizer warmed: ${r.int(1000, 90_000)} tokens, passwordPolicy=strict, secretRotation=${t.duration(r)}`,
  () => 'password field left empty; token expired; no authorization header; api_key missing',
  (r) => `etag W/"${r.hex(4)}-${r.chars('ABCDEFabcdef0123456789+', 27)}" matched`,
  (r) => `request ${r.hex(24)} answered ${r.pick([200, 404])} for ${t.path(r)} in ${t.duration(r)}`,
  (r) =>
    `gc pause ${r.int(1, 90)}.${r.digits(3)}ms heap ${r.int(100, 900)}M->${r.int(10, 90)}M(${r.int(1000, 4000)}M)`,
  (r) => `segment ${r.digits(9)} merged into ${r.digits(11)}, ${r.digits(12)} left`,
  (r) => `lock 0${r.digits(8)} of shard ${r.digits(8)}${r.chars('BCDFGHJKL', 1)} freed by ${r.digits(13)}`,
  (r) =>
    `${r.int(2, 90)} Worker Threads started on Main Street Gateway build ${r.digits(6)}-${r.digits(3)}${r.chars('ABCDEF', 1)}`,
  (r) =>
    `watermark ${r.digits(3)} ${r.digits(3)} ${r.digits(3)} of ${r.digits(4)} ${r.digits(4)} ${r.digits(4)} blocks`,
  (r) => `row ${r.digits(10)} of batch ${r.digits(3)}-${r.digits(2)}-${r.digits(5)} skipped`,
  (r) => `range ${r.int(1000, 4000)}-${r.int(5000, 9999)} of ${r.int(10_000, 99_999)} synced at ${clock(r)}`,
  (r) =>
    `schedule: ${r.pick(['Monday', 'Thursday', 'Sunday'])} ${clock(r)} UTC, cron "*/5 ${r.int(0, 23)} * * 1-5"`,
];

export const clean: Format = {
  about: 'no personal data at all: look-alikes of every kind',
  clean: true,
  maxGapMs: 500,
  start(r) {
    const deck = new Deck(r, lines);
    const plain = () => {
      const text = deck.deal()(r);
      const level = r.pick(['INFO', 'INFO', 'WARN', 'DEBUG']);
      return r.chance(0.7)
        ? `${time('iso')} ${level.padEnd(5)} ${r.pick(services)} ${text}`
        : `${time('epochMs')} ${level} [main] ${text}`;
    };
    return { plain, personal: plain };
  },
};
