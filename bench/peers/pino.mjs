import { pinoLine } from './pino-line.mjs';

export const peer = {
  title: 'pino, no redaction',
  takes: 'record',
  setting: 'makes the line; what pino adds by `redact` is counted over this',
  open: () => pinoLine(),
};
