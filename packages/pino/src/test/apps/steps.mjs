/**
 * Does what its argument says, step by step, and tells what it hears, a line of JSON each:
 * node steps.mjs '{"guarded":true,"options":{},"listen":true,"steps":["log 10","flush","end"]}'
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { scrubTransport } from '@scrubjay/pino';
import pino from 'pino';

const {
  guarded = true,
  target = '@scrubjay/pino',
  options,
  listen = false,
  steps,
} = JSON.parse(process.argv[2]);
const tell = (what) => writeSync(2, `${JSON.stringify(what)}\n`);

const stream = guarded ? scrubTransport(options) : pino.transport({ target, options });
const log = pino({ base: null, timestamp: false }, stream);
process.on('warning', ({ message }) => tell({ warning: message }));
if (listen) {
  stream.on('error', ({ code, message, lost }) => tell({ error: message, code, lost }));
  stream.on('scrubjay:error', (failure) => tell({ failure }));
  stream.on('scrubjay:counts', (counts) => tell({ counts }));
}
process.on('exit', () => {
  if (guarded) tell({ at_exit: stream.counts() });
});

let logged = 0;
const doing = {
  log: (n) => {
    for (let i = 0; i < n; i++)
      log.info({ i: logged++, to: 'jane.doe@acme.example' }, 'card 4111 1111 1111 1111');
  },
  long: (megabytes) =>
    log.info(`jane.doe@acme.example ${'long text '.repeat(megabytes * 100_000)} 4111 1111 1111 1111`),
  flush: () => new Promise((resolve) => log.flush(resolve)),
  ready: () => stream.ready || once(stream, 'ready'),
  terminate: () => stream.worker.terminate(),
  turns: async (n) => {
    for (let i = 0; i < n; i++) await turn();
  },
  heard: (event) => new Promise((resolve) => stream.once(event, resolve)),
  input: () => once(process.stdin, 'data').then(() => process.stdin.unref()),
  say: (text) => writeSync(1, `${text}\n`),
  end: async () => {
    stream.ref?.();
    const closed = new Promise((resolve) => stream.once('close', resolve));
    stream.end();
    await closed;
  },
  exit: (code) => process.exit(code),
};

// What may be awaited keeps nobody alive by itself.
const alive = setInterval(() => {}, 1000);
for (const step of steps) {
  const [name, value] = step.split(' ');
  await doing[name](Number.isNaN(Number(value)) ? value : Number(value));
}
clearInterval(alive);
