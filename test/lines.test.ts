/** Records as strings, one call each: the same bytes as from the stream that they would be. */
import { CoreScrubber, LineScrubber } from '@scrubjay/core/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VALUES } from './support/pii.ts';
import { runs } from './support/runs.ts';
import { config } from './support/scrubbers.ts';
import { exampleLines } from './support/soup.ts';

const core = new CoreScrubber(config());
const talk = new CoreScrubber(config({ preset: 'strict' }));
const small = new CoreScrubber({ ...config(), maxRecord: 65_536, batch: 4096 });

const LINES = [
  '{"level":30,"time":1700000000000,"msg":"hello"}',
  '{"level":30,"msg":"what is your ssn?"}',
  '{"level":30,"msg":"4523"}',
  '{"level":30,"msg":"may i have your name?"}',
  '{"level":30,"msg":"sure, its priya kamau"}',
  '{"level":30,"url":"/what is your ssn?a=1"}',
  'agent: what is your ssn?',
  'customer: 4523',
  '?',
  'your ssn?x',
  `what is your ssn? ${'é'.repeat(480)}`,
  `what is your ssn? ${'é'.repeat(520)}`,
  'name,email,ssn',
  'Jane Roe,jane.roe@acme.example,4523',
  'lone \ud83e surrogate jane.roe@acme.example \udd9c',
  '',
];

describe.each([
  ['default', core],
  ['strict', talk],
] as const)('preset %s', (_, scrubber) => {
  test('any records, a call each or several in one', () => {
    const line = fc.oneof(
      fc.constantFrom(...LINES),
      fc.constantFrom(...VALUES).map(({ text }) => `{"msg":${JSON.stringify(text)}}`),
      fc.constantFrom(...exampleLines).map((bytes) => bytes.toString('latin1')),
    );
    const texts = fc.array(
      fc
        .array(line, { minLength: 1, maxLength: 3 })
        .map((lines) => lines.map((text) => `${text}\n`).join('')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const lines = new LineScrubber(scrubber);
        expect(all.map((text) => lines.scrub(text)).join('')).toBe(scrubber.scrubText(all.join('')));
      }),
      runs(300),
    );
  });
});

test.each([
  ['what is your ssn?', 'it is 4523', 'it is [US_SSN]'],
  ['/a?ssn?x', '4523', '4523'],
  ['?', '4523', '4523'],
])('%j, then %j', (question, answer, wanted) => {
  for (const end of ['', '\n']) {
    const lines = new LineScrubber(core);
    expect(lines.scrub(question + end)).toBe(question + end);
    expect(lines.scrub(answer + end)).toBe(wanted + end);
    expect(lines.scrub(answer + end)).toBe(answer + end);
  }
});

test('a header speaks for the rows that come in later calls', () => {
  const lines = new LineScrubber(core);
  lines.scrub('id,ssn\n');
  expect(lines.scrub('1,4523\n')).toBe(`${core.scrubText('id,ssn\n1,4523\n').split('\n')[1]}\n`);
});

test('a record longer than maxRecord is the same as in a stream', () => {
  const long = `${'word '.repeat(40_000)} jane.roe@acme.example ${'x'.repeat(30_000)}\n`;
  const texts = ['before jane.roe@acme.example\n', long, `${long}behind\n`];
  const lines = new LineScrubber(small);
  const whole = Buffer.from(small.scrub(Buffer.from(texts.join('')))).toString();
  expect(texts.map((text) => lines.scrub(text)).join('')).toBe(whole);
  expect(whole).not.toContain('jane');
});

test('a text without findings is given back, and counts do not double', () => {
  const own = new CoreScrubber(config());
  const lines = new LineScrubber(own);
  const text = '{"msg":"hello"}\n';
  expect(lines.scrub(text)).toBe(text);
  lines.scrub('\ud83e jane.roe@acme.example\n');
  expect(own.counts().findings).toEqual({ EMAIL_ADDRESS: 1 });
});
