/**
 * A destination that the logging thread writes to by itself, without ever waiting in a call: files take what they are given,
 * and a pipe is asked how much it takes. So it is known at any time what is written, also when the process exits.
 */
import { constants, fstatSync, openSync, statSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { type Destination, type DestinationOptions, openDestination } from '@scrubjay/core/internal';
import { PipeOutput } from './pipe-output.ts';

const STANDARD_OUTPUT = 1;

/** @throws ScrubJayError SJ_OUTPUT when it cannot be opened */
export function openOutput(options: DestinationOptions): Destination {
  const { path, fd = STANDARD_OUTPUT, onError } = options;
  if (path !== undefined && statSync(path, { throwIfNoEntry: false })?.isFIFO())
    return new PipeOutput(path, null, onError);
  const destination = openDestination(options);
  if (path !== undefined) return atOnce(destination);
  const kind = fstatSync(fd);
  if (!kind.isFIFO() && !kind.isSocket()) return atOnce(destination);
  const own = reopened(fd);
  if (own !== null) return new PipeOutput(null, own, onError);
  return neverBlocks(fd) ? new PipeOutput(null, fd, onError, false) : destination;
}

/** The disk's cache or a terminal takes it in microseconds; a thread of its own takes longer to be told. */
function atOnce(destination: Destination): Destination {
  return {
    get lost() {
      return destination.lost;
    },
    async write(bytes) {
      destination.writeSync(bytes);
    },
    writeSync: (bytes) => destination.writeSync(bytes),
    close: () => destination.close(),
  };
}

/** The same pipe, without making it non-blocking for others who write to it. Null where there is no such way. */
function reopened(fd: number): number | null {
  if (process.platform !== 'linux') return null;
  try {
    return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

/** Node.js makes its standard streams non-blocking when it first uses them, if they are pipes or sockets. */
function neverBlocks(fd: number): boolean {
  if (!isMainThread || process.platform === 'win32') return false;
  const stream = fd === 1 ? process.stdout : fd === 2 ? process.stderr : null;
  return stream !== null;
}
