/** scrubjay bench: what scrubbing a log of the user's costs, and what it finds. */
import { isatty } from 'node:tty';
import { ScrubJayError } from '@scrubjay/core';
import type { Invocation } from '../args.ts';
import { say } from '../fail.ts';
import { OPTIONS } from '../options.ts';
import { readSettings } from '../settings.ts';
import { hintAtTerminal, writeOutput } from '../stdio.ts';

const DEFAULTS = { seconds: 15, price: 0.04 };

export async function runBench(invocation: Invocation): Promise<number> {
  const { operands, values, switches } = invocation;
  const seconds = numberOf(values, 'seconds', 1, 3600);
  const price = numberOf(values, 'price', 0, 1000);
  const files = operands.length === 0 ? ['-'] : operands;
  if (files.filter((file) => file === '-').length > 1) {
    throw ScrubJayError.of('SJ_USAGE', { reason: 'standard input (-) can be read once only' });
  }
  const config = await readSettings(invocation);
  const quiet = switches.has('quiet');
  if (files.includes('-')) hintAtTerminal(quiet);
  if (!quiet && isatty(2)) say(`measures for about ${seconds} s`);
  const given = [...values].flatMap(([name, value]) =>
    name === 'config' || OPTIONS.get(name)?.setting !== undefined ? [`--${name}`, value] : [],
  );
  const { bench, printed } = await import('../bench/index.ts');
  const result = await bench(config, { files, seconds, price, given });
  await writeOutput(switches.has('json') ? `${JSON.stringify(result, null, 2)}\n` : printed(result));
  return 0;
}

function numberOf(
  values: ReadonlyMap<string, string>,
  name: keyof typeof DEFAULTS,
  least: number,
  most: number,
): number {
  const text = values.get(name);
  if (text === undefined) return DEFAULTS[name];
  const value = Number(text);
  if (/^\d*\.?\d+$/.test(text) && value >= least && value <= most) return value;
  throw ScrubJayError.of('SJ_USAGE', { reason: `--${name} is a number from ${least} to ${most}` });
}
