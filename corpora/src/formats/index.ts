import type { Format } from '../types.ts';
import { adversarial } from './adversarial.ts';
import { apacheAccess, apacheError } from './apache.ts';
import { bunyan } from './bunyan.ts';
import { chat } from './chat.ts';
import { clean } from './clean.ts';
import { cri } from './cri.ts';
import { csv } from './csv.ts';
import { java } from './java.ts';
import { logfmt } from './logfmt.ts';
import { nginx } from './nginx.ts';
import { pino } from './pino.ts';
import { syslog } from './syslog.ts';
import { winston } from './winston.ts';

/** Every format by its name on the command line. A new one is a file beside this one and a line here. */
export const formats: { [name: string]: Format } = {
  pino,
  winston,
  bunyan,
  nginx,
  'apache-access': apacheAccess,
  'apache-error': apacheError,
  cri,
  syslog,
  logfmt,
  csv,
  java,
  chat,
  clean,
  adversarial,
};
