/** Lines on standard output. What reads them has them when the system has. */
import { ScrubJayError } from '@scrubjay/core';
import { type Sink as Output, openSink, ReaderGone } from '../../pipe/sink.ts';
import type { Parcel, Sink } from '../contract.ts';

const STANDARD_OUTPUT = 1;

export class StdoutSink implements Sink {
  readonly name = 'stdout';
  readonly forms = ['lines'] as const;
  readonly #output: Output;

  /** @throws ScrubJayError SJ_OUTPUT */
  constructor(fd = STANDARD_OUTPUT) {
    this.#output = openSink(fd);
  }

  /** What was half-written cannot be taken back here, so no error is one to try again. @throws ScrubJayError SJ_OUTPUT */
  async send({ bytes }: Parcel): Promise<void> {
    try {
      await this.#output.write(bytes);
    } catch (error) {
      if (!(error instanceof ReaderGone)) throw error;
      throw ScrubJayError.of('SJ_OUTPUT', { reason: 'nobody reads standard output any more' });
    }
  }

  async close(): Promise<void> {
    this.#output.close();
  }
}
