/** Where the bytes go: pipes, sockets and terminals by the event loop, all else by writing a file. */
import { fstatSync, write } from 'node:fs';
import { Socket } from 'node:net';
import { isatty, WriteStream } from 'node:tty';
import { ScrubJayError } from '@scrubjay/core';
import { LAST_STANDARD } from './source.ts';

export interface Sink {
  /** Settles when the system has the bytes; one call at a time. @throws ScrubJayError SJ_OUTPUT, ReaderGone */
  write(bytes: Buffer): Promise<void>;
  close(): void;
}

/** Nobody reads any more (`| head`): no fault of anybody. */
export class ReaderGone extends Error {}

export function openSink(fd: number): Sink {
  try {
    const stat = fstatSync(fd);
    if (isatty(fd)) return new PolledSink(new WriteStream(fd), fd);
    if (stat.isFIFO() || stat.isSocket()) {
      return new PolledSink(new Socket({ fd, readable: false, writable: true }), fd);
    }
    return new FileSink(fd);
  } catch (error) {
    throw outputError(error as NodeJS.ErrnoException);
  }
}

/** An error of the system says nothing of what was written. */
function outputError(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EPIPE' || error.code === 'ECONNRESET') return new ReaderGone();
  return ScrubJayError.of('SJ_OUTPUT', { reason: error.message }, error);
}

/** A pipe that somebody made non-blocking is no trouble here: the event loop waits for room. */
class PolledSink implements Sink {
  readonly #socket: Socket;
  readonly #fd: number;

  constructor(socket: Socket, fd: number) {
    this.#socket = socket;
    this.#fd = fd;
    // The write that failed is told of it.
    socket.on('error', () => {});
  }

  write(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.write(bytes, (error) => (error ? reject(outputError(error)) : resolve()));
    });
  }

  close(): void {
    if (this.#fd <= LAST_STANDARD) this.#socket.unref();
    else this.#socket.destroy();
  }
}

class FileSink implements Sink {
  readonly #fd: number;

  constructor(fd: number) {
    this.#fd = fd;
  }

  async write(bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length; ) at += await this.#some(bytes, at);
  }

  close(): void {}

  #some(bytes: Buffer, at: number): Promise<number> {
    return new Promise((resolve, reject) => {
      write(this.#fd, bytes, at, bytes.length - at, null, (error, n) => {
        if (error) reject(outputError(error));
        else resolve(n);
      });
    });
  }
}
