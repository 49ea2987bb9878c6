/** For tests: `scrubjay serve` as a process of its own, and what its log says. */
import { createInterface } from 'node:readline';
import { outcome, type Spawning, start } from './spawned.ts';

export type LogLine = Record<string, unknown>;

/** It may not be ready yet. */
export function launch(args: readonly string[], options: Spawning) {
  const child = start(['serve', ...args], options);
  const ended = outcome(child);
  const log: LogLine[] = [];
  const waiting: { message: string; seen: (line: LogLine) => void }[] = [];
  createInterface({ input: child.stderr! }).on('line', (text) => {
    if (!text.startsWith('{')) return;
    const line = JSON.parse(text);
    log.push(line);
    for (const { message, seen } of waiting) if (line.msg === message) seen(line);
  });
  /** The next line with the message, or the end of the process. */
  const said = (message: string) =>
    Promise.race([
      new Promise<LogLine>((seen) => waiting.push({ message, seen })),
      ended.then(({ stderr }) => {
        throw new Error(`it ended: ${stderr}`);
      }),
    ]);
  return { child, ended, log, said };
}

/** Once it is ready; `url` is the first of the addresses. */
export async function running(args: readonly string[], options: Spawning) {
  const launched = launch(args, options);
  const addresses = (await launched.said('ready')).listening as string[];
  const [url] = addresses;
  const post = (path: string, body: string) =>
    fetch(`${url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } });
  return { ...launched, addresses, url, post };
}
