/** Words before, behind and in the turn before a number: what they say of it, on both engines. */
import { createScrubber, defaults } from '@scrubjay/core';
import { describe, expect, test } from 'vitest';
import { engines } from './support/scrubbers.ts';

const JSON_TURN = (who: string, text: string) => JSON.stringify({ role: who, text });

const rows: [name: string, input: string, output: string][] = [
  ['the number comes first', '4523, sorry, 52998224725 is my cpf', '4523, sorry, [BR_CPF] is my cpf'],
  ['brackets behind it', 'taxpayer 52998224725 (CPF)', 'taxpayer [BR_CPF] (CPF)'],
  [
    'the first number is another one',
    'cpf and ref: 12345678901, 52998224725',
    'cpf and ref: 12345678901, [BR_CPF]',
  ],
  // A record that is a JSON number stays JSON.
  ['question and answer', 'what is your cpf?\n52998224725\n', 'what is your cpf?\n"[BR_CPF]"\n'],
  [
    'speakers',
    'agent: your ssn please?\n[10:02] bob: it is 4523\n',
    'agent: your ssn please?\n[10:02] bob: it is [US_SSN]\n',
  ],
  ['one line', 'Agent: what is your ssn? Customer: 4523', 'Agent: what is your ssn? Customer: [US_SSN]'],
  [
    'turns in JSON',
    `${JSON_TURN('agent', 'may i have your account number?')}\n${JSON_TURN('customer', 'sure, 12345678')}`,
    `${JSON_TURN('agent', 'may i have your account number?')}\n${JSON_TURN('customer', 'sure, [US_BANK_NUMBER]')}`,
  ],
  [
    'a transcript in one string',
    JSON.stringify({ chat: 'agent: what is your ssn?\ncustomer: 4523\nagent: thanks' }),
    JSON.stringify({ chat: 'agent: what is your ssn?\ncustomer: [US_SSN]\nagent: thanks' }),
  ],
  ['CRLF', 'what is your ssn?\r\n4523\r\n', 'what is your ssn?\r\n"[US_SSN]"\r\n'],
  ['nobody asks', 'ssn?\n4523\n', 'ssn?\n4523\n'],
  ['no question', 'your ssn is missing\n4523 ms\n', 'your ssn is missing\n4523 ms\n'],
  ['a record between', 'what is your ssn?\nhold on\n4523\n', 'what is your ssn?\nhold on\n4523\n'],
  ['a log line comes next', 'what is your ssn?\nGET /4523 200\n', 'what is your ssn?\nGET /4523 200\n'],
];

describe.each(engines)('%s', (engine) => {
  const scrubber = createScrubber({ ...defaults, engine });
  test.each(rows)('%s', (_name, input, output) => {
    expect(scrubber.scrubText(input)).toBe(output);
  });

  test.each([1, 7, 40])('the answer is in another batch (chunks of %i)', async (size) => {
    const small = createScrubber({ ...defaults, engine, batch: 16_384 });
    const line = `${'x'.repeat(99)}\n`;
    // The batch ends between question and answer.
    const head = line.repeat(163);
    const question = `${'y'.repeat(16_384 - head.length - 19)} what is your ssn?\n`;
    const input = Buffer.from(`${head}${question}it's 4523\n${line.repeat(20)}`);
    const transform = small.nodeTransform();
    const out: Buffer[] = [];
    transform.on('data', (chunk) => out.push(chunk));
    for (let at = 0; at < input.length; at += size * 100)
      transform.write(input.subarray(at, at + size * 100));
    transform.end();
    await new Promise((resolve) => transform.on('end', resolve));
    expect(Buffer.concat(out).toString()).toBe(input.toString().replace('4523', '[US_SSN]'));
  });
});

test('names at the start of a record are found wherever the batch begins', () => {
  const lines = [
    'priya kamau',
    'GET /x?id=4523 200',
    'what is your name?',
    'Jane called',
    'ship to 12 Elm Street',
    'it is 4523',
  ];
  const [large, small] = [1_048_576, 4096].map((batch) => createScrubber({ ...defaults, batch }));
  for (let step = 1; step < lines.length; step++) {
    const text = Array.from({ length: 900 }, (_, i) => lines[(i * step + (i >> 4)) % lines.length]).join(
      '\n',
    );
    expect(small.scrubText(text)).toBe(large.scrubText(text));
  }
});
