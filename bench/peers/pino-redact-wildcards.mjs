import { TWO_LEVELS } from './keys.mjs';
import { pinoLine } from './pino-line.mjs';

export const peer = {
  title: 'pino `redact`, 10 paths with wildcards',
  takes: 'record',
  over: 'pino',
  setting: '5 keys at 2 depths; no text is looked into',
  open: () => pinoLine({ redact: TWO_LEVELS }),
};
