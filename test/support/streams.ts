/** A scrubber as a stream, fed in chunks of given sizes. */
import type { Scrubber } from '@scrubjay/core';

/** Cuts bytes into chunks; sizes are used in turn, over and over. */
export function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length]);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** What leaves the Node transform for these chunks. */
export async function throughNode(scrubber: Scrubber, chunks: Iterable<Uint8Array>): Promise<Buffer> {
  const transform = scrubber.nodeTransform();
  const out: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    transform.on('data', (chunk: Buffer) => out.push(chunk));
    transform.on('end', resolve);
    transform.on('error', reject);
  });
  for (const chunk of chunks) {
    // A copy that is overwritten afterwards: nobody may hold on to a chunk that is not theirs.
    const own = Buffer.from(chunk);
    if (!transform.write(own, () => own.fill(0x2a)))
      await new Promise((resolve) => transform.once('drain', resolve));
  }
  transform.end();
  await ended;
  return Buffer.concat(out);
}

/** What leaves the Web transform for these chunks. */
export async function throughWeb(scrubber: Scrubber, chunks: Iterable<Uint8Array>): Promise<Buffer> {
  const { readable, writable } = scrubber.webTransform();
  const writer = writable.getWriter();
  const written = (async () => {
    for (const chunk of chunks) await writer.write(Buffer.from(chunk));
    await writer.close();
  })();
  const out: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) out.push(step.value);
  await written;
  return Buffer.concat(out);
}
