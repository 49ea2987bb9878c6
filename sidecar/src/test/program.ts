/** For tests: programs that may not be installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** On the PATH, or where the variable names it; says when it is nowhere. */
export function findProgram(name: string, variable: string): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name));
  const found = [process.env[variable] ?? '', ...places].find((place) => place !== '' && existsSync(place));
  if (!found) console.warn(`skipped: there is no ${name} on the PATH, and ${variable} names none`);
  return found;
}
