/**
 * A destination that the application never waits for in a call, and of which the thread that logs knows at any time what is
 * written, also when the process exits.
 */
import { constants, fstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { ScrubJayError } from '@scrubjay/core';
import { type Destination, type DestinationOptions, openDestination } from '@scrubjay/core/internal';
import { FileOutput } from './file-output.ts';
import { PipeOutput } from './pipe-output.ts';

const STANDARD_OUTPUT = 1;

/** @throws ScrubJayError SJ_OUTPUT when it cannot be opened */
export function openOutput(options: DestinationOptions): Destination {
  try {
    return options.path === undefined ? ofDescriptor(options) : ofPath(options.path, options);
  } catch (error) {
    if (error instanceof ScrubJayError) throw error;
    throw ScrubJayError.of('SJ_OUTPUT', { reason: (error as Error).message }, error);
  }
}

function ofPath(path: string, options: DestinationOptions): Destination {
  const { mkdir, append = true, onError } = options;
  const kind = statSync(path, { throwIfNoEntry: false });
  // To open a pipe is to wait for its reader.
  if (kind?.isFIFO()) return new PipeOutput(path, null, onError);
  if (kind && !kind.isFile()) return atOnce(openDestination(options));
  if (mkdir) mkdirSync(dirname(path), { recursive: true });
  return new FileOutput(openSync(path, append ? 'a' : 'w', 0o666), true, onError);
}

function ofDescriptor({ fd = STANDARD_OUTPUT, onError }: DestinationOptions): Destination {
  const kind = fstatSync(fd);
  if (kind.isFile()) return new FileOutput(fd, false, onError);
  const destination = openDestination({ fd, onError });
  if (!kind.isFIFO() && !kind.isSocket()) return atOnce(destination);
  const own = reopened(fd);
  if (own !== null) return new PipeOutput(null, own, onError);
  return neverBlocks(fd) ? new PipeOutput(null, fd, onError, false) : destination;
}

/** A terminal or a device takes it before another thread could be told. */
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
