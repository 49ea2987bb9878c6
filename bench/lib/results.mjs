// Where results go: a JSON file a run, and tables between the marks of a page.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../results/', import.meta.url));

/** `prefix`: what the file name begins with, before the date. Returns the file's path. */
export function writeJson(result, prefix = '', folder = FOLDER) {
  mkdirSync(folder, { recursive: true });
  const name = `${prefix}${result.machine.date.slice(0, 19).replaceAll(':', '')}.json`;
  writeFileSync(join(folder, name), `${JSON.stringify(result, null, 2)}\n`);
  return folder === FOLDER ? `bench/results/${name}` : join(folder, name);
}

/** Puts `body` in place of what stands between two marks of a page. */
export function writeBetween(path, begin, end, body) {
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${basename(path)} has lost the marks around its table`);
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n${body}\n${text.slice(to)}`);
}
