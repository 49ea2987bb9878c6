// One run of winston with a file behind it. Forked with { transport, filename, config, entries, count, warmUp }; answers once.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import winston from 'winston';
import { inTurns } from './turns.mjs';

const { transport, filename, config, entries: file, count, warmUp } = JSON.parse(process.argv[2]);
const entries = JSON.parse(readFileSync(file, 'utf8'));
const { File } = winston.transports;

const TRANSPORTS = {
  file: () => new File({ filename }),
  async wrapped() {
    const { ScrubTransport } = await import('@scrubjay/winston');
    return new ScrubTransport({ transports: [new File({ filename })] });
  },
  async own() {
    const { ScrubTransport } = await import('@scrubjay/winston');
    return new ScrubTransport({ destination: filename, config });
  },
};

const logger = winston.createLogger({
  level: 'silly',
  format: winston.format.json(),
  transports: [await TRANSPORTS[transport]()],
});

const result = await inTurns({
  entries,
  count,
  warmUp,
  log: ({ level, fields, message }) => logger.log(level, message, fields),
  async close() {
    // winston ends its transports while records are on their way to them, and throws then ("write after end").
    while (logger.writableLength > 0 || logger.readableLength > 0) await new Promise(setImmediate);
    const finished = once(logger, 'finish');
    logger.end();
    await finished;
  },
});
process.send(result);
process.disconnect();
