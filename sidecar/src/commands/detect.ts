/** scrubjay detect: the findings of each line, without values. */
import type { Finding } from '@scrubjay/core';
import { CoreScrubber, type Frame } from '@scrubjay/core/internal';
import type { Invocation } from '../args.ts';
import { readRecords } from '../records.ts';
import { readSettings } from '../settings.ts';
import { interruption } from '../signals.ts';
import { hintAtTerminal, OutputClosed, readInput, writeOutput } from '../stdio.ts';

/** Characters of output that are gathered before they are written. */
const GATHER = 65_536;

function json({ entity, detector, start, end, confidence }: Finding): string {
  return JSON.stringify({ entity, detector, start, end, confidence });
}

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
  let first = true;
  let covered = 0;
  const flush = async () => {
    bytes.out += Buffer.byteLength(text);
    await writeOutput(text);
    text = '';
  };
  const look = (source: Buffer, frame: Frame): Finding[] =>
    scrubber.pipeline.hits(source, frame).map(({ target, start, end, confidence }) => {
      return { entity: target.entity, detector: target.detector, start, end, confidence };
    });
  try {
    for await (const part of readRecords(readInput(interrupted.signal), config, look)) {
      bytes.in += part.bytes;
      for (const one of part.found) {
        // In a long record what began in one part may reach into the next.
        const finding = { ...one, start: Math.max(one.start, covered) };
        if (finding.start >= finding.end) continue;
        covered = finding.end;
        text += (first ? '[' : ',') + json(finding);
        first = false;
        findings[finding.entity] = (findings[finding.entity] ?? 0) + 1;
      }
      if (part.ends) {
        text += first ? '[]\n' : ']\n';
        first = true;
        covered = 0;
        records++;
      }
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
