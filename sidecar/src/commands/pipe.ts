/** scrubjay pipe: standard input to standard output. */
import type { Invocation } from '../args.ts';
import { runPipe } from '../pipe/index.ts';
import { readSettings } from '../settings.ts';
import { interruption } from '../signals.ts';
import { hintAtTerminal } from '../stdio.ts';

export async function pipe(invocation: Invocation): Promise<number> {
  const { switches } = invocation;
  const config = await readSettings(invocation);
  hintAtTerminal(switches.has('quiet'));
  const interrupted = interruption();
  const done = await runPipe(config, { input: 0, output: 1, signal: interrupted.signal });
  const { engine, workers, records, bytesIn, bytesOut, counts, elapsedMs: ms } = done;
  const { findings, withheld } = counts;
  if (config.report !== null) {
    const { reportOf, writeReport } = await import('../report.ts');
    const bytes = { in: bytesIn, out: bytesOut };
    const measured = { command: 'pipe', engine, workers, records, bytes, findings, withheld, ms };
    await writeReport(config.report, reportOf(measured));
  }
  await interrupted.end();
  return switches.has('fail-on-findings') && Object.keys(findings).length > 0 ? 1 : 0;
}
