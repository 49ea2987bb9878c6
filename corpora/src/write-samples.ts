/** Writes corpora/samples anew: `npm run samples -w @scrubjay/corpora`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { sample, sampleNames } from './samples.ts';

const folder = new URL('../samples/', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const name of sampleNames) {
  const { log, labels } = sample(name);
  writeFileSync(new URL(`${name}.log`, folder), log);
  writeFileSync(new URL(`${name}.labels.jsonl`, folder), labels);
}
