/** Where a value under a key begins and ends, in the notations that logs are full of. */
import { createScrubber } from '@scrubjay/core';
import { describe, expect, test } from 'vitest';
import { engines } from './support/scrubbers.ts';

const ROWS: readonly [string, string][] = [
  ['PGPASSWORD=Tr0ub4dor&3x psql -h db', 'PGPASSWORD=[PASSWORD] psql -h db'],
  ['GET /a?password=x1y2z&user=bob', 'GET /a?password=[PASSWORD]&user=bob'],
  ['next=password%3Dx1y2z%26u=1', 'next=password%3D[PASSWORD]%26u=1'],
  ["{'password': 'it\\'s-Tr0ub4dor', 'n': 1}", "{'password': '[PASSWORD]', 'n': 1}"],
  ['{:password=>"hunter2x", :user=>1}', '{:password=>"[PASSWORD]", :user=>1}'],
  ['{user: 1, password: "Tr0ub4dor3x"}', '{user: 1, password: "[PASSWORD]"}'],
  ['&{User:bob Password:hunter2x Id:1}', '&{User:bob Password:[PASSWORD] Id:1}'],
  ['<password>hunter2x</password>', '<password>[PASSWORD]</password>'],
  ['user[password]=hunter2x&a=1', 'user[password]=[PASSWORD]&a=1'],
  ['a=1,password=hunter2x,b=2', 'a=1,password=[PASSWORD],b=2'],
  ['{"msg":"bad password=","x":1}', '{"msg":"bad password=","x":1}'],
  ['{"a":"cmd password=\\"abc1x\\" y"}', '{"a":"cmd password=\\"[PASSWORD]\\" y"}'],
  ['{"a":"password=\'x1y2","n":{"b":"it\'s"}}', '{"a":"password=\'[PASSWORD]","n":{"b":"it\'s"}}'],
  ["{'password': 'a1\"b2', 'x': 1}", "{'password': '[PASSWORD]', 'x': 1}"],
  ['row,""password=""hunter2x"""', 'row,""password=""[PASSWORD]"""'],
  ['{"n":["password=\'a\\"b"],"o":"b\'c"}', '{"n":["password=\'[PASSWORD]"],"o":"b\'c"}'],
  ['{"x":"&lt;token:\\""}', '{"x":"&lt;token:\\""}'],
  ['{\\"password\\":\\"x1y2z\\",\\"a\\":1}', '{\\"password\\":\\"[PASSWORD]\\",\\"a\\":1}'],
  ['{"x":["pw="]}', '{"x":["pw="]}'],
  ['{"x":"-Dtoken="}', '{"x":"-Dtoken="}'],
];

describe.each(engines)('%s', (engine) => {
  const scrubber = createScrubber({ engine });
  test.each(ROWS)('%s', (line, wanted) => {
    expect(scrubber.scrubText(line)).toBe(wanted);
  });
});
