/**
 * Lines at the end of a file, which is this sink's alone to write. What it took is on disk, and a call that failed has left
 * nothing behind, so that it can be made again. Rotated by its size; a file that somebody else moved away is opened anew.
 *
 * Not by `rotating-file-stream`: of a write that failed half-way a stream cannot tell, and does not recover from it.
 */
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ScrubJayError } from '@scrubjay/core';
import { type Log, type Parcel, type Sink, SinkError } from '../contract.ts';
import { syncFolder } from '../folder.ts';
import { reasonOf } from '../reason.ts';
import type { SinkConfig } from '../settings.ts';
import { compress, rotate } from './rotate.ts';

type FileSinkConfig = Extract<SinkConfig, { type: 'file' }>;

const NEWLINE = 10;

export class FileSink implements Sink {
  readonly name: string;
  readonly forms = ['lines'] as const;
  readonly #config: FileSinkConfig;
  readonly #log: Log;
  #file: FileHandle | null = null;
  /** Bytes; as long as the file is open. */
  #size = 0;
  /** A crash left half a line at the end. */
  #torn = false;
  #compressing: Promise<void> = Promise.resolve();

  private constructor(config: FileSinkConfig, log: Log) {
    this.#config = config;
    this.#log = log;
    this.name = `file ${config.path}`;
  }

  /** @throws ScrubJayError SJ_OUTPUT */
  static async open(config: FileSinkConfig, log: Log): Promise<FileSink> {
    const sink = new FileSink(config, log);
    try {
      if (config.mkdir) await mkdir(dirname(config.path), { recursive: true, mode: 0o750 });
      await sink.#opened();
      return sink;
    } catch (error) {
      throw ScrubJayError.of('SJ_OUTPUT', { reason: (error as Error).message }, error);
    }
  }

  async send({ bytes }: Parcel): Promise<void> {
    try {
      if (this.#file && (await this.#isElsewhere())) await this.#closeFile();
      await this.#opened();
      if (this.#size > 0 && this.#size + bytes.length > this.#config.maxSize) await this.#rotate();
      await this.#append(this.#torn ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes);
    } catch (error) {
      throw new SinkError(`${this.#config.path}: ${reasonOf(error)}`, true);
    }
  }

  async close(): Promise<void> {
    await this.#compressing;
    await this.#closeFile();
  }

  async #opened(): Promise<FileHandle> {
    if (this.#file) return this.#file;
    const { path } = this.#config;
    const file = await open(path, 'a+', 0o640);
    try {
      const now = await file.stat();
      if (!now.isFile()) throw new Error(`${path} is no regular file`);
      const { buffer } = await file.read(Buffer.of(NEWLINE), 0, 1, Math.max(now.size - 1, 0));
      if (now.size === 0) await syncFolder(dirname(path));
      this.#torn = buffer[0] !== NEWLINE;
      this.#size = now.size;
    } catch (error) {
      await file.close();
      throw error;
    }
    this.#file = file;
    return file;
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  /** The name is gone, or another file's: logrotate was here. And what was cut off from it counts no more. */
  async #isElsewhere(): Promise<boolean> {
    const [own, named] = await Promise.all([
      this.#file!.stat({ bigint: true }),
      stat(this.#config.path, { bigint: true }).catch(() => null),
    ]);
    this.#size = Number(own.size);
    return named === null || named.ino !== own.ino || named.dev !== own.dev;
  }

  async #append(bytes: Buffer): Promise<void> {
    const file = this.#file!;
    try {
      for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
      await file.datasync();
    } catch (error) {
      // Where that does not succeed either, the file is looked at anew, and half a line is closed before the next.
      await file.truncate(this.#size).catch(() => this.#closeFile());
      throw error;
    }
    this.#size += bytes.length;
    this.#torn = false;
  }

  async #rotate(): Promise<void> {
    const { path, maxFiles, compress: compressed } = this.#config;
    await this.#compressing;
    await this.#closeFile();
    const newest = await rotate(path, maxFiles - 1);
    if (newest && compressed) this.#compressing = this.#compress(newest);
    await this.#opened();
  }

  /** Does not fail: what is not compressed is kept as it is. */
  async #compress(path: string): Promise<void> {
    try {
      await compress(path);
    } catch (error) {
      this.#log.warn({ file: path, reason: reasonOf(error) }, 'a rotated file could not be compressed');
    }
  }
}
