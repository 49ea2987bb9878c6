/** CompressedPackedForward: gzip or zstd, one member or several, of which each may hold entries. */
import { ScrubJayError } from '@scrubjay/core';
import { decode } from '../http/body/coding.ts';
import { Load, Share } from '../http/body/load.ts';
import { Malformed } from './scanner.ts';

const NAMES = { gzip: 'gzip', zstd: 'zstd' } as const;
export type Compression = keyof typeof NAMES;

export function isCompression(name: string): name is Compression {
  return Object.hasOwn(NAMES, name);
}

/**
 * @param limit bytes of what comes out; a step more is all that is ever in memory
 * @throws Malformed
 */
export async function inflate(bytes: Buffer, compression: Compression, limit: number): Promise<Buffer> {
  try {
    // What all connections have decompressed is counted elsewhere.
    return await decode(bytes, compression, limit, new Share(new Load(limit)));
  } catch (error) {
    if (error instanceof ScrubJayError && error.code === 'SJ_TOO_LARGE')
      throw new Malformed('more than the limit of a chunk after decompression', 'too_large');
    throw new Malformed(`no ${compression}`);
  }
}
