/**
 * A stream of bytes as records, with what was found in each; the same framing as everywhere, so that a record longer than
 * `maxRecord` comes in parts and is never held whole.
 */
import { type Frame, FrameBuffer } from '@scrubjay/core/internal';

/** What was found in a part of a record: what begins there. Offsets are bytes from the start of the record. */
export interface Part<T extends Located> {
  readonly found: readonly T[];
  /** Bytes of input, the newline among them. */
  readonly bytes: number;
  /** The record ends here; a long one has parts before. */
  readonly ends: boolean;
  /** More input has to be waited for: what was gathered should leave now. */
  readonly idle: boolean;
}

export interface Located {
  start: number;
  end: number;
}

/** Finds in a frame, offsets into `source`, in rising order of where they start. */
export type Look<T extends Located> = (source: Buffer, frame: Frame) => T[];

const NEWLINE = 10;

export async function* readRecords<T extends Located>(
  input: AsyncIterable<Buffer>,
  limits: { readonly batch: number; readonly maxRecord: number },
  look: Look<T>,
): AsyncGenerator<Part<T>> {
  const buffer = new FrameBuffer(limits);
  /** Bytes of a long record that came before. */
  let gone = 0;

  const parts = function* (last: boolean): Generator<Part<T>> {
    for (;;) {
      const frame = buffer.next(last);
      if (!frame) return;
      const { bytes } = buffer;
      const found = look(bytes, frame);
      if (frame.piece) {
        const shift = gone - frame.from;
        const size = frame.to - frame.from;
        const moved = found.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
        gone = frame.more ? gone + size : 0;
        yield { found: moved, bytes: size, ends: !frame.more, idle: false };
        continue;
      }
      let next = 0;
      for (let at = frame.from; at < frame.to; ) {
        const newline = bytes.indexOf(NEWLINE, at);
        const to = newline < 0 || newline >= frame.to ? frame.to : newline + 1;
        const own: T[] = [];
        for (; next < found.length && found[next].start < to; next++) {
          own.push({ ...found[next], start: found[next].start - at, end: found[next].end - at });
        }
        yield { found: own, bytes: to - at, ends: true, idle: false };
        at = to;
      }
    }
  };

  for await (const chunk of input) {
    buffer.push(chunk);
    yield* parts(false);
    yield { found: [], bytes: 0, ends: false, idle: true };
  }
  yield* parts(true);
}
