/** A logger that writes to `file`, by each way that the package offers, and by pino alone. */
import { scrubbed, scrubTransport, streamWrite } from '@scrubjay/pino';
import pino from 'pino';

const transports = {
  'pino/file': (destination) => pino.transport({ target: 'pino/file', options: { destination } }),
  transport: (destination) => pino.transport({ target: '@scrubjay/pino', options: { destination } }),
  pool: (destination) => pino.transport({ target: '@scrubjay/pino', options: { destination, workers: 2 } }),
  stage: (destination) =>
    pino.transport({
      pipeline: [{ target: '@scrubjay/pino' }, { target: 'pino/file', options: { destination } }],
    }),
  target: (destination) =>
    pino.transport({
      target: '@scrubjay/pino',
      options: { destination: { target: 'pino/file', options: { destination } } },
    }),
  guarded: (destination) => scrubTransport({ destination }),
  sync: (dest) => scrubbed(pino.destination({ dest, sync: true })),
  hook: (dest) => pino.destination({ dest, sync: true }),
  'pino sync': (dest) => pino.destination({ dest, sync: true }),
};

/** The stream is there too, for those who listen to it. */
export function open(way, file) {
  const stream = transports[way](file);
  const hooks = way === 'hook' ? { streamWrite: streamWrite() } : {};
  return { stream, log: pino({ base: null, timestamp: false, hooks }, stream) };
}
