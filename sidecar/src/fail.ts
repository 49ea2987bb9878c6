/** How a failure is told: message and remedy on standard error, no stack, no data. */
import { ScrubJayError } from '@scrubjay/core';

/** Tells an error and gives the exit code. */
export function tell(error: unknown): number {
  if (error instanceof ScrubJayError) {
    say(error.message, error.remedy);
    return error.exitCode;
  }
  // The message of an error nobody foresaw may quote what was scanned.
  const kind = error instanceof Error ? error.name : typeof error;
  const { code } = Object(error) as { code?: unknown };
  const detail = typeof code === 'string' && /^[A-Z_0-9]{1,40}$/.test(code) ? `${kind}, ${code}` : kind;
  say(
    `stopped by an error inside the command (${detail})`,
    'Report it with the output of `scrubjay --version`.',
  );
  return 3;
}

export function say(message: string, remedy?: string): void {
  const lines = message.split('\n').map((line) => `scrubjay: ${line}\n`);
  process.stderr.write(lines.join('') + (remedy === undefined ? '' : `  ${remedy}\n`));
}
