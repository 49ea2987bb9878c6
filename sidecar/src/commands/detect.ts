/** scrubjay detect: the findings of each line, without values. */
import { CoreScrubber } from '@scrubjay/core/internal';
import type { Invocation } from '../args.ts';
import { findings as findingsOf } from '../findings.ts';
import { readSettings } from '../settings.ts';
import { interruption } from '../signals.ts';
import { hintAtTerminal, OutputClosed, readInput, writeOutput } from '../stdio.ts';

/** Characters of output that are gathered before they are written. */
const GATHER = 65_536;

export async function detect(invocation: Invocation): Promise<number> {
  const { switches } = invocation;
  const config = await readSettings(invocation);
  const scrubber = new CoreScrubber(config);
  hintAtTerminal(switches.has('quiet'));
  const interrupted = interruption();
  const began = performance.now();
  const findings: Record<string, number> = {};
  const bytes = { in: 0, out: 0 };
  let records = 0;
  let text = '';
  const flush = async () => {
    bytes.out += Buffer.byteLength(text);
    await writeOutput(text);
    text = '';
  };
  try {
    for await (const part of findingsOf(readInput(interrupted.signal), scrubber, config)) {
      bytes.in += part.bytes;
      records += part.records;
      for (const entity of part.entities) findings[entity] = (findings[entity] ?? 0) + 1;
      text += part.text;
      if (text.length >= GATHER || part.idle) await flush();
    }
    await flush();
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
  const { engine } = scrubber;
  scrubber.close();
  if (config.report !== null) {
    const { reportOf, writeReport } = await import('../report.ts');
    const sorted = Object.fromEntries(Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1)));
    const ms = performance.now() - began;
    const measured = {
      command: 'detect',
      engine,
      workers: 1,
      records,
      bytes,
      findings: sorted,
      withheld: 0,
      ms,
    };
    await writeReport(config.report, reportOf(measured));
  }
  await interrupted.end();
  return switches.has('fail-on-findings') && Object.keys(findings).length > 0 ? 1 : 0;
}
