import { PATHS } from './keys.mjs';
import { pinoLine } from './pino-line.mjs';

export const peer = {
  title: 'pino `redact`, 10 paths',
  takes: 'record',
  over: 'pino',
  setting: 'paths without a wildcard; no text is looked into',
  open: () => pinoLine({ redact: PATHS }),
};
