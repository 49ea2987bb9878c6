/** Bytes that look like much and are little: what matchers, evaluators and splicers stumble over. */
import { detectors } from '@scrubjay/core';
import fc from 'fast-check';
import { readExample } from '../../packages/core/dist/detectors/kit/example.js';
import { VALUES } from './pii.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

/** Examples and counter-examples of all detectors, as lines. */
export const exampleLines: readonly Buffer[] = detectors.flatMap((detector) =>
  [...detector.examples, ...detector.counterExamples].map((row) => latin1(readExample(row).line)),
);

const words = [
  ...new Set(
    detectors.flatMap((d) => [
      ...(d.prefixes ?? []),
      ...(d.keys ?? []),
      ...(d.context ?? []).flatMap((c) => c.words),
    ]),
  ),
];

const separators = [
  '-',
  '.',
  ' ',
  ':',
  '/',
  '_',
  ',',
  ';',
  '=',
  '&',
  '@',
  '%40',
  '%',
  '+',
  '(',
  ')',
  '|',
  '\t',
  '\0',
  '\r',
];
const json = [
  '"',
  '\\"',
  '\\\\',
  '\\',
  '\\n',
  '\\u0040',
  '\\u00',
  '\\ud83e\\udd9c',
  '{"',
  '"}',
  '":"',
  '":',
  '[',
  ']',
  '{',
  '}',
  ',',
  'null',
  '1e9',
  '-0.5',
];
const invalid = [
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0xe2, 0x82]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0x80, 0x80]),
];

const digits = fc.stringMatching(/^[0-9]{1,19}$/).map(utf8);
const letters = fc.stringMatching(/^[A-Za-z]{1,12}$/).map(utf8);
const hex = fc.stringMatching(/^[0-9a-f]{1,8}$/).map(utf8);
const pick = (texts: readonly string[]) => fc.constantFrom(...texts).map(utf8);

const fragment: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 4, arbitrary: digits },
  { weight: 3, arbitrary: letters },
  { weight: 1, arbitrary: hex },
  { weight: 6, arbitrary: pick(separators) },
  { weight: 6, arbitrary: pick(json) },
  { weight: 2, arbitrary: pick(['\n', '\n', '\r\n']) },
  { weight: 3, arbitrary: pick(words) },
  { weight: 2, arbitrary: pick(words).map((word) => utf8(`"${word.toString()}":"`)) },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES).map((value) => utf8(value.text)) },
  { weight: 2, arbitrary: fc.constantFrom(...exampleLines) },
  { weight: 1, arbitrary: pick(['é', 'ł', '日本', '🦜', '\u2028', 'İ', 'ß', 'Ｊ', '\u200b']) },
  { weight: 1, arbitrary: fc.constantFrom(...invalid) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)) },
);

/** A soup of up to `most` fragments. */
export const soup = (most = 40): fc.Arbitrary<Buffer> =>
  fc.array(fragment, { maxLength: most }).map((parts) => Buffer.concat(parts));
