/** For tests: codings by what is not under test, the `zstd` command among them. */
import { execFileSync } from 'node:child_process';
import zlib from 'node:zlib';

interface Codec {
  encode(bytes: Buffer): Buffer;
  decode(bytes: Buffer): Buffer;
}

export const CODECS: Readonly<Record<'identity' | 'gzip' | 'deflate' | 'br' | 'zstd', Codec>> = {
  identity: { encode: (bytes) => bytes, decode: (bytes) => bytes },
  gzip: { encode: (bytes) => zlib.gzipSync(bytes), decode: (bytes) => zlib.gunzipSync(bytes) },
  deflate: { encode: (bytes) => zlib.deflateSync(bytes), decode: (bytes) => zlib.inflateSync(bytes) },
  br: {
    encode: (bytes) =>
      zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }),
    decode: (bytes) => zlib.brotliDecompressSync(bytes),
  },
  zstd: { encode: (bytes) => zstd(['-c'], bytes), decode: (bytes) => zstd(['-dc'], bytes) },
};

export type CodingName = keyof typeof CODECS;
export const CODING_NAMES = Object.keys(CODECS) as CodingName[];

export function zstd(args: readonly string[], input: Buffer): Buffer {
  return execFileSync('zstd', ['-q', ...args], { input, maxBuffer: 1 << 30 });
}
