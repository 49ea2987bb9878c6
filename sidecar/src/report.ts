/** --report: what happened, in numbers. Never a value. */
import { rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type EngineName, ScrubJayError } from '@scrubjay/core';
import { version } from './version.ts';

export interface Report {
  readonly version: string;
  readonly command: string;
  readonly engine: EngineName;
  readonly workers: number;
  /** Lines of input. */
  readonly records: number;
  readonly bytes: { readonly in: number; readonly out: number };
  /** By entity. */
  readonly findings: Readonly<Record<string, number>>;
  readonly total: number;
  /** Records that could not be scrubbed and were replaced by a marker. */
  readonly withheld: number;
  /** From the first read to the last write. */
  readonly ms: number;
  /** Input, in millions of bytes. */
  readonly mbPerSecond: number;
}

export type Measured = Omit<Report, 'version' | 'total' | 'mbPerSecond'>;

export function reportOf(measured: Measured): Report {
  const { command, engine, workers, records, bytes, findings, withheld, ms } = measured;
  const round = (value: number) => Math.round(value * 100) / 100;
  const total = Object.values(findings).reduce((sum, times) => sum + times, 0);
  const mbPerSecond = ms > 0 ? round(bytes.in / 1000 / ms) : 0;
  return {
    version: version(),
    command,
    engine,
    workers,
    records,
    bytes,
    findings,
    total,
    withheld,
    ms: round(ms),
    mbPerSecond,
  };
}

/**
 * A file is whole or not there: it is written beside its place and moved. What is no regular file, /dev/stderr or a
 * named pipe, is written to as it is.
 * @throws ScrubJayError SJ_OUTPUT
 */
export async function writeReport(where: string, report: Report): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (where === '-') {
    process.stderr.write(text);
    return;
  }
  const beside = join(dirname(where), `.scrubjay-${crypto.randomUUID()}.tmp`);
  try {
    const found = await stat(where).catch(() => null);
    if (found && !found.isFile()) {
      await writeFile(where, text);
      return;
    }
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, where);
  } catch (error) {
    await unlink(beside).catch(() => {});
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw ScrubJayError.of('SJ_OUTPUT', { reason: `the report ${where}: ${code}` }, error);
  }
}
