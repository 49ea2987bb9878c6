import { open } from 'node:fs/promises';
import { check, type Options, templates, ticking } from './generate.ts';
import { stamp, type Template } from './markup.ts';
import { Rng } from './rng.ts';
import type { Record } from './types.ts';

/** So many records are made; the rest of a large file repeats them, with times that go on. */
const POOL = 20_000;
const CHUNK = 1 << 20;

export interface WriteOptions extends Options {
  /** Where the labels go, one JSON line a record. None are written without it. */
  labels?: string;
}

export interface Written {
  bytes: number;
  records: number;
  /** Records that hold at least one label. */
  labelled: number;
}

/** One line of a labels file. `line` is the 0-based number of the record's first line. */
export function labelLine(line: number, spans: Record['spans']): string {
  return `{"line":${line},"spans":${JSON.stringify(spans)}}`;
}

/**
 * Writes a corpus of any size: about 200 MB in a few seconds, whatever the format. Up to 20,000 records the
 * bytes are those of `generate`.
 */
export async function writeCorpus(path: string, options: WriteOptions): Promise<Written> {
  check(options);
  const log = await open(path, 'w');
  try {
    if (options.labels === undefined) return await fill(options, (chunk) => log.writeFile(chunk));
    const labels = await open(options.labels, 'w');
    try {
      return await fill(options, async (chunk, notes) => {
        await log.writeFile(chunk);
        await labels.writeFile(notes);
      });
    } finally {
      await labels.close();
    }
  } finally {
    await log.close();
  }
}

/** Hands over whole records with their label lines, about a MiB at a time. The chunk is reused. */
async function fill(
  options: WriteOptions,
  flush: (chunk: Buffer, notes: string) => Promise<void>,
): Promise<Written> {
  const format = check(options);
  const { bytes = Number.POSITIVE_INFINITY, records = Number.POSITIVE_INFINITY } = options;
  const tick = ticking(format, options);
  const fresh = templates(format, options);
  const choice = new Rng(`${options.format}:${options.seed}:choice`);
  const pool: { made: Template; lines: number; spans: string }[] = [];
  const done: Written = { bytes: 0, records: 0, labelled: 0 };
  const chunk = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  let line = 0;
  let notes = '';

  if (format.header !== undefined) {
    used = chunk.write(`${format.header}\n`);
    notes = `${labelLine(0, [])}\n`;
    done.bytes = used;
    line = 1;
  }
  while (done.bytes < bytes && done.records < records) {
    if (pool.length < POOL) {
      const made: Template = fresh.next().value;
      const lines = made.bytes.reduce((sum, byte) => (byte === 10 ? sum + 1 : sum), 1);
      pool.push({ made, lines, spans: JSON.stringify(made.spans) });
    }
    const { made, lines, spans } = done.records < POOL ? pool[done.records] : choice.pick(pool);
    if (used + made.bytes.length + 1 > CHUNK) {
      await flush(chunk.subarray(0, used), notes);
      used = 0;
      notes = '';
    }
    made.bytes.copy(chunk, used);
    stamp(chunk, used, made, tick());
    used += made.bytes.length;
    chunk[used++] = 10;
    if (options.labels !== undefined) notes += `{"line":${line},"spans":${spans}}\n`;
    line += lines;
    done.bytes += made.bytes.length + 1;
    done.records++;
    if (made.spans.length > 0) done.labelled++;
  }
  await flush(chunk.subarray(0, used), notes);
  return done;
}
