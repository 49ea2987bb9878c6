/**
 * Zstandard: that of Node where it has it (22.15 and later). Before, fzstd decompresses, and answers are frames of stored
 * blocks: the form that was asked for, without the gain.
 *
 * Frames are found here. Node's decompressor reads the first one alone, and takes one that is cut off for whole; fzstd takes
 * whatever window a frame asks for, up to 2 GB.
 */
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { tooLarge } from './refusals.ts';

/** What Node's types do not know yet. */
interface WithZstd {
  readonly createZstdDecompress?: (options: object) => zlib.Gunzip;
  readonly zstdCompress?: (bytes: Buffer, done: (error: Error | null, result: Buffer) => void) => void;
}

export const native = zlib as WithZstd;

/** Bytes of a window, as RFC 9659 has it for HTTP. */
const WINDOW_LOG = 23;
const MAX_WINDOW = 1 << WINDOW_LOG;
/** ZSTD_d_windowLogMax; a frame that is one segment has its content for a window, which has a limit of its own. */
const WINDOW_LOG_MAX = 100;
const LARGEST_WINDOW_LOG = 31;
const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const MAX_BLOCK = 131_072;
/** Each costs a decompressor. Those who compress in pieces make one of a megabyte or more. */
const MOST_FRAMES = 1_000;
/** Bytes that are decompressed in one go. */
const SLICE = 65_536;

/** Takes what is decompressed; may throw to end it. */
type Take = (part: Uint8Array) => void;

/**
 * `limit`: bytes that may come out.
 * @throws ScrubJayError SJ_TOO_LARGE, what `take` throws, and an Error for bytes that are no whole frames
 */
export async function inflateZstd(bytes: Buffer, limit: number, take: Take): Promise<void> {
  for (const frame of framesOf(bytes, limit)) {
    const stream = native.createZstdDecompress?.({ params: { [WINDOW_LOG_MAX]: LARGEST_WINDOW_LOG } });
    if (!stream) await inflateFrame(frame, take);
    else {
      stream.end(frame);
      for await (const part of stream) take(part as Buffer);
    }
  }
}

async function inflateFrame(frame: Buffer, take: Take): Promise<void> {
  const decompress = new Decompress(take);
  for (let at = 0; at < frame.length; at += SLICE) {
    decompress.push(frame.subarray(at, at + SLICE), at + SLICE >= frame.length);
    if (at + SLICE < frame.length) await new Promise((resolve) => setImmediate(resolve));
  }
}

function framesOf(bytes: Buffer, limit: number): Buffer[] {
  const frames: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const magic = bytes.readUInt32LE(at);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) at += 8 + bytes.readUInt32LE(at + 4);
    else if (magic === MAGIC) {
      at = endOfFrame(bytes, at + 4, limit);
      frames.push(bytes.subarray(start, at));
    } else throw new Error('no frame');
    if (frames.length > MOST_FRAMES) throw new Error('too many frames');
  }
  if (at > bytes.length || frames.length === 0) throw new Error('cut off');
  return frames;
}

/** RFC 8878, 3.1.1 */
function endOfFrame(bytes: Buffer, at: number, limit: number): number {
  const descriptor = bytes.readUInt8(at++);
  const single = (descriptor & 0x20) !== 0;
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6];
  if (!single) {
    const window = bytes.readUInt8(at++);
    const base = 2 ** (10 + (window >> 3));
    if (base + (base / 8) * (window & 7) > MAX_WINDOW) throw new Error('window too large');
  }
  at += [0, 1, 2, 4][descriptor & 3];
  // The window of such a frame is all of its content.
  if (single && contentSize(bytes, at, sizeBytes) > limit) throw tooLarge(limit);
  at += sizeBytes;
  for (let last = false; !last; ) {
    const header = bytes.readUIntLE(at, 3);
    last = (header & 1) === 1;
    const stored = ((header >> 1) & 3) === 1 ? 1 : header >> 3;
    at += 3 + stored;
  }
  return at + ((descriptor & 4) !== 0 ? 4 : 0);
}

function contentSize(bytes: Buffer, at: number, length: number): number {
  if (length === 8) return Number(bytes.readBigUInt64LE(at));
  return bytes.readUIntLE(at, length) + (length === 2 ? 256 : 0);
}

export function deflateZstd(bytes: Buffer): Promise<Buffer> {
  if (native.zstdCompress) return promisify(native.zstdCompress)(bytes) as Promise<Buffer>;
  return Promise.resolve(stored(bytes));
}

/** One frame of a known size in raw blocks. */
function stored(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  const head = Buffer.alloc(4 + 1 + 1 + 4);
  head.writeUInt32LE(MAGIC);
  // Size in four bytes, no checksum; a window of 128 KiB.
  head.writeUInt8(0x80, 4);
  head.writeUInt8(7 << 3, 5);
  head.writeUInt32LE(bytes.length, 6);
  parts.push(head);
  for (let at = 0; at === 0 || at < bytes.length; at += MAX_BLOCK) {
    const block = bytes.subarray(at, at + MAX_BLOCK);
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (at + MAX_BLOCK >= bytes.length ? 1 : 0), 0, 3);
    parts.push(header, block);
  }
  return Buffer.concat(parts);
}
