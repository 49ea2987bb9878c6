/** The service's own log: structured, on standard error, for standard output may be the sink. It never holds a value. */
import { pino } from 'pino';
import type { Log } from './contract.ts';
import type { ServeConfig } from './settings.ts';

const STANDARD_ERROR = 2;

export function createLog(level: ServeConfig['logLevel']): Log {
  return pino(
    { name: 'scrubjay', level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: STANDARD_ERROR, sync: true }),
  );
}
