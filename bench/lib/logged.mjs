// Records as a real logger writes them, so that the same lines can go through the core and through that logger.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runOnce } from '../loggers/end-to-end.mjs';
import { calls, jsonLines, UNIQUE } from '../loggers/lines.mjs';

/** `entries`: file of the calls; `count`: of them so many, over and over, as make `bytes` of pino's lines, about. */
export function writeCalls(path, { format, pii, bytes }) {
  const lines = jsonLines(UNIQUE, { format, pii });
  writeFileSync(path, JSON.stringify(calls(lines, format)));
  const size = lines.reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0);
  return { entries: path, count: Math.ceil((bytes * lines.length) / size) };
}

/** What pino makes of the calls, in a file. */
export async function writeLogged(path, options) {
  const folder = mkdtempSync(join(dirname(path), 'logged-'));
  try {
    const { entries, count } = writeCalls(join(folder, 'entries.json'), options);
    const transport = { target: 'pino/file', options: { destination: path } };
    await runOnce('pino', { transport, entries, count }, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
