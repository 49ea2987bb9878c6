/** The scrubber as a stage of Web and Node streams. */
import { Transform } from 'node:stream';
import { FrameBuffer } from '../frame/buffered.ts';
import type { Pipeline } from '../pipeline.ts';
import type { CompiledPolicy } from '../policy/compiled.ts';
import { Output } from '../redact/redact.ts';

interface Core {
  readonly pipeline: Pipeline;
  readonly policy: CompiledPolicy;
}

/** Scrubs a stream; whole records leave as soon as they are there. */
export class StreamScrubber {
  readonly #pipeline: Pipeline;
  readonly #buffer: FrameBuffer;
  readonly #output = new Output();

  constructor({ pipeline, policy }: Core) {
    this.#pipeline = pipeline;
    this.#buffer = new FrameBuffer(policy.config);
  }

  /** Calls `write` with bytes that are its own. */
  push(chunk: Uint8Array, write: (bytes: Buffer) => void): void {
    this.#buffer.push(chunk);
    this.#drain(false, write);
  }

  end(write: (bytes: Buffer) => void): void {
    this.#drain(true, write);
  }

  #drain(last: boolean, write: (bytes: Buffer) => void): void {
    for (;;) {
      const frame = this.#buffer.next(last);
      if (!frame) return;
      const { bytes } = this.#buffer;
      this.#output.reset(frame.to - frame.from + 1024);
      if (this.#pipeline.scrub(bytes, frame, this.#output)) {
        if (this.#output.length > 0) write(this.#output.take());
      } else write(Buffer.from(bytes.subarray(frame.from, frame.to)));
    }
  }
}

export function createWebTransform(core: Core): TransformStream<Uint8Array, Uint8Array> {
  const scrubber = new StreamScrubber(core);
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      scrubber.push(chunk, (bytes) => controller.enqueue(bytes));
    },
    flush(controller) {
      scrubber.end((bytes) => controller.enqueue(bytes));
    },
  });
}

export function createNodeTransform(core: Core): Transform {
  const scrubber = new StreamScrubber(core);
  return new Transform({
    decodeStrings: true,
    transform(chunk: Buffer, _encoding, done) {
      attempt(done, () => scrubber.push(chunk, (bytes) => this.push(bytes)));
    },
    flush(done) {
      attempt(done, () => scrubber.end((bytes) => this.push(bytes)));
    },
  });
}

function attempt(done: (error?: Error | null) => void, work: () => void): void {
  try {
    work();
  } catch (error) {
    done(error as Error);
    return;
  }
  done();
}
