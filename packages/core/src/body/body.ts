/** A whole body that is not lines: how it is read, and how it goes through a scrubber. */
import { ScrubJayError } from '../errors.ts';
import type { Matcher } from '../matcher/contract.ts';
import { EntriesForm, withholdEntry } from '../msgpack/entries.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Output } from '../redact/redact.ts';
import type { Counts } from '../tally.ts';
import { BulkForm, Items, withholdItem } from './bulk.ts';
import { DocumentForm } from './document.ts';
import type { Form } from './form.ts';
import { FormScrubber } from './scrub-form.ts';

/** How a body is read: a JSON document of any layout, the lines of Elasticsearch's bulk API, MessagePack entries. */
export const READINGS = ['json', 'bulk', 'entries'] as const;
export type BodyReading = (typeof READINGS)[number];

export interface BodyOptions {
  readonly reading: BodyReading;
  /** Levels of nesting in JSON. */
  readonly depth: number;
}

export interface ScrubbedBody {
  /** False: nothing was found that changes it, and nothing was written. */
  readonly changed: boolean;
  /** Records that came. */
  readonly records: number;
  readonly counts: Counts;
}

interface Core {
  readonly pipeline: Pipeline;
  readonly matcher: Matcher;
}

const forms: Readonly<Record<BodyReading, (source: Buffer, matcher: Matcher, depth: number) => Form>> = {
  json: (source, matcher, depth) => new DocumentForm(source, matcher, depth),
  bulk: (source, matcher) => new BulkForm(source, matcher),
  entries: (source, matcher) => new EntriesForm(source, matcher),
};

/**
 * Scrubs a body into `output` step by step, about a batch each; between two steps the scrubber may do other work. Never fails for what the
 * scrubber does wrong: what it cannot scrub is withheld.
 * @throws ScrubJayError SJ_UNREADABLE, SJ_TOO_DEEP, SJ_FINDING; SJ_WITHHELD where no marker can take a record's place
 */
export function* scrubBody(
  { pipeline, matcher }: Core,
  source: Buffer,
  { reading, depth }: BodyOptions,
  output: Output,
): Generator<undefined, ScrubbedBody> {
  const form = forms[reading](source, matcher, depth);
  const scanner = { evaluator: pipeline.evaluator, slot: matcher.slot(0) };
  const scrubber = new FormScrubber(scanner, form, output);
  try {
    while (scrubber.step()) yield;
    const changed = scrubber.finish();
    return { changed, records: scrubber.records, counts: scrubber.tally.snapshot() };
  } catch (error) {
    if (error instanceof ScrubJayError) throw error;
    output.length = 0;
    return withholdBody(source, reading, output);
  }
}

/** The same at once. */
export function scrubBodyAtOnce(...work: Parameters<typeof scrubBody>): ScrubbedBody {
  const steps = scrubBody(...work);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Puts a marker in the place of every record, without a scrubber's help.
 * @throws ScrubJayError SJ_UNREADABLE, SJ_WITHHELD
 */
export function withholdBody(source: Buffer, reading: BodyReading, output: Output): ScrubbedBody {
  if (reading === 'json')
    throw ScrubJayError.of('SJ_WITHHELD', { reason: 'the document could not be scrubbed' });
  const items = new Items(source);
  let records = 0;
  let withheld = 0;
  for (let at = 0; at < source.length; records++) {
    if (reading === 'entries') {
      at = withholdEntry(source, at, output);
      withheld++;
      continue;
    }
    const item = items.at(at);
    if (!item) break;
    withholdItem(source, at, item, output);
    if (item.end > item.document) withheld++;
    at = item.end;
  }
  return { changed: true, records, counts: { bytes: source.length, findings: {}, withheld } };
}
