/** Logs, then ends in one of the ways processes end: node ending.mjs WAY FILE LINES ENDING */
import { open } from './ways.mjs';

const [way, file, lines, ending] = process.argv.slice(2);
const { stream, log } = open(way, file);

const endings = {
  main: () => {},
  exit: () => process.exit(0),
  'exit when ready': () => stream.once('ready', () => process.exit(3)),
  throw: () => {
    throw new Error('a bug');
  },
  'throw later': () =>
    setImmediate(() => {
      throw new Error('a bug');
    }),
  reject: () => void Promise.reject(new Error('a bug')),
  fatal: () => {
    log.fatal({ i: Number(lines) }, 'the end of jane.doe@acme.example');
    process.exit(1);
  },
  'handled SIGTERM': () => {
    process.once('SIGTERM', () => process.exit(0));
    process.kill(process.pid, 'SIGTERM');
    setInterval(() => {}, 1000);
  },
  'a line before the exit': () => {
    process.once('beforeExit', () => log.info({ i: Number(lines) }, 'the end of jane.doe@acme.example'));
  },
  'a line at the exit': () => {
    process.prependOnceListener('exit', () =>
      log.info({ i: Number(lines) }, 'the end of jane.doe@acme.example'),
    );
  },
  'flush, then SIGKILL': () => log.flush(() => process.kill(process.pid, 'SIGKILL')),
  'flush, then SIGTERM': () => log.flush(() => process.kill(process.pid, 'SIGTERM')),
  SIGTERM: () => process.kill(process.pid, 'SIGTERM'),
  SIGKILL: () => process.kill(process.pid, 'SIGKILL'),
};

for (let i = 0; i < Number(lines); i++)
  log.info({ i, to: 'jane.doe@acme.example' }, 'card 4111 1111 1111 1111');
endings[ending]();
