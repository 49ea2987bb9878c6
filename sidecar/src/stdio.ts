/** Standard input and output for the commands that read and write text themselves. */
import { fstatSync, write } from 'node:fs';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';
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

/** How long a descriptor that another process made non-blocking is left alone when it is full, in ms. */
const FULL = 5;

const writeSome = promisify(write);

/**
 * Resolves when the text is handed over, so that a slow reader slows the source. Not by process.stdout, which blocks the
 * thread on a full pipe: signals could not be heard.
 * @throws ScrubJayError SJ_OUTPUT, or OutputClosed
 */
export async function writeOutput(text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += (await writeSome(1, bytes, at, bytes.length - at, null)).bytesWritten;
    } catch (error) {
      const code = reason(error);
      if (code === 'EPIPE') throw new OutputClosed();
      if (code !== 'EAGAIN') throw ScrubJayError.of('SJ_OUTPUT', { reason: code }, error);
      await new Promise((resolve) => setTimeout(resolve, FULL));
    }
  }
}

export function hintAtTerminal(quiet: boolean): void {
  if (!quiet && isatty(0))
    say(
      'reads from the terminal: type lines and end them with Ctrl-D, or pipe a log in; --help lists the options',
    );
}
