/** scan → evaluate → resolve → redact, for one frame at a time. One pipeline belongs to one thread. */
import { ScrubJayError } from './errors.ts';
import { CustomFinder, type RecordFilter } from './evaluate/custom.ts';
import { Evaluator } from './evaluate/evaluator.ts';
import type { Hit } from './evaluate/hit.ts';
import { closingIn, type OpenValue, openValue } from './evaluate/open-value.ts';
import { type Frame, question, wholeRecords } from './frame/frame.ts';
import type { Matcher, Slot } from './matcher/contract.ts';
import type { CompiledPolicy } from './policy/compiled.ts';
import { type Output, redact } from './redact/redact.ts';
import { resolve } from './resolve/resolve.ts';
import { Tally } from './tally.ts';

const NEWLINE = 10;

/** What stands in place of a record that could not be scrubbed. */
const MARKER = Buffer.from('[scrubjay: record withheld]');
export const JSON_MARKER = Buffer.from('{"scrubjay":"record withheld"}');

export class Pipeline {
  readonly evaluator: Evaluator;
  readonly tally = new Tally();
  readonly #slot: Slot;
  /** Bytes behind the last piece's end that its last hit covered already, and a value that is still open there. */
  #covered = 0;
  #open: OpenValue | null = null;
  /** The record at hand is dropped; whether a piece of it had left before. */
  #dropped = false;
  #headOut = false;

  constructor(policy: CompiledPolicy, matcher: Matcher, filter: RecordFilter | null) {
    const custom = policy.custom.length > 0 ? new CustomFinder(policy.config.detectors, filter) : null;
    this.evaluator = new Evaluator(policy, matcher, custom);
    this.#slot = matcher.slot(0);
  }

  /**
   * Scrubs a frame of `source` into `output`. False: nothing was found and nothing was written; [from, to) leaves as it is.
   * @throws ScrubJayError SJ_FINDING
   */
  scrub(source: Buffer, frame: Frame, output: Output): boolean {
    const before = output.length;
    try {
      return this.#scrub(source, frame, output);
    } catch (error) {
      if (error instanceof ScrubJayError && error.code === 'SJ_FINDING') throw error;
      output.length = before;
      this.#withhold(source, frame, output);
      return true;
    }
  }

  /**
   * Scrubs whole records that come as a string, `before` being what stands in front of them: it is scanned along and does not
   * go out. False: nothing was found and nothing was written. Lone surrogates come out as U+FFFD.
   * @throws ScrubJayError SJ_FINDING
   */
  scrubText(before: string, text: string, header: string | null, output: Output): boolean {
    try {
      this.#slot.fit((before.length + text.length) * 3);
      const { bytes } = this.#slot;
      const from = before === '' ? 0 : bytes.write(before, 0, 'utf8');
      const n = from + bytes.write(text, from, 'utf8');
      const hits = resolve(this.evaluator.evaluate(n, false, header), this.#slot.bytes);
      return this.#redacted(hits, from, n, output);
    } catch (error) {
      if (error instanceof ScrubJayError && error.code === 'SJ_FINDING') throw error;
      const source = Buffer.from(before + text);
      const from = Buffer.byteLength(before);
      output.length = 0;
      this.#withhold(source, wholeRecords(0, from, source.length, header), output);
      return true;
    }
  }

  /** Nothing is found in the text, for certain. Nothing is counted. */
  clean(text: string): boolean {
    try {
      this.#slot.fit(text.length * 3);
      const n = this.#slot.bytes.write(text, 0, 'utf8');
      return this.evaluator.evaluate(n).length === 0;
    } catch {
      return false;
    }
  }

  /**
   * Resolved hits of a frame that begin in [from, to), offsets into `source`.
   * @throws ScrubJayError SJ_WITHHELD when it cannot be scanned; what went wrong may name data and is not told
   */
  hits(source: Buffer, frame: Frame): Hit[] {
    let hits: Hit[];
    try {
      hits = this.#resolved(source, frame);
    } catch {
      throw ScrubJayError.of('SJ_WITHHELD', { reason: 'it could not be scanned' });
    }
    const shift = frame.scan;
    for (const hit of hits) {
      hit.start += shift;
      hit.end += shift;
    }
    return hits.filter((hit) => hit.start >= frame.from && hit.start < frame.to);
  }

  #resolved(source: Buffer, frame: Frame): Hit[] {
    const n = frame.end - frame.scan;
    this.#slot.fit(n);
    source.copy(this.#slot.bytes, 0, frame.scan, frame.end);
    const hits = this.evaluator.evaluate(n, frame.piece, frame.header);
    return resolve(hits, this.#slot.bytes);
  }

  #scrub(source: Buffer, frame: Frame, output: Output): boolean {
    const hits = this.#resolved(source, frame);
    if (!frame.piece) return this.#redacted(hits, frame.from - frame.scan, frame.end - frame.scan, output);
    const written = this.#piece(frame, hits, output);
    this.tally.bytes += frame.to - frame.from;
    return written;
  }

  /** Whole records, [from, to) of the slot. */
  #redacted(hits: Hit[], from: number, to: number, output: Output): boolean {
    // What was found in the question before the batch left with the question.
    const own = from > 0 && hits.length > 0 ? hits.filter((hit) => hit.start >= from) : hits;
    if (own.length > 0) redact(this.#slot.bytes, from, to, own, output, this.tally.count);
    this.tally.bytes += to - from;
    return own.length > 0;
  }

  /** A piece of a long record: hits belong to the piece they begin in, and may reach into the next. */
  #piece(frame: Frame, hits: Hit[], output: Output): boolean {
    const { bytes } = this.#slot;
    const n = frame.end - frame.scan;
    const to = frame.to - frame.scan;
    if (frame.scan === frame.from) this.#forget();
    let from = frame.from - frame.scan + this.#covered;
    this.#covered = 0;
    if (this.#open) {
      const close = closingIn(this.#open, bytes, from, n);
      from = close < 0 ? n : close;
      if (close >= 0 || !frame.more) this.#open = null;
    }
    const whole = from === frame.from - frame.scan;
    if (from >= to) {
      this.#covered = frame.more ? from - to : 0;
      this.#keepNewline(frame, output);
      return true;
    }
    const own = hits.filter((hit) => hit.end > from && hit.start < to);
    if (this.#dropped || own.some((hit) => hit.target.action.name === 'drop')) {
      this.#drop(frame, own, output);
      return true;
    }
    if (own.length === 0 && whole) return false;
    const last = own.at(-1);
    const reached = redact(bytes, from, to, own, output, this.tally.count);
    this.#covered = frame.more ? reached - to : 0;
    if (frame.more && last?.open && last.end >= n) this.#open = openValue(last, last.open, bytes, n);
    if (!frame.more && reached >= to && last && last.end >= to) this.#keepNewline(frame, output);
    return true;
  }

  /** What is left of a record that is dropped; of pieces that are out already the line is ended. */
  #drop(frame: Frame, own: readonly Hit[], output: Output): void {
    if (!this.#dropped) {
      for (const { target } of own) if (target.action.name === 'drop') this.tally.count(target);
      this.#headOut = frame.scan < frame.from;
    }
    this.#dropped = true;
    if (this.#headOut) this.#keepNewline(frame, output);
  }

  /** The first piece of a record knows nothing of the one before. */
  #forget(): void {
    this.#covered = 0;
    this.#open = null;
    this.#dropped = false;
  }

  /** A value that never ended took the rest of the record, but the line still ends. */
  #keepNewline(frame: Frame, output: Output): void {
    const { bytes } = this.#slot;
    const last = frame.to - frame.scan - 1;
    if (!frame.more && bytes[last] === NEWLINE && output.bytes[output.length - 1] !== NEWLINE) {
      output.copy(bytes, last, last + 1);
    }
  }

  /** Fails closed: record by record, and what cannot be scrubbed alone is withheld. */
  #withhold(source: Buffer, frame: Frame, output: Output): void {
    if (frame.piece) {
      // The rest of the record goes with it. Pieces that left before cannot be called back.
      if (frame.scan === frame.from) this.#forget();
      this.#mark(source, frame.from, frame.to, output);
      this.#headOut = true;
      this.#dropped = true;
      return;
    }
    for (let at = frame.from; at < frame.to; ) {
      const newline = source.indexOf(NEWLINE, at);
      const to = newline < 0 || newline >= frame.to ? frame.to : newline + 1;
      const before = output.length;
      try {
        const scan = at === frame.from ? frame.scan : question(source, at);
        const record = { ...frame, scan, from: at, to, end: to };
        if (!this.#scrub(source, record, output)) output.copy(source, at, to);
      } catch (error) {
        if (error instanceof ScrubJayError && error.code === 'SJ_FINDING') throw error;
        output.length = before;
        this.#mark(source, at, to, output);
      }
      at = to;
    }
  }

  #mark(source: Buffer, from: number, to: number, output: Output): void {
    const marker = source[from] === 123 ? JSON_MARKER : MARKER;
    output.copy(marker, 0, marker.length);
    if (source[to - 1] === NEWLINE) output.copy(source, to - 1, to);
    this.tally.withheld++;
    this.tally.bytes += to - from;
  }
}
