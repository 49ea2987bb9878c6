/** What became of each candidate, for `explain`. */
import { detectors, type ResolvedConfig } from '@scrubjay/core';
import { compilePolicy, createMatcher, type Frame, Pipeline, type Trace } from '@scrubjay/core/internal';

type Event = Parameters<Trace>[0];

/** `overlap`: it was confirmed, and another finding won the place. */
export type Verdict = 'taken' | 'overlap' | NonNullable<Event['reason']>;

export interface Candidate {
  readonly entity: string;
  readonly detector: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly verdict: Verdict;
  /** Detector that won the overlap, null for the other verdicts. */
  readonly lostTo: string | null;
  /** What spoke for a name, in words. */
  readonly why?: string;
}

type Found = Pick<Event, 'target' | 'start' | 'end' | 'confidence'>;
type Finding = ReturnType<Pipeline['hits']>[number];

/** Those of the findings, which are in rising order and apart, that share a byte with the event. */
function overlapping<T extends Found>(findings: readonly T[], event: Found): T[] {
  let low = 0;
  for (let high = findings.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (findings[middle].end > event.start) high = middle;
    else low = middle + 1;
  }
  const result: T[] = [];
  for (; low < findings.length && findings[low].start < event.end; low++) result.push(findings[low]);
  return result;
}

function candidate(found: Found, verdict: Verdict, lostTo: string | null, why?: string): Candidate {
  const { target, start, end, confidence } = found;
  const { entity, detector } = target;
  return { entity, detector, start, end, confidence, verdict, lostTo, ...(why && { why }) };
}

/** A pipeline whose candidates can be told apart. */
export class Explainer {
  readonly #pipeline: Pipeline;
  readonly #close: () => void;

  constructor(config: ResolvedConfig) {
    const policy = compilePolicy(config, detectors);
    const { matcher, filter } = createMatcher(policy);
    this.#pipeline = new Pipeline(policy, matcher, filter);
    this.#close = () => matcher.close();
  }

  /** Candidates that begin in the frame, in rising order, offsets into `source`. */
  candidates(source: Buffer, frame: Frame): Candidate[] {
    const events: Event[] = [];
    this.#pipeline.evaluator.trace = (event) => events.push(event);
    const findings = this.#pipeline.hits(source, frame);
    this.#pipeline.evaluator.trace = null;

    // A finding is taken however many ways led to it; what is left of the confirmed lost its place.
    const reasons = new Map<Finding, string>();
    const rest: Candidate[] = [];
    const seen = new Set<string>();
    for (const event of events) {
      event.start += frame.scan;
      event.end += frame.scan;
      let lostTo: string | null = null;
      if (event.reason === null) {
        const over = overlapping(findings, event);
        const own = over.find(({ target }) => target.detector === event.target.detector);
        if (own && event.why) reasons.set(own, event.why);
        if (own || over.length === 0) continue;
        lostTo = over[0].target.detector;
      }
      // Several signs may lead to the same place, and what is encoded is read more than once.
      const key = `${event.target.detector} ${event.start} ${event.end} ${event.reason}`;
      if (!seen.has(key)) rest.push(candidate(event, event.reason ?? 'overlap', lostTo, event.why));
      seen.add(key);
    }
    const candidates = findings.map((finding) => candidate(finding, 'taken', null, reasons.get(finding)));
    candidates.push(...rest);
    return candidates
      .filter(({ start }) => start >= frame.from && start < frame.to)
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.detector < b.detector ? -1 : 1));
  }

  close(): void {
    this.#close();
  }
}
