/** The service's scrubber, here and through workers: the same bytes, whatever else is under way. */
import { encode } from '@msgpack/msgpack';
import { createScrubber, defaults, type ResolvedConfig } from '@scrubjay/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reading, Scrub } from '../contract.ts';
import { createScrub } from './index.ts';

const MAIL = 'jane.roe@acme.example';
const CARD = '4111 1111 1111 1111';
const DYING = new URL('../../../../packages/core/src/pool/fixtures/dying-worker.mjs', import.meta.url);

let scrub: Scrub;
afterEach(() => scrub.close());

const open = (workers: number, config: Partial<ResolvedConfig> = {}, options = {}) => {
  scrub = createScrub({ ...defaults, workers, ...config }, options);
  return scrub;
};

/** Records with a value in every tenth, and what they become. */
function body(reading: Reading, n: number, hit = MAIL, label = '[EMAIL_ADDRESS]') {
  const of = (text: string) => {
    const records = Array.from({ length: n }, (_, i) => ({
      i,
      msg: i % 10 === 3 ? `to ${text}, ok` : 'cart loaded',
    }));
    if (reading === 'entries') return Buffer.concat(records.map((record) => encode([7, record])));
    const lines = records.map((record) => JSON.stringify(record));
    if (reading === 'lines') return Buffer.from(`${lines.join('\n')}\n`);
    if (reading === 'bulk') return Buffer.from(lines.map((line) => `{"index":{}}\n${line}\n`).join(''));
    return Buffer.from(`[\n  ${lines.join(',\n  ')}\n]\n`);
  };
  return { source: of(hit), expected: of(label), records: reading === 'json' ? 1 : n };
}

const READINGS: readonly Reading[] = ['lines', 'json', 'bulk', 'entries'];

describe.each([1, 2])('with %i workers', (workers) => {
  it.each(READINGS.flatMap((reading) => [20, 3000, 30_000].map((n) => [reading, n] as const)))(
    '%s, %i records',
    async (reading, n) => {
      open(workers);
      const { source, expected, records } = body(reading, n);
      const scrubbed = await scrub.scrub(source, reading);
      expect(scrubbed.bytes.equals(expected)).toBe(true);
      expect(scrubbed).toMatchObject({
        records,
        failures: [],
        counts: { bytes: source.length, findings: { EMAIL_ADDRESS: n / 10 }, withheld: 0 },
      });
      const clean = await scrub.scrub(expected, reading);
      expect(clean.bytes).toBe(expected);
      expect(clean.records).toBe(records);
    },
  );

  it('gives bytes that are the caller’s own', async () => {
    open(workers);
    for (const reading of READINGS) {
      for (const n of [20, 3000]) {
        const { source, expected } = body(reading, n);
        const { bytes } = await scrub.scrub(source, reading);
        await Promise.all(READINGS.map((other) => scrub.scrub(body(other, n, CARD).source, other)));
        expect(bytes.equals(expected)).toBe(true);
        expect(bytes.buffer).toBeInstanceOf(ArrayBuffer);
      }
    }
  });

  it('keeps calls apart: questions, headers, long records', async () => {
    open(workers, { preset: ['strict'], threshold: 0.3, maxRecord: 65_536 });
    const long = (secret: string) =>
      `{"a":"${'lorem ipsum '.repeat(9000)}","password":"${secret.repeat(20_000)}","b":"${'dolor sit '.repeat(9000)}"}\n`;
    const texts = [
      'name,email,ssn\n',
      'Jane Roe,x,4523\n',
      '{"msg":"what is your ssn?"}\n',
      '{"msg":"4523"}\n',
      `${'{"msg":"cart loaded"}\n'.repeat(5000)}{"msg":"what is your ssn?"}\n`,
      `{"msg":"4523"}\n${'{"msg":"cart loaded"}\n'.repeat(5000)}`,
      long('x'),
      long('secret'),
      `${long('y')}${long('zz')}after ${MAIL}\n`,
    ];
    const alone = createScrubber({ ...defaults, preset: ['strict'], threshold: 0.3, maxRecord: 65_536 });
    const expected = texts.map((text) => Buffer.from(alone.scrub(Buffer.from(text))).toString());
    const got = await Promise.all(texts.map((text) => scrub.scrub(Buffer.from(text), 'lines')));
    // Megabytes that differ are nothing to print.
    expect(got.map(({ bytes }, i) => bytes.toString() === expected[i])).toEqual(texts.map(() => true));
    expect(got[3].bytes.toString()).toBe(texts[3]);
    expect(got[8].bytes.toString()).toMatch(/\nafter \[EMAIL_ADDRESS\]\n$/);
  });

  it('gives a table the header of its own call, in every batch', async () => {
    open(workers);
    const row = (ssn: string) => `x,y,${ssn}\n`;
    const table = (ssn: string) => Buffer.from(`first,second,password\n${row(ssn).repeat(60_000)}`);
    const { bytes } = await scrub.scrub(table('hunter22'), 'lines');
    expect(bytes.equals(table('[PASSWORD]'))).toBe(true);
  });

  it.each(READINGS)('an entity with action fail drops its record and is named: %s', async (reading) => {
    open(workers, { actions: { CREDIT_CARD: { name: 'fail' } } });
    for (const n of [20, 3000]) {
      const { source } = body(reading, n, CARD);
      const { bytes, failures, counts } = await scrub.scrub(source, reading);
      expect(failures).toEqual(['CREDIT_CARD']);
      expect(counts.findings).toEqual({ CREDIT_CARD: n / 10 });
      expect(bytes.includes('4111')).toBe(false);
      expect(bytes.length === 0).toBe(reading === 'json');
    }
  });

  it.each<[Reading, string, string]>([
    ['json', `{"a":"${MAIL}"`, 'SJ_UNREADABLE'],
    ['json', '[[[[1]]]]', 'SJ_TOO_DEEP'],
    ['bulk', `{"a":"${MAIL}"}\n`, 'SJ_UNREADABLE'],
    ['entries', MAIL, 'SJ_UNREADABLE'],
  ])('refuses what is not %s', async (reading, text, code) => {
    open(workers, {}, { depthLimit: 3 });
    for (const source of [text, `${text}${' '.repeat(100_000)}`]) {
      const refused = scrub.scrub(Buffer.from(source), reading);
      await expect(refused).rejects.toMatchObject({ code, message: expect.not.stringContaining('jane') });
    }
    expect((await scrub.scrub(Buffer.from(`["${MAIL}"]`), 'json')).bytes.toString()).toBe(
      '["[EMAIL_ADDRESS]"]',
    );
  });

  it('lets others have their turn while it works', async () => {
    open(workers);
    for (const reading of ['lines', 'bulk', 'entries'] as const) {
      let turns = 0;
      let working = true;
      const turn = () => {
        turns++;
        if (working) setImmediate(turn);
      };
      setImmediate(turn);
      await scrub.scrub(body(reading, 60_000).source, reading);
      working = false;
      expect(turns).toBeGreaterThan(5);
    }
  });

  it('is closed, and what is under way is not taken for scrubbed', async () => {
    open(workers);
    const { source } = body('lines', 100_000);
    const running = [scrub.scrub(source, 'lines'), scrub.scrub(source, 'lines')];
    const ends = Promise.allSettled(running);
    await scrub.close();
    for (const end of await ends) {
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'SJ_CLOSED' });
      else expect(end.value.bytes.includes('jane')).toBe(false);
    }
    await expect(scrub.scrub(source, 'lines')).rejects.toMatchObject({ code: 'SJ_CLOSED' });
  });
});

it('withholds what workers die over, and nothing else', async () => {
  open(2, {}, { worker: DYING });
  const lines = body('lines', 20_000).source.toString().split('\n');
  lines[9000] += ` DIE BY EXIT ${MAIL}`;
  const { bytes, counts, records } = await scrub.scrub(Buffer.from(lines.join('\n')), 'lines');
  const got = bytes.toString().split('\n');
  expect(got.length).toBe(lines.length);
  expect(records).toBe(20_000);
  expect(got[9000]).toBe('{"scrubjay":"record withheld"}');
  expect(got[0]).toBe(lines[0]);
  expect(bytes.includes('jane')).toBe(false);
  expect(counts.withheld).toBeGreaterThan(0);
  expect(counts.withheld).toBeLessThan(20_000);
  const json = Buffer.from(`["DIE BY EXIT ${MAIL}"${' '.repeat(50_000)}]`);
  await expect(scrub.scrub(json, 'json')).rejects.toMatchObject({ code: 'SJ_WITHHELD' });
});
