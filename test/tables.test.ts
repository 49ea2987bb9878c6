/** Tables: what the header calls a column decides on its cells, in every batch and every worker. */
import { createScrubber, defaults } from '@scrubjay/core';
import { describe, expect, test } from 'vitest';
import { engines } from './support/scrubbers.ts';
import { chunksOf, throughNode } from './support/streams.ts';

const rows: [name: string, input: string[], output: string[]][] = [
  [
    'comma',
    ['id,ssn,note', '1,536904399,ok', '2,"001-01-0001",fine'],
    ['id,ssn,note', '1,[US_SSN],ok', '2,"[US_SSN]",fine'],
  ],
  ['semicolon', ['id;password', '7;hunter2x'], ['id;password', '7;[PASSWORD]']],
  ['tab', ['account_number\tn', '902274313\t1'], ['account_number\tn', '[US_BANK_NUMBER]\t1']],
  ['quoted names', ['"First Name","n"', '"Priya","1"'], ['"First Name","n"', '"[PERSON]","1"']],
  ['a comma in quotes', ['ssn,note', '536904399,"a, b"'], ['ssn,note', '[US_SSN],"a, b"']],
  ['quotes in quotes', ['password,n', '"a""b",1'], ['password,n', '"[PASSWORD]",1']],
  ['no cell more or fewer', ['ssn,n', '536904399,1,2', '536904399'], ['ssn,n', '536904399,1,2', '536904399']],
  ['an empty cell', ['ssn,n', ',1'], ['ssn,n', ',1']],
  ['no known column', ['a,b', '536904399,1'], ['a,b', '536904399,1']],
  ['no header', ['1,536904399', '2,536904399'], ['1,536904399', '2,536904399']],
  ['CRLF', ['n,ssn\r', '1,536904399\r'], ['n,ssn\r', '1,[US_SSN]\r']],
];

describe.each(engines)('%s', (engine) => {
  const scrubber = createScrubber({ ...defaults, engine });
  test.each(rows)('%s', (_name, input, output) => {
    expect(scrubber.scrubText(input.join('\n'))).toBe(output.join('\n'));
  });
});

test.each([1, 2])('every batch knows the columns (%i workers)', async (workers) => {
  const scrubber = createScrubber({ ...defaults, workers, batch: 4096 });
  const body = Array.from({ length: 2000 }, (_, i) => `${i},536904399,x`);
  const input = Buffer.from(['id,ssn,note', ...body].join('\n'));
  const output = await throughNode(scrubber, chunksOf(input, [1000]));
  expect(output.toString()).toBe(input.toString().replaceAll('536904399', '[US_SSN]'));
});
