/**
 * Invariant 6: linear time. What is hostile to scanners must go through in seconds: a quadratic path takes a minute for a quarter
 * of a megabyte. `SCRUBJAY_SOAK=1` takes a whole one, prints the throughput of each and holds 4 MB to at most about four times the time.
 */
import { describe, expect, test } from 'vitest';
import { SOAK } from '../support/runs.ts';
import { engines, scrubberOf } from '../support/scrubbers.ts';

const MB = 1_000_000;
const STEPS = SOAK > 0 ? [MB / 16, MB / 4, MB] : [MB / 64, MB / 16, MB / 4];
/** For a step, on a busy machine of two cores. */
const MOST_MS = SOAK > 0 ? 8000 : 4000;
const fill = (unit: string) => (size: number) =>
  Buffer.from(unit.repeat(Math.ceil(size / unit.length)).slice(0, size));
const around = (before: string, unit: string, after: string) => (size: number) =>
  Buffer.from(`${before}${unit.repeat(Math.ceil(size / unit.length))}${after}`);
const counted = (unit: (i: number) => string) => (size: number) => {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = unit(i);
    parts.push(part);
    length += part.length;
  }
  return Buffer.from(parts.join(''));
};

const HOSTILE: Record<string, (size: number) => Buffer> = {
  digits: fill('1'),
  'digits and dashes': fill('1-2-3-4-'),
  'digits and spaces': fill('4111 '),
  'cards without a break': fill('4111111111111111'),
  'cards with spaces': fill('4111 1111 1111 1111 '),
  dots: fill('1.2.3.4.'),
  'dots of 255': fill('255.'),
  colons: fill(':'),
  'hex and colons': fill('ab:cd:'),
  'double colons': fill('::1'),
  'at signs': fill('@'),
  'a@a@': fill('a@'),
  'a@a.a@a.': fill('a@a.'),
  'long local part': around('', 'a.', '@b'),
  'many local parts': fill(`${'x'.repeat(300)}@`),
  'encoded at signs': fill('a%40'),
  'e-mail addresses': fill('a@b.co '),
  'password keys': fill('"password":'),
  'password values': fill('"password":"x",'),
  'password=': fill('password='),
  'password: ': fill('password: '),
  'open password strings': fill('"password":"'),
  'open password containers': fill('"password":{'),
  'open password arrays': fill('"password":['),
  'logfmt passwords': fill('password=x '),
  'nested password': fill('\\"password\\":\\"'),
  'key words in one line': fill('ssn card account phone name is '),
  '100,000 keywords': fill('password '),
  'my name is': fill('my name is '),
  'cookies of cookies': fill('cookie='),
  'cookies in a row': fill('set_cookie=a; '),
  'tax numbers of tax numbers': fill('nif='),
  'street=': fill('street='),
  'session ids of session ids': fill('sid='),
  'doubled quotes': fill('""pin"":""'),
  'Markdown keys': fill('**pin='),
  'questions in one line': fill('what is your ssn? '),
  'questions without an answer': fill('your pin?\n'),
  'number before word': fill('1 ssn 1 pin '),
  'streets without a name': fill('12 Street '),
  'streets in a row': fill('12 Elm Street, '),
  'street words': fill('Elm Street '),
  'half streets': fill('12 Elm Oak '),
  'German streets': fill('Hauptstraße 12 '),
  'layouts of numbers': fill('123-45-678-9-'),
  'layouts with dots': fill('123.456.789-09 '),
  'layouts of letters and digits': fill('AAAAA9999A'),
  'rows of a table': around('name,ssn,email\n', 'a,1,b\n', ''),
  'one wide row': around('name,ssn\n', 'a,', ''),
  'a wide header': fill('ssn,'),
  'words of numbers': fill('nhs number passport national id vin imei '),
  'SSH2 keys': fill('---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----'),
  'password files': fill('pgpass a:1:b:c:'),
  'open objects': fill('{"'),
  'open objects with keys': fill('{"a":'),
  'open arrays': fill('['),
  'open arrays in a record': around('{"a":', '[', ''),
  'deep nesting': (size) => Buffer.from('{"a":'.repeat(size / 6) + 1 + '}'.repeat(size / 6)),
  'deep nesting of a card': (size) =>
    Buffer.from('{"a":'.repeat(size / 6) + 4111111111111111 + '}'.repeat(size / 6)),
  'protected keys': counted((i) => `{"time":${1_772_438_414_215 + i},`),
  'protected keys in one object': (size) =>
    Buffer.from(`{${'"time":1772438414215,'.repeat(size / 21)}"a":1}`),
  'a long array of cards': (size) => Buffer.from(`{"a":[${'4111111111111111,'.repeat(size / 17)}0]}`),
  'a long array of addresses': (size) => Buffer.from(`{"a":[${'"a@b.co",'.repeat(size / 9)}0]}`),
  'braces that open nothing': counted((i) => `a${i}@b.co {{{{{{{{\n`),
  'questions that hold an object, and answers': counted(
    (i) => `x {"a":1} what is your ssn? ${i}\nit is ${i}\n`,
  ),
  'keys that are addresses': counted((i) => `${i === 0 ? '{' : ','}"a${i}@b.co":1`),
  'array of numbers without a key': (size) => Buffer.from(`[${'4111111111111111,'.repeat(size / 17)}0]`),
  quotes: fill('"'),
  backslashes: fill('\\'),
  'backslashes and quotes': fill('\\"'),
  'backslashes before a quote': around('{"a":"', '\\', '"'),
  'unicode escapes': fill('\\u0040'),
  'half unicode escapes': fill('\\u00'),
  'escapes of escapes': fill('\\\\u005cu005cu0040'),
  'escaped strings': fill('"a\\u0040b.co",'),
  'percent signs': fill('%25'),
  'percent signs, deep': fill('%252525'),
  'percent escapes': fill('%40a%20'),
  'a long URL with one escape': around('/a?x=%20', 'abc&', ''),
  'forms of cards': fill('a=4111+1111+1111+1111&'),
  'plus signs': fill('1+1'),
  'plus signs behind an equals sign': fill('=1+1'),
  references: fill('&#64;'),
  'references of references': fill('&amp;#38;amp;'),
  'half references': fill('&#'),
  'addresses with references': fill('a&#64;b.co '),
  'escape characters': fill('\u001b'),
  'colour codes': fill('\u001b[31ma'),
  'open colour codes': fill('\u001b['),
  'links of terminals': fill('\u001b]8;;'),
  'colour codes written out': fill('\\x1b[0m'),
  'quoted-printable': fill('a=40bc.com'),
  'soft line breaks': around('{"a":"', 'a=\\nb', '"}'),
  'base64 of text': fill(Buffer.from('nothing here').toString('base64')),
  'base64 of addresses': fill(Buffer.from('{"e":"jane@example.com"} ').toString('base64')),
  'tokens of base64': fill(`${Buffer.from('write to jane@example.com').toString('base64')} `),
  'base64 in paths': fill('abcdefghijklmnopqrstuvwxyzA/'),
  'every encoding at once': around('', 'a%25b&amp;c\u001b[0m=\\n', ''),
  names: fill('John Smith '),
  'names in capitals': fill('JOHN SMITH '),
  'one long name': fill('Johnsmith'),
  'Capital words': fill('Aa '),
  initials: fill('J. '),
  'PEM begins': fill('-----BEGIN '),
  'PEM begins on lines': fill('-----BEGIN RSA PRIVATE KEY-----\n'),
  'an open PEM block': around('-----BEGIN PRIVATE KEY-----\n', `${'A'.repeat(64)}\n`, ''),
  'PEM blocks in one line': fill('-----BEGIN PRIVATE KEY-----\\nAAAA'),
  bearer: fill('Bearer '),
  'one long bearer token': around('Authorization: Bearer ', 'abc123', ''),
  authorization: fill('Authorization: '),
  'JWT dots': fill('eyJ.'),
  'JWT heads': fill('eyJhbGciOiJIUzI1NiJ9.'),
  'one long JWT': around('eyJhbGciOiJIUzI1NiJ9.', 'abc', '.x'),
  'token prefixes': fill('ghp_'),
  'stripe prefixes': fill('sk_live_'),
  'aws prefixes': fill('AKIA'),
  'URL heads': fill('http://'),
  'URL credentials': fill('http://a:b@'),
  'an open URL': around('http://', 'a:', ''),
  IBAN: fill('DE89370400440532013000'),
  'IBAN heads': fill('DE89 '),
  letters: fill('a'),
  base58: fill('1BoatSLRHtKNngkdXEeobR76b53LETtpy'),
  newlines: fill('\n'),
  'short lines': fill('1\n'),
  'lines of braces': fill('{\n'),
  NUL: fill('\0'),
  '0xff': (size) => Buffer.alloc(size, 0xff),
  '0xc3': (size) => Buffer.alloc(size, 0xc3),
  accents: fill('é'),
  'accents and names': fill('É É '),
};

const CUSTOM = {
  keys: { session: {} },
  paths: ['**.token', 'a.*.b', '**.a.**.b'],
  detectors: [
    { id: 'hard', entity: 'HARD', pattern: '(?:a?){20}a{20}' },
    { id: 'alternation', entity: 'ALT', pattern: '(?:a|aa|aaa){5,40}b' },
    { id: 'near', entity: 'NEAR', pattern: '\\d{3,10}', keywords: ['password'] },
  ],
};

/** Milliseconds for one pass. */
function time(scrub: (input: Buffer) => unknown, input: Buffer): number {
  const began = performance.now();
  scrub(input);
  return performance.now() - began;
}

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });
  const custom = scrubberOf({ ...CUSTOM, engine });

  test.each(Object.entries(HOSTILE))(
    `${STEPS.at(-1)! / 1000} kB of %s`,
    (name, make) => {
      // In steps, so that what is quadratic fails in seconds and not in an hour.
      let ms = 0;
      for (const size of STEPS) {
        ms = time((input) => scrubber.scrub(input), make(size));
        expect(ms).toBeLessThan(MOST_MS);
      }
      if (SOAK === 0) return;
      const four = time((input) => scrubber.scrub(input), make(4 * MB));
      console.log(
        `${engine} ${name}: ${(1000 / ms).toFixed(1)} MB/s, 4 MB at ${(4000 / four).toFixed(1)} MB/s`,
      );
      expect(four).toBeLessThan(10 * ms + 500);
    },
    60_000,
  );

  test.each([
    'letters',
    'password keys',
    'deep nesting',
    'open objects with keys',
    'digits',
    'open arrays in a record',
    'short lines',
  ])(
    '256 kB of %s under custom rules',
    (name) => {
      expect(time((input) => custom.scrub(input), HOSTILE[name](MB / 4))).toBeLessThan(MOST_MS);
    },
    60_000,
  );

  test.each(['a', 'b', 'c'])(
    'an object of the same kind: %s',
    (kind) => {
      const list = Array.from({ length: 8000 }, (_, i) =>
        kind === 'a' ? `a${i}@b.co` : kind === 'b' ? 4111111111111111 : { [`k${i}`]: 'x' },
      );
      expect(
        time(
          () =>
            scrubber.scrubObject({
              list,
              map: new Map(list.map((one, i) => [`u${i}@b.co`, one])),
              set: new Set(list),
            }),
          Buffer.alloc(0),
        ),
      ).toBeLessThan(MOST_MS);
    },
    60_000,
  );
});
