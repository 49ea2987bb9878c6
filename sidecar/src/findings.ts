/** The findings of each record as a JSON array, without values; the same for the command and the service. */
import type { Finding, ResolvedConfig } from '@scrubjay/core';
import type { CoreScrubber, Frame } from '@scrubjay/core/internal';
import { readRecords } from './records.ts';

export interface FindingsPart {
  /** Of the arrays, a line each; may begin or end within one. */
  readonly text: string;
  /** Of each finding. */
  readonly entities: readonly string[];
  /** Bytes of input. */
  readonly bytes: number;
  /** That ended here. */
  readonly records: number;
  /** More input has to be waited for. */
  readonly idle: boolean;
}

function json({ entity, detector, start, end, confidence }: Finding): string {
  return JSON.stringify({ entity, detector, start, end, confidence });
}

export async function* findings(
  input: AsyncIterable<Buffer>,
  core: CoreScrubber,
  config: Pick<ResolvedConfig, 'batch' | 'maxRecord'>,
): AsyncGenerator<FindingsPart> {
  const look = (source: Buffer, frame: Frame): Finding[] =>
    core.pipeline.hits(source, frame).map(({ target, start, end, confidence }) => {
      return { entity: target.entity, detector: target.detector, start, end, confidence };
    });
  let first = true;
  let covered = 0;
  for await (const part of readRecords(input, config, look)) {
    let text = '';
    const entities: string[] = [];
    for (const one of part.found) {
      // In a long record what began in one part may reach into the next.
      const finding = { ...one, start: Math.max(one.start, covered) };
      if (finding.start >= finding.end) continue;
      covered = finding.end;
      text += (first ? '[' : ',') + json(finding);
      first = false;
      entities.push(finding.entity);
    }
    if (part.ends) {
      text += first ? '[]\n' : ']\n';
      first = true;
      covered = 0;
    }
    yield { text, entities, bytes: part.bytes, records: part.ends ? 1 : 0, idle: part.idle };
  }
}
