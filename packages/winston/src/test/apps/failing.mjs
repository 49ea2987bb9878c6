// An application whose log cannot be written, or not fast: CASE FILE
import { once } from 'node:events';
import { createRequire } from 'node:module';
import winston from 'winston';

const [name, file] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const threads = [];

/** The threads of pools, to end them as a crash would. */
function watchThreads() {
  const module = require('node:worker_threads');
  const { Worker } = module;
  module.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      threads.push(this);
    }
  };
}

watchThreads();
const { ScrubTransport } = await import('@scrubjay/winston');
const MAIL = 'jane.doe@acme.example';
const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const turns = async (n) => {
  for (let i = 0; i < n; i++) await new Promise(setImmediate);
};

function open(options) {
  const transport = new ScrubTransport({ destination: file, ...options });
  return { transport, logger: winston.createLogger({ transports: [transport] }) };
}

async function end(logger) {
  const finished = once(logger, 'finish');
  logger.end();
  await finished;
}

const CASES = {
  async 'nobody listens'() {
    const { transport, logger } = open();
    for (let i = 0; i < 5; i++) {
      logger.info(`to ${MAIL}`, { i });
      await turns(3);
    }
    await transport.flush();
    tell(transport.counts());
  },
  async 'the logger listens'() {
    const { transport, logger } = open();
    logger.on('error', (error, from) =>
      tell({ code: error.code, message: error.message, from: from === transport }),
    );
    for (let i = 0; i < 5; i++) {
      logger.info(`to ${MAIL}`, { i });
      await turns(3);
    }
    await transport.flush();
    tell(transport.counts());
  },
  async 'the transport is listened to'() {
    const { transport, logger } = open();
    transport.on('error', (error) => tell({ code: error.code }));
    logger.info(`to ${MAIL}`);
    logger.info(`to ${MAIL}`);
    await transport.flush();
    tell(transport.counts());
  },
  async 'a file that is full'() {
    const { transport, logger } = open();
    for (let i = 0; i < 100; i++) {
      logger.info(`to ${MAIL}`, { i });
      if (i % 10 === 0) await transport.flush();
    }
    await transport.flush();
    tell(transport.counts());
  },
  'at the exit'() {
    const { logger } = open();
    logger.info(`to ${MAIL}`);
    process.exit(0);
  },
  async 'a slow reader'() {
    const { transport, logger } = open();
    let held = 0;
    // 20 MB, without a turn of the event loop.
    for (let i = 0; i < 50_000; i++)
      if (!logger.write({ level: 'info', message: `${i} to ${MAIL}`, pad: 'x'.repeat(350) })) held++;
    tell({ held: held > 40_000, goesOn: true });
    await end(logger);
    tell(transport.counts());
  },
  async 'a dying worker'() {
    const { transport, logger } = open({ workers: 2 });
    logger.info('first');
    await transport.flush();
    for (let i = 0; i < 3000; i++) {
      logger.info(`to ${MAIL}`, { i });
      if (i % 1000 === 500) {
        await turns(1);
        await threads.at(-1).terminate();
      }
    }
    await end(logger);
    tell({ ...transport.counts(), died: threads.length > 2 });
  },
  async 'a large message'() {
    const { transport, logger } = open();
    logger.info(`${'word '.repeat(10_000_000)}${MAIL} end`);
    logger.info('behind it');
    await end(logger);
    tell(transport.counts());
  },
  async 'no reader yet'() {
    const { transport, logger } = open();
    logger.info(`to ${MAIL}`);
    await turns(5);
    tell({ goesOn: true });
    await end(logger);
    tell(transport.counts());
  },
};
await CASES[name]();
