/** What became of each candidate, for `explain`. */
import type { CoreScrubber, Frame, Trace } from '@scrubjay/core/internal';

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
}

type Found = Pick<Event, 'target' | 'start' | 'end' | 'confidence'>;

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

function candidate(found: Found, verdict: Verdict, lostTo: string | null = null): Candidate {
  const { target, start, end, confidence } = found;
  return { entity: target.entity, detector: target.detector, start, end, confidence, verdict, lostTo };
}

/** Candidates that begin in the frame, in rising order, offsets into `source`. */
export function candidatesIn(scrubber: CoreScrubber, source: Buffer, frame: Frame): Candidate[] {
  const { pipeline } = scrubber;
  const events: Event[] = [];
  pipeline.evaluator.trace = (event) => events.push(event);
  const findings = pipeline.hits(source, frame);
  pipeline.evaluator.trace = null;

  for (const event of events) {
    event.start += frame.scan;
    event.end += frame.scan;
  }
  // A finding is taken however many ways led to it; what is left of the confirmed lost its place.
  const candidates = findings.map((finding) => candidate(finding, 'taken'));
  const explained = new Set<Found>();
  const lost: { event: Event; winner: Found | undefined }[] = [];
  for (const event of events) {
    if (event.reason !== null) continue;
    const over = overlapping(findings, event);
    const own = over.filter((finding) => finding.target.detector === event.target.detector);
    for (const finding of own) explained.add(finding);
    if (own.length === 0) lost.push({ event, winner: over[0] });
  }
  // Found in an escaped string, a candidate has the offsets of the string as it is decoded: the finding tells of it.
  const decoded = new Map<string, number>();
  for (const finding of findings) {
    const { detector } = finding.target;
    if (!explained.has(finding)) decoded.set(detector, (decoded.get(detector) ?? 0) + 1);
  }
  for (const { event, winner } of lost) {
    const twins = decoded.get(event.target.detector) ?? 0;
    if (twins > 0) decoded.set(event.target.detector, twins - 1);
    else if (winner) candidates.push(candidate(event, 'overlap', winner.target.detector));
  }
  const seen = new Set<string>();
  for (const event of events) {
    if (event.reason === null) continue;
    // Several signs may lead to the same place.
    const key = `${event.target.detector} ${event.start} ${event.end} ${event.reason}`;
    if (!seen.has(key)) candidates.push(candidate(event, event.reason));
    seen.add(key);
  }
  return candidates
    .filter(({ start }) => start >= frame.from && start < frame.to)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.detector < b.detector ? -1 : 1));
}
