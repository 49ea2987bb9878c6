import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
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
  const format = check(options);
  const out = createWriteStream(path);
  const labels = options.labels === undefined ? undefined : createWriteStream(options.labels);
  const tick = ticking(format, options);
  const fresh = templates(format, options);
  const choice = new Rng(`${options.format}:${options.seed}:choice`);
  const pool: { made: Template; lines: number; spans: string }[] = [];
  const { bytes = Number.POSITIVE_INFINITY, records = Number.POSITIVE_INFINITY } = options;
  const done: Written = { bytes: 0, records: 0, labelled: 0 };
  let line = 0;
  let chunk = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  let notes: string[] = [];

  const flush = async () => {
    await write(out, chunk.subarray(0, used));
    chunk = Buffer.allocUnsafe(CHUNK);
    used = 0;
    if (labels && notes.length > 0) await write(labels, `${notes.join('\n')}\n`);
    notes = [];
  };
  const take = async (length: number) => {
    if (used + length + 1 > CHUNK) await flush();
  };

  if (format.header !== undefined) {
    used += chunk.write(`${format.header}\n`);
    if (labels) notes.push(labelLine(0, []));
    done.bytes = used;
    line = 1;
  }
  while (done.bytes < bytes && done.records < records) {
    if (pool.length < POOL) {
      const made: Template = fresh.next().value;
      const lines = made.bytes.reduce((sum, byte) => (byte === 10 ? sum + 1 : sum), 1);
      pool.push({ made, lines, spans: JSON.stringify(made.spans) });
    }
    const next = done.records < POOL ? pool[done.records] : choice.pick(pool);
    const { made } = next;
    await take(made.bytes.length);
    made.bytes.copy(chunk, used);
    stamp(chunk, used, made, tick());
    used += made.bytes.length;
    chunk[used++] = 10;
    if (labels) notes.push(`{"line":${line},"spans":${next.spans}}`);
    line += next.lines;
    done.bytes += made.bytes.length + 1;
    done.records++;
    if (made.spans.length > 0) done.labelled++;
  }
  await flush();
  await Promise.all([end(out), labels && end(labels)]);
  return done;
}

async function write(stream: WriteStream, data: Buffer | string): Promise<void> {
  if (!stream.write(data)) await once(stream, 'drain');
}

async function end(stream: WriteStream): Promise<void> {
  stream.end();
  await finished(stream);
}
