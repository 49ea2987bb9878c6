// pino as the peers are compared on it: a record becomes the very line that the corpus has.
import pino from 'pino';

/** Gives the line of a record of the corpus, without the newline. `options` are pino's. */
export function pinoLine(options = {}) {
  let line = '';
  let time = 0;
  const destination = {
    write(text) {
      line = text;
    },
  };
  const logger = pino(
    {
      level: 'trace',
      base: null,
      timestamp: () => `,"time":${time}`,
      // Errors of the corpus are plain objects already.
      serializers: { err: (value) => value },
      ...options,
    },
    destination,
  );
  const levels = logger.levels.labels;
  return ({ level, time: at, msg, ...fields }) => {
    time = at;
    logger[levels[level]](fields, msg);
    return line.slice(0, -1);
  };
}
