/**
 * Custom detectors: RE2 confirms, record by record, in linear time. Where Hyperscan is there it says first which records
 * are worth it; without it every record is looked at.
 */
import type { CustomDetector } from '../config/index.ts';
import { loadRe2 } from '../config/lazy.ts';
import { namedValidators } from '../validators/index.ts';
import type { Text } from './text.ts';

type Found = (index: number, start: number, end: number, confidence: number) => void;

/** Offsets, in rising order, each in a record that some custom pattern may match in; null: look at every record. */
export type RecordFilter = (bytes: Buffer, length: number) => Uint32Array | number[] | null;

interface Compiled {
  readonly detector: CustomDetector;
  readonly matcher: (input: Uint8Array) => { find(): boolean; start(): number; end(): number };
  readonly validate: ((value: string) => boolean) | null;
  readonly keywords: RegExp | null;
}

export class CustomFinder {
  readonly #detectors: readonly Compiled[];
  readonly #filter: RecordFilter | null;

  constructor(detectors: readonly CustomDetector[], filter: RecordFilter | null) {
    this.#detectors = detectors.map(compile);
    this.#filter = filter;
  }

  find(text: Text, found: Found): void {
    const offsets = this.#filter?.(text.bytes, text.length) ?? null;
    if (!offsets) {
      for (let at = 0; at < text.length; at = text.end + 1) {
        text.locate(at);
        this.#record(text, found);
      }
      return;
    }
    let done = -1;
    for (const offset of offsets) {
      if (offset <= done) continue;
      text.locate(offset);
      const { end } = text;
      this.#record(text, found);
      done = end;
    }
  }

  #record(text: Text, found: Found): void {
    const { start, end } = text;
    if (end === start) return;
    const input = text.bytes.subarray(start, end);
    this.#detectors.forEach(({ detector, matcher, validate, keywords }, index) => {
      const matches = matcher(input);
      while (matches.find()) {
        const from = start + matches.start();
        const to = start + matches.end();
        if (validate && !validate(text.latin1(from, to))) continue;
        if (keywords && !keywords.test(text.latin1(Math.max(start, from - detector.keywordWindow), from)))
          continue;
        found(index, from, to, detector.confidence);
      }
    });
  }
}

function compile(detector: CustomDetector): Compiled {
  const re2 = loadRe2();
  const compiled = re2.compile(detector.pattern, detector.caseInsensitive ? re2.CASE_INSENSITIVE : 0);
  const words = detector.keywords.map((word) => word.replace(/ /g, '[ _-]'));
  return {
    detector,
    matcher: (input) => compiled.matcher(input),
    validate: detector.validator === null ? null : namedValidators[detector.validator],
    keywords: words.length === 0 ? null : new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'i'),
  };
}
