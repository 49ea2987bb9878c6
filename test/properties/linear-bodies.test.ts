/**
 * Invariant 6 for bodies that are one record, however long: a string of megabytes in a JSON document, and what is hostile to
 * whoever reads MessagePack. Time is that of the processor, whatever else it does.
 */
import { describe, expect, test } from 'vitest';
import { entry, type Reading, raw, scrubBody } from '../support/entries.ts';
import { SOAK } from '../support/runs.ts';
import { engines, scrubberOf } from '../support/scrubbers.ts';

const MB = 1_000_000;
/** Four times as much is 16 times the work for what is quadratic. */
const MOST_TIMES = 9;
/** Less is not measured well. */
const LEAST_MS = 100;
const LARGEST = SOAK > 0 ? 2 * MB : MB / 2;

/** CPU time in ms. */
function cost(scrubber: unknown, body: Buffer, reading: Reading): number {
  const began = process.cpuUsage();
  try {
    scrubBody(scrubber, body, reading);
  } catch (error) {
    expect((error as { code?: string }).code).toBe('SJ_UNREADABLE');
  }
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const inString = (unit: string) => (size: number) =>
  Buffer.from(`{"a":\n${JSON.stringify(unit.repeat(size / unit.length))}}`);
const count = (n: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
};
const times = (hex: string) => (size: number) => {
  const unit = raw(hex);
  return Buffer.alloc(size - (size % unit.length), unit);
};

const BODIES: Record<string, [Reading, (size: number) => Buffer]> = {
  'a string of addresses': ['json', inString('a@b.co ')],
  'a string of secrets': ['json', inString('password: ')],
  'a string of secrets in apostrophes': ['json', inString("password='x' ")],
  'a string of open apostrophes': ['json', inString("password='")],
  'a string of backticks': ['json', inString('password=`x` ')],
  'a string of quoted secrets': ['json', inString('password="x" ')],
  'a string of doubled quotes': ['json', inString('""pin"":""1"" ')],
  'a string of flags': ['json', inString("['--password', 'x', ")],
  'a string of questions': ['json', inString('what is your ssn? ')],
  'a string of streets': ['json', inString('12 Elm Street, ')],
  'a string of numbers': ['json', inString('123.456.789-09 ')],
  'a string of JSON': ['json', inString('{"password":"x"} ')],
  'a string of brackets': ['json', inString('password=(')],
  'a string of URLs': ['json', inString('https://a:b@c.co/?token=x ')],
  'a string of cookies': ['json', inString('Cookie: sid=abcdef; ')],
  'a string of XML': ['json', inString('<password>x</password>')],
  'a string of SQL': ['json', inString("insert into t (password) values ('x'); ")],
  'a string of lines': ['json', inString('password: x\n')],
  'keys that are addresses': [
    'json',
    (size) => Buffer.from(`{${Array.from({ length: size / 16 }, (_, i) => `"a${i}@b.co":\n1`).join(',')}}`),
  ],
  'documents without end': ['json', (size) => Buffer.from('{}\n'.repeat(size / 4))],
  'entries that say nothing': ['entries', times('92 00 80')],
  'entries that nest deep': ['entries', times(`92 00 ${'91'.repeat(200)} 00`)],
  'one entry that nests deep': [
    'entries',
    (size) => Buffer.concat([raw('92 00'), Buffer.alloc(size, 0x91), raw('00')]),
  ],
  'one string of control characters': ['entries', (size) => entry({ a: '\u0001'.repeat(size) })],
  'a string of addresses in an entry': ['entries', (size) => entry({ a: 'a@b.co '.repeat(size / 7) })],
  'keys that are arrays': [
    'entries',
    (size) =>
      Buffer.concat([raw('92 00 df'), count(size / 4), Buffer.alloc((size / 4) * 4, raw('91 c0 91 c3'))]),
  ],
  'a list that is said to be longer each time': [
    'entries',
    (size) => Buffer.concat([raw('92 00'), Buffer.alloc(size, raw('dd 00 0f ff ff'))]),
  ],
  'metadata in every entry': ['entries', times('92 92 00 81 01 02 80')],
  'actions without a document': ['bulk', (size) => Buffer.from('{"delete":{}}\n'.repeat(size / 14))],
};

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });

  test.each(Object.entries(BODIES))(
    `${LARGEST / 1000} kB: %s`,
    (_, [reading, make]) => {
      const [, few, many] = [LARGEST / 16, LARGEST / 4, LARGEST].map((size) =>
        cost(scrubber, make(size), reading),
      );
      expect(many).toBeLessThan(MOST_TIMES * Math.max(few, LEAST_MS));
    },
    90_000,
  );
});
