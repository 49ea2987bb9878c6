/** zlib takes 3 ms to load, and many a process that loads this package never serialises. */
const crc32 = (bytes: Uint8Array): number => process.getBuiltinModule('node:zlib').crc32(bytes);

/** Bytes after libhs's own: `HSJ1`, then the CRC-32 of all before the trailer, little-endian. */
const TRAILER = 8;
const MARK = 0x314a5348;

/**
 * libhs's checksum leaves out the header's platform word and some of the tail, and a change there is
 * accepted and then steers native code. Hence one more over every byte.
 */
export function seal(serialized: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(serialized.length + TRAILER);
  sealed.set(serialized);
  const trailer = new DataView(sealed.buffer, serialized.length);
  trailer.setUint32(0, MARK, true);
  trailer.setUint32(4, crc32(serialized), true);
  return sealed;
}

/** The part that is libhs's, and whether the trailer vouches for it. */
export function unseal(sealed: Uint8Array): { serialized: Uint8Array; intact: boolean } {
  if (sealed.length < TRAILER) return { serialized: sealed, intact: false };
  const serialized = sealed.subarray(0, sealed.length - TRAILER);
  const trailer = new DataView(sealed.buffer, sealed.byteOffset + serialized.length, TRAILER);
  const intact = trailer.getUint32(0, true) === MARK && trailer.getUint32(4, true) === crc32(serialized);
  return { serialized, intact };
}
