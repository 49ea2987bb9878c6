import { formats } from './formats/index.ts';
import { generate } from './generate.ts';
import { labelLine } from './write.ts';

/** What `npm run samples` writes; many more personal values than in life, so that each kind is there. */
const RECORDS = 300;
const MOST_BYTES = 115_000;
const PII_SHARE = 0.4;

export interface Sample {
  log: string;
  labels: string;
}

/** The committed sample of a format, without the files. */
export function sample(format: string): Sample {
  const lines: string[] = [];
  const labels: string[] = [];
  let bytes = 0;
  let at = 0;
  for (const { line, spans } of generate({ format, seed: 1, records: RECORDS, piiShare: PII_SHARE })) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > MOST_BYTES) break;
    lines.push(line);
    labels.push(labelLine(at, spans));
    at += line.split('\n').length;
  }
  return { log: `${lines.join('\n')}\n`, labels: `${labels.join('\n')}\n` };
}

export const sampleNames = Object.keys(formats).filter((name) => !formats[name].stress);
