import { readFileSync } from 'node:fs';

/** Of the package; its file is at the same place relative to src/ and dist/. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
