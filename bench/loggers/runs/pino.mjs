// One run of pino with a transport in its worker thread. Forked with { transport, count }; answers once.
import { once } from 'node:events';
import pino from 'pino';
import { calls, jsonLines, UNIQUE } from '../lines.mjs';
import { inTurns } from './turns.mjs';

const { transport: options, count } = JSON.parse(process.argv[2]);
const entries = calls(jsonLines(UNIQUE), 'pino');
// pino lets the process end while its worker writes; here the end is waited for.
process.channel.ref();
const began = performance.now();
const transport = pino.transport(options);
const ready = once(transport, 'ready').then(() => performance.now() - began);
// The same bytes in every run: they are compared.
const constant = { base: { pid: 4242, hostname: 'bench' }, timestamp: () => ',"time":1772438400022' };
const logger = pino({ level: 'trace', ...constant }, transport);

const result = await inTurns({
  entries,
  count,
  log: ({ level, fields, message }) => logger[level](fields, message),
  async close() {
    const closed = once(transport, 'close');
    transport.end();
    await closed;
  },
});
process.send({ ...result, ready: await ready });
process.disconnect();
