/** Standard input and output for the commands that read and write text themselves. */
import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { ScrubJayError } from '@scrubjay/core';
import { say } from './fail.ts';

/** The reader of the output is gone: nothing more is to be done, and nothing to be told. */
export class OutputClosed extends Error {}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}

/** @throws ScrubJayError SJ_INPUT */
export async function* readInput(signal?: AbortSignal): AsyncGenerator<Buffer> {
  // Node gives an empty stream for a folder.
  if (fstatSync(0).isDirectory()) throw ScrubJayError.of('SJ_INPUT', { reason: 'EISDIR' });
  const { stdin } = process;
  const stop = () => stdin.destroy();
  signal?.addEventListener('abort', stop);
  try {
    for await (const chunk of stdin) yield chunk as Buffer;
  } catch (error) {
    // Destroying it is how an interruption ends the input.
    if (!signal?.aborted) throw ScrubJayError.of('SJ_INPUT', { reason: reason(error) }, error);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * Resolves when the text is handed over, so that a slow reader slows the source.
 * @throws ScrubJayError SJ_OUTPUT, or OutputClosed
 */
export function writeOutput(text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  const { stdout } = process;
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      const closed = reason(error) === 'EPIPE';
      reject(closed ? new OutputClosed() : ScrubJayError.of('SJ_OUTPUT', { reason: reason(error) }, error));
    };
    // A failed write is told to the callback and as an event; the event would end the process if nobody listened.
    if (stdout.listenerCount('error') === 0) stdout.on('error', () => {});
    stdout.write(text, (error) => (error ? failed(error) : resolve()));
  });
}

export function hintAtTerminal(quiet: boolean): void {
  if (!quiet && isatty(0))
    say(
      'reads from the terminal: type lines and end them with Ctrl-D, or pipe a log in; --help lists the options',
    );
}
