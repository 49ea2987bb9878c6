import type { Format } from '../types.ts';
import { pino } from './pino.ts';

/** Every format by its name on the command line. A new one is a file beside this one and a line here. */
export const formats: { [name: string]: Format } = {
  pino,
};
