import { THREE_LEVELS } from './keys.mjs';
import { pinoLine } from './pino-line.mjs';

export const peer = {
  title: 'pino `redact`, 30 paths with wildcards',
  takes: 'record',
  over: 'pino',
  setting: '10 keys at 3 depths; no text is looked into',
  open: () => pinoLine({ redact: THREE_LEVELS }),
};
