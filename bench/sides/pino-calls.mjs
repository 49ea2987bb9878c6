// Calls of pino whose line goes to a destination within the call. The first pass gives the text that was written, so that
// it can be checked; the others go `passes` times over the lines.
import pino from 'pino';
import { callsOf } from '../loggers/lines.mjs';
import { PATHS, TWO_LEVELS } from '../peers/keys.mjs';

const OPTIONS = {
  plain: () => ({}),
  redact: () => ({ redact: PATHS }),
  wildcards: () => ({ redact: TWO_LEVELS }),
  async hook() {
    const { streamWrite } = await import('@scrubjay/pino');
    return { hooks: { streamWrite: streamWrite() } };
  },
};

/** Takes the lines and, while it is told to, keeps them. */
class Sink {
  kept = null;
  length = 0;

  write(text) {
    this.length += text.length;
    if (this.kept !== null) this.kept += text;
  }
}

async function destinationOf(variant, sink, to) {
  if (to) return pino.destination({ dest: to, sync: true });
  if (variant !== 'wrapper') return sink;
  const { scrubbed } = await import('@scrubjay/pino');
  return scrubbed(sink);
}

/** `to`: a file that the lines go to by pino's own destination; without one they go nowhere. */
export async function open({ variant, lines, count, passes, to }) {
  const entries = callsOf(lines, count, 'pino');
  const sink = new Sink();
  const options = await (OPTIONS[variant] ?? OPTIONS.plain)();
  const logger = pino(
    {
      level: 'trace',
      base: { pid: 4242, hostname: 'bench' },
      timestamp: () => ',"time":1772438400022',
      ...options,
    },
    await destinationOf(variant, sink, to),
  );
  const pass = () => {
    for (const { level, fields, message } of entries) logger[level](fields, message);
  };
  let first = true;
  return {
    run() {
      if (first && !to) sink.kept = '';
      const amount = first ? 1 : passes;
      for (let i = 0; i < amount; i++) pass();
      const text = sink.kept;
      sink.kept = null;
      first = false;
      return { calls: amount * entries.length, text };
    },
  };
}
