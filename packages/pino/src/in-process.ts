/** Scrubs in the thread that logs: nothing raw leaves it, even in a crash. */
import { type CoreScrubber, hostConfigSync, LineScrubber, sharedScrubber } from '@scrubjay/core/internal';
import type { PolicyOptions } from './options.ts';

export function streamWrite(options: PolicyOptions = {}): (line: string) => string {
  const lines = new LineScrubber(core(options));
  return (line) => lines.scrub(line);
}

const core = (options: PolicyOptions): CoreScrubber => sharedScrubber(hostConfigSync(options));

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Target = Record<PropertyKey, unknown> & { write: Method; end?: Method };

/** What is in the original's place has its `write` and `end`; all else goes to the original, listeners too. */
export function scrubbed<T extends object>(destination: T, options: PolicyOptions = {}): T {
  const scrubber = core(options);
  const target = destination as unknown as Target;
  if (target[METADATA] === true) scrubMetadata(target, scrubber);
  const own = scrubbingMethods(target, scrubber);
  const bound = new Map<PropertyKey, { method: Method; call: Method }>();
  return new Proxy(destination, {
    get(_, key) {
      if (key === 'write') return own.write;
      if (key === 'end' && target.end) return own.end;
      const value = target[key];
      if (typeof value !== 'function' || key === 'constructor') return value;
      const known = bound.get(key);
      if (known?.method === value) return known.call;
      const method = value as Method;
      const call = method.bind(target);
      bound.set(key, { method, call });
      return call;
    },
    set: (_, key, value) => Reflect.set(target, key, value),
  });
}

function scrubbingMethods(target: Target, scrubber: CoreScrubber): { write: Method; end: Method } {
  const lines = new LineScrubber(scrubber);
  const clean = (chunk: unknown, encoding: unknown) =>
    typeof chunk === 'string' && !isOtherEncoding(encoding)
      ? lines.scrub(chunk)
      : scrubber.scrub(Buffer.from(chunk as string, encoding as BufferEncoding));
  return {
    write(chunk, ...rest) {
      return target.write(clean(chunk, rest[0]), ...rest);
    },
    end(...args) {
      if (typeof args[0] === 'string' || args[0] instanceof Uint8Array) args[0] = clean(args[0], args[1]);
      return target.end?.(...args);
    },
  };
}

const isOtherEncoding = (encoding: unknown) => typeof encoding === 'string' && !/^utf-?8$/i.test(encoding);

/** A destination that has it is told of the record besides its line: `pino.multistream`, transports with metadata. */
const METADATA = Symbol.for('pino.metadata');

/**
 * pino leaves the raw record on the destination. It is scrubbed when somebody takes it, which few do; a logger, with its
 * bindings, cannot be.
 */
function scrubMetadata(target: Target, scrubber: CoreScrubber): void {
  const clean: Record<string, (raw: unknown) => unknown> = {
    lastObj: (raw) => scrubber.scrubObjectOrSame(raw),
    lastMsg: (raw) => scrubber.scrubObjectOrSame(raw),
    lastLogger: () => undefined,
  };
  for (const [name, scrub] of Object.entries(clean)) {
    let raw: unknown;
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      get: () => scrub(raw),
      set: (value) => {
        raw = value;
      },
    });
  }
}
