/** Findings of a body, without values. */
import type { Counts, ResolvedConfig } from '@scrubjay/core';
import type { CoreScrubber } from '@scrubjay/core/internal';
import { findings } from '../../findings.ts';
import { tooLarge } from './body/refusals.ts';

export interface Detected {
  /** A JSON array for each record, as `scrubjay detect` prints it. */
  readonly text: string;
  readonly records: number;
  readonly counts: Counts;
}

/**
 * Takes whole records, a line each. `limit`: characters of the answer.
 * @throws ScrubJayError SJ_TOO_LARGE
 */
export type Detect = (bytes: Buffer, limit: number) => Promise<Detected>;

/** Bytes that are looked at in one go; in between others have their turn. */
const SLICE = 262_144;

export function createDetect(core: CoreScrubber, config: ResolvedConfig): Detect {
  return async (bytes, limit) => {
    let text = '';
    let records = 0;
    const found: Record<string, number> = {};
    for await (const part of findings(slices(bytes), core, config)) {
      text += part.text;
      if (text.length > limit) throw tooLarge(limit);
      records += part.records;
      for (const entity of part.entities) found[entity] = (found[entity] ?? 0) + 1;
    }
    return { text, records, counts: { bytes: bytes.length, findings: found, withheld: 0 } };
  };
}

async function* slices(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    if (at > 0) await new Promise((resolve) => setImmediate(resolve));
    yield bytes.subarray(at, at + SLICE);
  }
}
