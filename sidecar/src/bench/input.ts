/** The part of a log that is measured: a bounded number of bytes of each file, cut behind a line. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ScrubJayError } from '@scrubjay/core';
import { readInput } from '../stdio.ts';
import type { InputFacts } from './result.ts';

/** Bytes that are taken, of all files together. */
export const MOST = 64_000_000;

const NEWLINE = 10;

/** What can be told from the first bytes but is not unpacked here, with the command that does. */
const PACKED: readonly (readonly [magic: string, command: string])[] = [
  ['28b52ffd', 'zstd -dc'],
  ['fd377a58', 'xz -dc'],
  ['425a68', 'bzip2 -dc'],
  ['504b0304', 'unzip -p'],
];

export interface Taken {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

/**
 * The first lines of each file, as many bytes of each as make `most` together; `-` is standard input. gzip is unpacked.
 * @throws ScrubJayError SJ_INPUT; it names the file and holds nothing of it
 */
export async function readPart(files: readonly string[], most = MOST): Promise<Taken> {
  const each = Math.floor(most / files.length);
  const parts: Buffer[] = [];
  let whole = true;
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    const taken = await firstLines(bytesOf(file), each, name);
    whole &&= taken.whole;
    parts.push(taken.bytes);
    // The next file begins on a line of its own.
    if (parts.length < files.length && taken.bytes.at(-1) !== NEWLINE) parts.push(Buffer.from('\n'));
  }
  const bytes = Buffer.concat(parts);
  if (bytes.every((byte) => byte === NEWLINE || byte === 13)) {
    throw unreadable('it holds no lines: there is nothing to measure');
  }
  return { bytes, whole };
}

function unreadable(reason: string, cause?: unknown): ScrubJayError {
  return ScrubJayError.of('SJ_INPUT', { reason }, cause);
}

function bytesOf(file: string): AsyncIterable<Buffer> {
  return file === '-' ? readInput() : createReadStream(file, { highWaterMark: 1 << 20 });
}

async function firstLines(source: AsyncIterable<Buffer>, most: number, name: string): Promise<Taken> {
  try {
    return await gathered(await unpacked(source, name), most);
  } catch (error) {
    if (error instanceof ScrubJayError) throw error;
    // Node's message names the path once more; that of zlib speaks of its own headers.
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw unreadable(`${name}: ${code === 'Z_BUF_ERROR' ? 'its gzip data ends early' : code}`, error);
  }
}

async function unpacked(source: AsyncIterable<Buffer>, name: string): Promise<AsyncIterable<Buffer>> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done ? '' : first.value.toString('hex', 0, 4);
  const packed = PACKED.find(([magic]) => head.startsWith(magic));
  if (packed) {
    throw unreadable(`${name}: it is compressed; unpack it first: ${packed[1]} FILE | scrubjay bench -`);
  }
  const all = (async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  if (!head.startsWith('1f8b')) return all;
  const plain = Readable.from(all, { objectMode: false });
  const gunzip = createGunzip();
  plain.on('error', (error) => gunzip.destroy(error));
  return plain.pipe(gunzip);
}

async function gathered(source: AsyncIterable<Buffer>, most: number): Promise<Taken> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  const bytes = Buffer.concat(chunks);
  if (length <= most) return { bytes, whole: true };
  const newline = bytes.lastIndexOf(NEWLINE, most - 1);
  // One line without an end is measured as far as it was read.
  return { bytes: bytes.subarray(0, newline < 0 ? most : newline + 1), whole: false };
}

export function factsOf(
  { bytes, whole }: Taken,
  files: number,
  { batch, maxRecord }: { readonly batch: number; readonly maxRecord: number },
): InputFacts {
  let lines = 0;
  let longest = 0;
  let overBatch = 0;
  let overRecord = 0;
  for (let at = 0; at < bytes.length; lines++) {
    const newline = bytes.indexOf(NEWLINE, at);
    const length = (newline < 0 ? bytes.length : newline) - at;
    longest = Math.max(longest, length);
    if (length > batch) overBatch++;
    if (length > maxRecord) overRecord++;
    at += length + 1;
  }
  return { files, bytes: bytes.length, whole, lines, longest, overBatch, overRecord };
}
