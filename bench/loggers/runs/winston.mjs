// One run of winston with a file behind it. Forked with { transport, filename, count }; answers once.
import { once } from 'node:events';
import winston from 'winston';
import { calls, jsonLines, UNIQUE } from '../lines.mjs';
import { inTurns } from './turns.mjs';

const { transport, filename, count } = JSON.parse(process.argv[2]);
const { File } = winston.transports;

const TRANSPORTS = {
  file: () => new File({ filename }),
  async wrapped() {
    const { ScrubTransport } = await import('@scrubjay/winston');
    return new ScrubTransport({ transports: [new File({ filename })] });
  },
  async own() {
    const { ScrubTransport } = await import('@scrubjay/winston');
    return new ScrubTransport({ destination: filename });
  },
};

const entries = calls(jsonLines(UNIQUE, { format: 'winston' }), 'winston');
const began = performance.now();
const logger = winston.createLogger({
  level: 'silly',
  format: winston.format.json(),
  transports: [await TRANSPORTS[transport]()],
});
const ready = performance.now() - began;

const result = await inTurns({
  entries,
  count,
  log: ({ level, fields, message }) => logger.log(level, message, fields),
  async close() {
    const finished = once(logger, 'finish');
    logger.end();
    await finished;
  },
});
process.send({ ...result, ready });
process.disconnect();
