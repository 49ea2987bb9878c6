// One run of pino with a transport in its worker thread. Forked with { transport, entries, count, rate, warmUp }; answers once.
// With a rate it logs when the worker is ready and measures after a second; else all of it, at once.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { inTurns } from './turns.mjs';

const { transport: options, entries: file, count, rate, warmUp } = JSON.parse(process.argv[2]);
const entries = JSON.parse(readFileSync(file, 'utf8'));
// pino lets the process end while its worker writes; here the end is waited for.
process.channel.ref();
const began = performance.now();
const transport = pino.transport(options);
const ready = once(transport, 'ready').then(() => performance.now() - began);
// The same bytes in every run: they are compared.
const constant = { base: { pid: 4242, hostname: 'bench' }, timestamp: () => ',"time":1772438400022' };
const logger = pino({ level: 'trace', ...constant }, transport);

const start = rate ? await ready : null;

const result = await inTurns({
  entries,
  count,
  rate,
  unmeasured: rate,
  warmUp,
  log: ({ level, fields, message }) => logger[level](fields, message),
  async close() {
    const closed = once(transport, 'close');
    transport.end();
    await closed;
  },
});
process.send(start === null ? result : { ...result, start });
process.disconnect();
