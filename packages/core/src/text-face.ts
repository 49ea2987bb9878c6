/** Strings: scrubbed as their UTF-8 bytes, put together again in UTF-16, so that what was not touched is the same. */
import { continuesWord, type FrameLimits, Framer, QUESTION } from './frame/frame.ts';
import { headerOf, LONGEST_HEADER } from './frame/header.ts';
import type { Pipeline } from './pipeline.ts';
import { Output } from './redact/redact.ts';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Longest output that is kept for the next text, bytes. */
const KEPT = 1_048_576;

export class TextScrubber {
  readonly #pipeline: Pipeline;
  readonly #limits: FrameLimits;
  #output = new Output();

  constructor(pipeline: Pipeline, limits: FrameLimits) {
    this.#pipeline = pipeline;
    this.#limits = limits;
  }

  /**
   * Whole records, with the one before them for context and the header of the table they are rows of, if any. Gives `text`
   * itself when nothing is found.
   * @throws ScrubJayError SJ_FINDING
   */
  scrub(text: string, before = '', header = textHeader(text)): string {
    return text.isWellFormed() ? this.#wellFormed(text, before, header) : this.#around(text, before, header);
  }

  #wellFormed(text: string, before: string, header: string | null): string {
    const output = this.#output;
    output.reset(1024);
    const { maxRecord } = this.#limits;
    const changed =
      text.length * 3 <= maxRecord || Buffer.byteLength(text) <= maxRecord
        ? this.#pipeline.scrubText(before, text, header, output)
        : this.#long(before, text, header);
    if (!changed) return text;
    const scrubbed = output.bytes.toString('utf8', 0, output.length);
    if (output.bytes.length > KEPT) this.#output = new Output();
    return scrubbed;
  }

  /** Cut as a stream of the same bytes would be. */
  #long(before: string, text: string, header: string | null): boolean {
    const source = Buffer.from(before + text);
    const framer = new Framer(this.#limits, header);
    const output = this.#output;
    const start = Buffer.byteLength(before);
    let changed = false;
    for (let at = start; at < source.length; ) {
      const frame = framer.next(source, at, source.length, true);
      if (!frame) break;
      if (this.#pipeline.scrub(source, frame, output)) changed = true;
      else output.copy(source, frame.from, frame.to);
      at = frame.to;
    }
    return changed;
  }

  /** UTF-8 cannot hold a lone surrogate. Private-use characters that the text does not have stand in for them. */
  #around(text: string, before: string, header: string | null): string {
    const kinds = [...new Set(text.match(LONE_SURROGATE))];
    const standIns = new Map<string, string>();
    let code = 0xf0000;
    for (const kind of kinds) {
      while (text.includes(String.fromCodePoint(code))) code++;
      standIns.set(kind, String.fromCodePoint(code++));
    }
    const wellFormed = text.replace(LONE_SURROGATE, (unit) => standIns.get(unit) ?? '\ufffd');
    let scrubbed = this.#wellFormed(wellFormed, before, header);
    for (const [kind, standIn] of standIns) scrubbed = scrubbed.replaceAll(standIn, kind);
    return scrubbed;
  }
}

/** Of a text whose first record names the columns of a table. */
function textHeader(text: string): string | null {
  // Nearly every log line.
  if (text.charCodeAt(0) === 123) return null;
  const head = Buffer.from(text.slice(0, LONGEST_HEADER + 1));
  return headerOf(head, 0, head.length);
}

/** The last record of a text when it may be a question that the next one answers (`question` in frame.ts); else nothing. */
function asking(text: string): string {
  // Most lines have none, and V8 looks forward five times as fast as back.
  if (text.indexOf('?') < 0) return '';
  let mark = text.lastIndexOf('?');
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  // From -1 on `lastIndexOf` would find the first character again.
  while (mark >= start && continuesWord(text.charCodeAt(mark + 1)))
    mark = mark === 0 ? -1 : text.lastIndexOf('?', mark - 1);
  if (mark < start || end - start >= QUESTION) return '';
  const record = `${text.slice(start, end)}\n`;
  return Buffer.byteLength(record) < QUESTION ? record : '';
}

/**
 * Whole records as strings, one text after the other: the same comes out as from a stream of them. A text without a final
 * newline is a record too.
 */
export class LineScrubber {
  readonly #texts: TextScrubber;
  #before = '';
  #header: string | null | undefined;

  constructor(core: { readonly texts: TextScrubber }) {
    this.#texts = core.texts;
  }

  /**
   * `text` itself when nothing is found.
   * @throws ScrubJayError SJ_FINDING for an entity with action `fail`
   */
  scrub(text: string): string {
    if (this.#header === undefined) this.#header = textHeader(text);
    const before = this.#before;
    this.#before = asking(text);
    return this.#texts.scrub(text, before, this.#header);
  }
}
