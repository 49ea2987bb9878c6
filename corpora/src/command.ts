import { parseArgs } from 'node:util';
import { formats } from './formats/index.ts';
import { check } from './generate.ts';
import { type WriteOptions, writeCorpus } from './write.ts';

const usage = `Writes a sample log with labels. Same options, same bytes.

  node corpora/dist/cli.js --format NAME (--size SIZE | --records N) --out FILE [options]

  --format NAME    ${Object.keys(formats).join(' ')}
  --size SIZE      bytes, or with a unit: 64KB 200MB 1GB (1 MB is 1,000,000 bytes)
  --records N      instead of --size
  --pii SHARE      share of records with personal data, 0 to 1 (default 0.05)
  --seed N         whole number (default 1)
  --out FILE       the log
  --labels FILE    the labels, one JSON line a record
`;

class UsageError extends Error {}

const units: { [unit: string]: number } = { '': 1, B: 1, KB: 1e3, MB: 1e6, GB: 1e9 };

function size(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
  const factor = units[unit?.toUpperCase()];
  if (amount === undefined || factor === undefined)
    throw new UsageError('--size takes a number with KB, MB or GB');
  return Math.round(Number(amount) * factor);
}

function number(flag: string, text: string): number {
  if (text.trim() === '' || !Number.isFinite(Number(text))) throw new UsageError(`--${flag} takes a number`);
  return Number(text);
}

function read(args: string[]): { help: true } | { help: false; out: string; options: WriteOptions } {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      format: string,
      size: string,
      records: string,
      pii: string,
      seed: string,
      out: string,
      labels: string,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return { help: true };
  if (values.format === undefined) throw new UsageError('--format is missing');
  if (values.out === undefined) throw new UsageError('--out is missing');
  if ((values.size === undefined) === (values.records === undefined)) {
    throw new UsageError('give either --size or --records');
  }
  const options: WriteOptions = {
    format: values.format,
    seed: number('seed', values.seed ?? '1'),
    piiShare: number('pii', values.pii ?? '0.05'),
    bytes: values.size === undefined ? undefined : size(values.size),
    records: values.records === undefined ? undefined : number('records', values.records),
    labels: values.labels,
  };
  check(options);
  return { help: false, out: values.out, options };
}

/** parseArgs marks what the caller did wrong by its code. */
function isUsage(error: unknown): error is Error {
  const code = (error as { code?: unknown } | undefined)?.code;
  return (
    error instanceof UsageError ||
    error instanceof RangeError ||
    (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
  );
}

/** Runs the command; `tell` gets what goes to standard error. @returns the exit code: 0, 2 usage, 3 could not write */
export async function command(args: string[], tell: (text: string) => void): Promise<number> {
  try {
    const task = read(args);
    if (task.help) {
      tell(usage);
      return 0;
    }
    const { bytes, records, labelled } = await writeCorpus(task.out, task.options);
    tell(`${records} records, ${bytes} bytes, ${labelled} records with labels\n`);
    return 0;
  } catch (error) {
    if (isUsage(error)) {
      tell(`${error.message}\n\n${usage}`);
      return 2;
    }
    tell(`could not write: ${error instanceof Error ? error.message : String(error)}\n`);
    return 3;
  }
}
