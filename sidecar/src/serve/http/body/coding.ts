/**
 * Content codings. `@fastify/compress` has one limit for a body as it comes and as it is inflated, answers by
 * `Accept-Encoding` alone, and knows no form of the question; so this is our own, on Node's zlib.
 */
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { ScrubJayError } from '@scrubjay/core';
import type { Share } from './load.ts';
import { overloaded, tooLarge, unknownMedia, unreadable } from './refusals.ts';
import { deflateZstd, inflateZstd } from './zstd.ts';

export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd';

const NAMES = new Map<string, Coding | null>([
  ['identity', null],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
]);

/** Bytes that come out in one step: with the default of 16 KiB it takes half as long again. */
const STEP = { chunkSize: 131_072 };

/** What HTTP calls deflate is zlib's format (RFC 9110, 8.4.1.2). */
const STREAMS: Readonly<Record<Exclude<Coding, 'zstd'>, () => zlib.Gunzip>> = {
  gzip: () => zlib.createGunzip(STEP),
  deflate: () => zlib.createInflate(STEP),
  br: () => zlib.createBrotliDecompress(STEP),
};

const gzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip);
const deflate = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.deflate);
const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);

/** Answers are made for one reader, so speed counts. */
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };
const ENCODERS: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  gzip: (bytes) => gzip(bytes, { level: 4 }),
  deflate: (bytes) => deflate(bytes, { level: 4 }),
  br: (bytes) => brotli(bytes, BROTLI),
  zstd: deflateZstd,
};

/**
 * Null: none.
 * @throws ScrubJayError SJ_MEDIA_TYPE for any other than those we know, and for several
 */
export function codingOf(header: string | undefined): Coding | null {
  if (header === undefined) return null;
  const coding = NAMES.get(header.trim().toLowerCase());
  if (coding === undefined)
    throw unknownMedia('the content encoding is not one of those in the documentation');
  return coding;
}

export function encode(bytes: Buffer, coding: Coding): Promise<Buffer> {
  return ENCODERS[coding](bytes);
}

/**
 * Every byte is counted as it comes out; more than `limit`, or more than there is room for, ends it there.
 * @throws ScrubJayError SJ_TOO_LARGE, SJ_OVERLOADED, SJ_UNREADABLE
 */
export async function decode(bytes: Buffer, coding: Coding, limit: number, share: Share): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) throw tooLarge(limit);
    if (!share.take(part.length)) throw overloaded();
    parts.push(part);
  };
  try {
    if (coding === 'zstd') await inflateZstd(bytes, limit, take);
    else await inflate(STREAMS[coding](), bytes, take);
  } catch (error) {
    if (error instanceof ScrubJayError) throw error;
    throw unreadable(`it is not ${coding}, or it is cut off`);
  }
  return Buffer.concat(parts, length);
}

async function inflate(stream: zlib.Gunzip, bytes: Buffer, take: (part: Uint8Array) => void): Promise<void> {
  stream.end(bytes);
  for await (const part of stream) take(part as Buffer);
  // What stands behind the end would be lost without a word.
  if (stream.bytesWritten !== bytes.length) throw new Error('more than one body');
}
