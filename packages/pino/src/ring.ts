/**
 * thread-stream's worker makes a string of all that lies in its ring of 4 MB, and we would make the same bytes of it again:
 * together they cost more than scrubbing, as V8 decodes 160 MB/s where not all of it is ASCII (bench/NOTES.md). So its
 * decoder is made to hand on the ring's bytes as they are, and no others. Where a thread-stream works in another way, strings come.
 */
import { StringDecoder } from 'node:string_decoder';
import { isMainThread, workerData } from 'node:worker_threads';

/** `module`: whose default export is thread-stream's destination. Of a pipeline or of targets it is pino's, which keeps what it is given. */
export function takeBytes(module: string): void {
  if (isMainThread || workerData?.filename !== module) return;
  const ring: unknown = workerData.dataBuf;
  if (!(ring instanceof SharedArrayBuffer)) return;
  const { write } = StringDecoder.prototype;
  StringDecoder.prototype.write = function (bytes) {
    return isIn(bytes, ring) ? (bytes as unknown as string) : write.call(this, bytes);
  };
}

const isIn = (bytes: unknown, memory: SharedArrayBuffer) =>
  bytes instanceof Uint8Array && (bytes.buffer as unknown) === memory;

/**
 * The main thread may write over what a stream has accepted at once, so what has to wait must be a copy. What a stream
 * refuses until 'drain' stays where it is until then.
 */
export function isOverwritten(chunk: unknown): chunk is Uint8Array {
  return chunk instanceof Uint8Array && (chunk.buffer as unknown) instanceof SharedArrayBuffer;
}
