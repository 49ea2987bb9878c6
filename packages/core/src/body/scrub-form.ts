/** scan → evaluate → resolve → put back, batch by batch, for every form that is not lines. */
import { ScrubJayError } from '../errors.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { Hit } from '../evaluate/hit.ts';
import type { Slot } from '../matcher/contract.ts';
import type { Target } from '../policy/compiled.ts';
import type { Output } from '../redact/redact.ts';
import { resolve } from '../resolve/resolve.ts';
import { Tally } from '../tally.ts';
import type { Batch, Form } from './form.ts';

/** What scans: the slot is the one that forms write their lines into. */
export interface Scanner {
  readonly evaluator: Evaluator;
  readonly slot: Slot;
}

export class FormScrubber {
  readonly tally = new Tally();
  records = 0;
  readonly #scanner: Scanner;
  readonly #form: Form;
  readonly #output: Output;
  /** Up to here the body is in the output, as far as any of it is. */
  #copied = 0;

  constructor(scanner: Scanner, form: Form, output: Output) {
    this.#scanner = scanner;
    this.#form = form;
    this.#output = output;
  }

  /**
   * Scrubs a batch; false when none is left. Between two batches anybody may use the scanner.
   * @throws ScrubJayError SJ_UNREADABLE, SJ_FINDING; SJ_WITHHELD where no marker can take a record's place
   */
  step(): boolean {
    const batch = this.#form.read(Number.MAX_SAFE_INTEGER);
    if (!batch) return false;
    this.records += batch.records;
    if (!this.#done(batch)) this.#oneByOne(batch);
    this.tally.bytes = batch.start(batch.records);
    return true;
  }

  /** Whether anything was found that changes the body; then all of it is in the output. */
  finish(): boolean {
    if (this.#copied === 0) return false;
    this.#copyTo(this.#form.source.length);
    return true;
  }

  #done(batch: Batch): boolean {
    if (batch.refused) return false;
    const { length } = this.#output;
    const copied = this.#copied;
    try {
      const found = this.#scrub(batch);
      for (const target of found) this.tally.count(target);
      return true;
    } catch (error) {
      if (error instanceof ScrubJayError && error.code === 'SJ_FINDING') throw error;
      this.#output.length = length;
      this.#copied = copied;
      return false;
    }
  }

  /** What could not be scrubbed together; each record that cannot be alone is withheld. */
  #oneByOne(batch: Batch): void {
    this.#form.again(batch);
    for (let i = 0; i < batch.records; i++) {
      const one = this.#form.read(1);
      if (!one || this.#done(one)) continue;
      this.#copyTo(one.start(0));
      this.#form.withhold(0, this.#output);
      this.#copied = one.start(1);
      this.tally.withheld++;
    }
  }

  #scrub(batch: Batch): Target[] {
    if (batch.length === batch.from) return [];
    const { evaluator, slot } = this.#scanner;
    const hits = resolve(evaluator.evaluate(batch.length), slot.bytes);
    const found: Target[] = [];
    for (const [record, own] of byRecord(batch, hits)) {
      const failing = own.find(({ target }) => target.action.name === 'fail');
      if (failing) throw ScrubJayError.of('SJ_FINDING', { entity: failing.target.entity });
      for (const { target } of own) found.push(target);
      if (own.every(({ target }) => target.action.name === 'keep')) continue;
      this.#copyTo(batch.start(record));
      if (!own.some(({ target }) => target.action.name === 'drop')) this.#form.put(record, own, this.#output);
      this.#copied = batch.start(record + 1);
    }
    return found;
  }

  #copyTo(end: number): void {
    const { source } = this.#form;
    if (this.#copied === 0) this.#output.reset(source.length + 1024);
    this.#output.copy(source, this.#copied, end);
    this.#copied = end;
  }
}

/** Hits by their record, in the order of records. Of what stands there for context none is used again. */
function byRecord(batch: Batch, hits: readonly Hit[]): [number, Hit[]][] {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (hit.start < batch.from) continue;
    const record = batch.recordAt(hit.start);
    const group = groups.get(record);
    if (group) group.push(hit);
    else groups.set(record, [hit]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}
