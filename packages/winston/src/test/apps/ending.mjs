// An application that logs and ends: WAY FILE LINES ENDING
import { once } from 'node:events';
import winston from 'winston';

const [way, file, lines, ending] = process.argv.slice(2);
const { Console, File } = winston.transports;
/** Files are open, as they are when an application has run for a while. */
const opened = [];
const open = (options) => {
  const transport = new File({ filename: file, ...options });
  opened.push(once(transport, 'open'));
  return transport;
};

const HANDLES = { handleExceptions: true, handleRejections: true };

const WAYS = {
  destination: () => ({ destination: file, ...HANDLES }),
  'destination at once': () => ({ destination: file, sync: true, ...HANDLES }),
  'destination with a pool': () => ({ destination: file, workers: 2, ...HANDLES }),
  'standard output': () => HANDLES,
  'file wrapped': () => ({ transports: [open(HANDLES)] }),
  'file wrapped, handlers in front': () => ({ transports: [open()], ...HANDLES }),
  'console wrapped': () => ({ transports: [new Console(HANDLES)] }),
};

async function make() {
  if (way === 'winston file') return open(HANDLES);
  if (way === 'winston console') return new Console(HANDLES);
  const { ScrubTransport } = await import('@scrubjay/winston');
  return new ScrubTransport(WAYS[way]());
}

const transport = await make();
const handler = ending.endsWith('by a handler');
const logger = winston.createLogger({
  exitOnError: !ending.includes('goes on'),
  ...(handler
    ? { transports: [], exceptionHandlers: [transport], rejectionHandlers: [transport] }
    : { transports: [transport] }),
});

function log() {
  if (handler) return;
  for (let i = 0; i < Number(lines); i++) logger.info('to jane.doe@acme.example', { i });
}

const later = async (work) => {
  await Promise.all(opened);
  setTimeout(work, 50);
};
const fail = () => {
  throw new Error('card 4111 1111 1111 1111');
};

const ENDINGS = {
  main: log,
  'main, later': () => later(log),
  exit() {
    log();
    process.exit(3);
  },
  'exit, later': () => later(ENDINGS.exit),
  'a line before the exit'() {
    process.on('beforeExit', () => {
      if (!ENDINGS.said) log();
      ENDINGS.said = true;
    });
  },
  'a line at the exit'() {
    process.on('exit', log);
  },
  'throw without handlers'() {
    transport.handleExceptions = false;
    logger.exceptions.unhandle();
    log();
    fail();
  },
  throw: () => later(() => log(fail(log()))),
  'throw by a handler': () => later(fail),
  'throw, and it goes on': () =>
    later(() => {
      later(log);
      fail();
    }),
  reject: () => later(() => void Promise.reject(new Error('card 4111 1111 1111 1111', log()))),
  'reject by a handler': () => later(() => void Promise.reject(new Error('card 4111 1111 1111 1111'))),
  'handled SIGTERM'() {
    process.on('SIGTERM', () => {
      log();
      process.exit(0);
    });
    // A signal alone does not keep a process running until it comes.
    setInterval(() => {}, 1000);
    process.kill(process.pid, 'SIGTERM');
  },
  SIGTERM: () =>
    later(() => {
      log();
      process.kill(process.pid, 'SIGTERM');
    }),
  SIGKILL: () =>
    later(() => {
      log();
      process.kill(process.pid, 'SIGKILL');
    }),
  // The event loop does not turn meanwhile.
  'a line, then SIGKILL': () =>
    later(() => {
      logger.info('to jane.doe@acme.example', { i: 0 });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      process.kill(process.pid, 'SIGKILL');
    }),
  'a pause, then SIGKILL': () =>
    later(() => {
      log();
      later(() => process.kill(process.pid, 'SIGKILL'));
    }),
  async 'flush, then SIGKILL'() {
    log();
    await transport.flush();
    process.kill(process.pid, 'SIGKILL');
  },
  'end of the logger'() {
    log();
    logger.on('finish', () => process.kill(process.pid, 'SIGKILL'));
    logger.end();
  },
};
ENDINGS[ending]();
