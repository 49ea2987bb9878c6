// Calls of winston with a transport that does nothing, in turns of the event loop, because winston hands lines over in
// them. The first pass gives the text that a transport gets, so that it can be checked.
import { once } from 'node:events';
import winston from 'winston';
import { callsOf } from '../loggers/lines.mjs';
import { TURN } from '../loggers/runs/turns.mjs';

const MESSAGE = Symbol.for('message');
const { combine, json } = winston.format;

const FORMATS = {
  json: () => json(),
  async 'scrub, json'() {
    const { scrub } = await import('@scrubjay/winston');
    return combine(scrub(), json());
  },
  async 'json, scrub'() {
    const { scrub } = await import('@scrubjay/winston');
    return combine(json(), scrub());
  },
};

class Sink extends winston.Transport {
  kept = null;
  seen = 0;

  log(info, callback) {
    this.seen++;
    if (this.kept !== null) this.kept += `${info[MESSAGE]}\n`;
    this.emit('seen');
    callback();
  }
}

export async function open({ variant, lines, count, passes }) {
  const entries = callsOf(lines, count, 'pino');
  const sink = new Sink();
  const logger = winston.createLogger({
    level: 'silly',
    format: await FORMATS[variant](),
    transports: [sink],
  });
  async function pass() {
    sink.seen = 0;
    for (let next = 0; next < entries.length; ) {
      const end = Math.min(next + TURN, entries.length);
      for (; next < end; next++) {
        const { level, fields, message } = entries[next];
        logger.log(level, message, fields);
      }
      await new Promise(setImmediate);
    }
    while (sink.seen < entries.length) await once(sink, 'seen');
  }
  let first = true;
  return {
    async run() {
      if (first) sink.kept = '';
      const amount = first ? 1 : passes;
      for (let i = 0; i < amount; i++) await pass();
      const text = sink.kept;
      sink.kept = null;
      first = false;
      return { calls: amount * entries.length, text };
    },
  };
}
