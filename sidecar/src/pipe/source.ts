/** Where the bytes come from: pipes, sockets and terminals by the event loop, all else by positions of a file. */
import { fstatSync, read } from 'node:fs';
import { Socket } from 'node:net';
import { isatty, ReadStream } from 'node:tty';
import { ScrubJayError } from '@scrubjay/core';

/** What a pipe of Linux holds. */
const PIPE = 65_536;
/** Standard input, output and error are the process's: nobody else may get their numbers. */
export const LAST_STANDARD = 2;

/** Takes bytes without a copy; a promise asks to wait with more. */
export interface Taker {
  space(n: number): Buffer;
  filled(n: number): void | Promise<void>;
}

export interface Source {
  /** Settles at the end of the input, or after `stop`. What `taker` throws comes out again. */
  run(taker: Taker): Promise<void>;
  /** Reads no more. */
  stop(): void;
}

export function openSource(fd: number, size: number): Source {
  try {
    const stat = fstatSync(fd);
    if (isatty(fd)) return new PolledSource((onread) => new ReadStream(fd, { onread } as object), fd);
    if (stat.isFIFO() || stat.isSocket()) {
      return new PolledSource(
        (onread) => new Socket({ fd, readable: true, writable: false, onread } as object),
        fd,
      );
    }
    return new FileSource(fd, size);
  } catch (error) {
    throw inputError(error);
  }
}

/** An error of the system says nothing of what was read. */
function inputError(error: unknown): ScrubJayError {
  return ScrubJayError.of('SJ_INPUT', { reason: (error as Error).message }, error);
}

interface OnRead {
  buffer: () => Buffer;
  callback: (n: number) => boolean;
}

/** Nothing blocks here, so that nothing holds the process up when it is to end: a thread in read(2) cannot be joined. */
class PolledSource implements Source {
  readonly #open: (onread: OnRead) => Socket;
  readonly #fd: number;
  #stop = () => {};
  #stopped = false;

  constructor(open: (onread: OnRead) => Socket, fd: number) {
    this.#open = open;
    this.#fd = fd;
  }

  stop(): void {
    this.#stopped = true;
    this.#stop();
  }

  run(taker: Taker): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const callback = (n: number): boolean => {
        try {
          const wait = taker.filled(n);
          if (!wait) return true;
          socket.pause();
          wait.then(() => this.#stopped || socket.resume(), finish);
        } catch (error) {
          finish(error);
        }
        return false;
      };
      let socket: Socket;
      try {
        socket = this.#open({ buffer: () => taker.space(PIPE), callback });
      } catch (error) {
        reject(inputError(error));
        return;
      }
      const finish = (error?: unknown) => {
        this.#stopped = true;
        socket.pause();
        if (this.#fd <= LAST_STANDARD) socket.unref();
        else socket.destroy();
        if (error) reject(error);
        else resolve();
      };
      this.#stop = finish;
      socket.on('end', () => finish());
      socket.on('error', (error) => finish(inputError(error)));
      socket.resume();
    });
  }
}

class FileSource implements Source {
  readonly #fd: number;
  readonly #size: number;
  #stopped = false;

  constructor(fd: number, size: number) {
    this.#fd = fd;
    this.#size = size;
  }

  stop(): void {
    this.#stopped = true;
  }

  async run(taker: Taker): Promise<void> {
    while (!this.#stopped) {
      const n = await this.#read(taker.space(this.#size));
      if (n === 0) return;
      await taker.filled(n);
    }
  }

  #read(room: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      read(this.#fd, room, 0, Math.min(room.length, this.#size), null, (error, n) => {
        if (error) reject(inputError(error));
        else resolve(n);
      });
    });
  }
}
