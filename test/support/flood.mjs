/**
 * A child of memory.test.ts: scrubs a generated stream of argv[2] MB of kind argv[3], and prints its peak memory in MB,
 * the bytes in and the bytes out.
 */
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createScrubber, defaults } from '@scrubjay/core';

const [megabytes, kind] = [Number(process.argv[2]), process.argv[3]];
const CHUNK = 65_536;
const units = {
  lines: '{"level":30,"time":1772438414215,"msg":"mail sent to mira@example.com"}\n',
  'no newline': 'lorem ipsum dolor ',
  'no newline, values': 'lorem mira@example.com ',
  'one open value': 'Zq7xK9',
  'an open PEM block': `${'A'.repeat(64)}\n`,
};
const heads = { 'one open value': '{"password":"', 'an open PEM block': '-----BEGIN PRIVATE KEY-----\n' };
const chunk = Buffer.from(units[kind].repeat(Math.ceil(CHUNK / units[kind].length)));

let sent = 0;
function* source() {
  yield Buffer.from(heads[kind] ?? '');
  for (; sent < megabytes * 1e6; sent += chunk.length) yield chunk;
}

let peak = 0;
let received = 0;
const sink = new Writable({
  write(bytes, _encoding, done) {
    received += bytes.length;
    peak = Math.max(peak, process.memoryUsage.rss());
    // A sink slower than the source: the source must wait for it.
    setImmediate(done);
  },
});
await pipeline(Readable.from(source()), createScrubber(defaults).nodeTransform(), sink);
console.log(JSON.stringify({ peak: peak / 1e6, sent, received }));
