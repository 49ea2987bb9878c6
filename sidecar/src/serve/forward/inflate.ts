/** CompressedPackedForward: gzip, one member or several, of which each may hold entries. */
import { promisify } from 'node:util';
import { gunzip, type InputType, type ZlibOptions } from 'node:zlib';
import { Malformed } from './scanner.ts';

/** With `info`, zlib gives itself along, which knows how much of the input it read. */
const inflateAll = promisify(gunzip) as unknown as (
  input: InputType,
  options: ZlibOptions,
) => Promise<{ buffer: Buffer; engine: { bytesWritten: number } }>;

const STEP = 131_072;

/**
 * @param limit bytes of what comes out: no more than that, and a step, is ever in memory
 * @throws Malformed
 */
export async function inflate(bytes: Buffer, limit: number): Promise<Buffer> {
  try {
    const { buffer, engine } = await inflateAll(bytes, {
      maxOutputLength: limit,
      chunkSize: STEP,
      info: true,
    });
    // What stands behind the last member would be lost without a word.
    if (engine.bytesWritten === bytes.length) return buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Malformed('more than the limit of a chunk after decompression', 'too_large');
  }
  throw new Malformed('no gzip');
}
