/** The scrubber as a stage of Web and Node streams. */
import { Transform } from 'node:stream';
import { ScrubJayError } from '../errors.ts';
import { FrameBuffer } from '../frame/buffered.ts';
import type { Pipeline } from '../pipeline.ts';
import type { CompiledPolicy } from '../policy/compiled.ts';
import { Output } from '../redact/redact.ts';
import { scrubFrame } from './scrub-frame.ts';

interface Core {
  readonly pipeline: Pipeline;
  readonly policy: CompiledPolicy;
}

/** Scrubs a stream within the call; whole records leave as soon as they are there. */
export class StreamScrubber {
  readonly #pipeline: Pipeline;
  readonly #mayFail: boolean;
  readonly #buffer: FrameBuffer;
  readonly #output = new Output();

  constructor({ pipeline, policy }: Core) {
    this.#pipeline = pipeline;
    this.#mayFail = mayFail(policy);
    this.#buffer = new FrameBuffer(policy.config);
  }

  /**
   * Calls `write` with bytes that are its own.
   * @throws ScrubJayError SJ_FINDING after the records before were written
   */
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
      const counts = this.#mayFail ? this.#pipeline.tally.snapshot() : null;
      this.#output.reset(frame.to - frame.from + 1024);
      const { changed, failed } = scrubFrame(this.#pipeline, bytes, frame, this.#output, counts);
      if (!changed) write(Buffer.from(bytes.subarray(frame.from, frame.to)));
      else if (this.#output.length > 0) write(this.#output.take());
      if (failed !== null) throw ScrubJayError.of('SJ_FINDING', { entity: failed });
    }
  }
}

/** Some action of the policy is `fail`. */
export function mayFail({ config }: Pick<CompiledPolicy, 'config'>): boolean {
  const rules = [...config.keys, ...config.paths, ...config.detectors];
  const actions = [config.action, ...Object.values(config.actions), ...rules.map(({ action }) => action)];
  return actions.some((action) => action?.name === 'fail');
}

export function createWebTransform(core: Core): TransformStream<Uint8Array, Uint8Array> {
  const scrubber = new StreamScrubber(core);
  if (mayFail(core.policy)) return createFailingTransform(scrubber);
  return new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => scrubber.push(chunk, (bytes) => controller.enqueue(bytes)),
    flush: (controller) => scrubber.end((bytes) => controller.enqueue(bytes)),
  });
}

/** A stream that fails forgets what nobody took yet: so the error waits behind it, as an item of its own. */
function createFailingTransform(scrubber: StreamScrubber): TransformStream<Uint8Array, Uint8Array> {
  let piped: Promise<void>;
  type Controller = TransformStreamDefaultController<Uint8Array | Error>;
  const attempt = async (controller: Controller, work: () => void) => {
    try {
      work();
    } catch (error) {
      controller.enqueue(error as Error);
      await piped;
      throw error;
    }
  };
  const { writable, readable } = new TransformStream<Uint8Array, Uint8Array | Error>({
    transform: (chunk, controller) =>
      attempt(controller, () => scrubber.push(chunk, (bytes) => controller.enqueue(bytes))),
    flush: (controller) => attempt(controller, () => scrubber.end((bytes) => controller.enqueue(bytes))),
  });
  const raising = new TransformStream<Uint8Array | Error, Uint8Array>({
    transform(item, controller) {
      if (item instanceof Error) throw item;
      controller.enqueue(item);
    },
  });
  piped = readable.pipeTo(raising.writable).catch(() => {});
  return { writable, readable: raising.readable };
}

/** Pushed, it makes a stream ask again when its reader has taken more. */
const NOTHING = Buffer.alloc(0);

export function createNodeTransform(core: Core): Transform {
  const scrubber = new StreamScrubber(core);
  let failure: Error | null = null;
  const attempt = (stream: Transform, done: () => void, work: () => void) => {
    try {
      work();
    } catch (error) {
      // `done` is not called: nothing more is taken, and what was pushed is not thrown away with the stream.
      failure = error as Error;
      if (stream.readableLength === 0) stream.destroy(failure);
      else stream.push(NOTHING);
      return;
    }
    done();
  };
  return new Transform({
    decodeStrings: true,
    transform(chunk: Buffer, _encoding, done) {
      attempt(this, done, () => scrubber.push(chunk, (bytes) => this.push(bytes)));
    },
    flush(done) {
      attempt(this, done, () => scrubber.end((bytes) => this.push(bytes)));
    },
    read(size) {
      if (!failure) Transform.prototype._read.call(this, size);
      else if (this.readableLength === 0) this.destroy(failure);
      else this.push(NOTHING);
    },
  });
}
