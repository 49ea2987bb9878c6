/** Invariants 3, 5 and 8 for records longer than maxRecord: cut into pieces, and none of it leaks at a seam. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VALUES } from '../support/pii.ts';
import { limit, runs } from '../support/runs.ts';
import { engines, scrubberOf } from '../support/scrubbers.ts';
import { chunksOf, throughNode } from '../support/streams.ts';

const MAX_RECORD = 40_000;
const STEP = MAX_RECORD / 2;
const OVERLAP = 16_384;
const LIMITS = { maxRecord: MAX_RECORD, batch: 8192 };

/** Words that nothing is found in. */
const padding = (length: number) => 'lorem ipsum dolor '.repeat(length / 18 + 1).slice(0, length);

const SECRETS = [
  'mira.okonkwo@example.com',
  '4111 1111 1111 1111',
  '536-90-4399',
  'DE89370400440532013000',
  'ghp_012345678901234567890123456789012345',
];

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine }, LIMITS);

  const check = async (record: string, secrets: readonly string[]) => {
    const input = Buffer.from(`before\n${record}\nafter\n`);
    const whole = Buffer.from(scrubber.scrub(input)).toString('utf8');
    const streamed = (await throughNode(scrubber, chunksOf(input, [9973]))).toString('utf8');
    expect(streamed === whole).toBe(true);
    for (const secret of secrets) expect(whole.includes(secret)).toBe(false);
    const lines = whole.split('\n');
    expect(lines.length).toBe(4);
    expect([lines[0], lines[2], lines[3]]).toEqual(['before', 'after', '']);
    return lines[1];
  };

  test.each(SECRETS)(
    '%s at every offset around a seam',
    async (secret) => {
      for (const seam of [STEP, 2 * STEP, STEP + OVERLAP]) {
        for (let offset = seam - secret.length - 2; offset <= seam + 2; offset += 1) {
          const line = await check(`${padding(offset - 1)} ${secret} ${padding(70_000)}`, [secret]);
          expect(line.match(/\[[A-Z_]+\]/g)).toHaveLength(1);
        }
      }
    },
    60_000,
  );

  test.each([
    'john\\u0040example.com',
    '\\"john@example.com\\"',
    '\\\\\\"john\\\\u0040example.com\\\\\\"',
    '\\ud83e\\udd9c john@example.com \\n',
  ])(
    'JSON with %s at every offset around a seam',
    async (secret) => {
      for (let offset = STEP - secret.length - 12; offset <= STEP + 2; offset++) {
        const line = await check(`{"x":"${padding(offset - 8)} ${secret} ${padding(70_000)}"}`, ['john']);
        expect(Object.keys(JSON.parse(line))).toEqual(['x']);
      }
    },
    60_000,
  );

  test.each([
    MAX_RECORD - 1,
    MAX_RECORD,
    MAX_RECORD + 1,
    MAX_RECORD + OVERLAP,
    STEP + OVERLAP + 1,
    2 * MAX_RECORD,
  ])('a record of %i bytes, with values at both ends', async (length) => {
    const [a, b] = ['first@example.com', 'last@example.com'];
    const line = await check(`${a} ${padding(length - a.length - b.length - 2)} ${b}`, [a, b]);
    expect(line.startsWith('[EMAIL_ADDRESS] ') && line.endsWith(' [EMAIL_ADDRESS]')).toBe(true);
  });

  test('a long record without a finding is the same bytes', async () => {
    const record = padding(150_000);
    expect(await check(record, [])).toBe(record);
  });

  test.each([
    ['JSON string', (value: string) => `{"password":"${value}","a":1}`],
    ['JSON string behind text', (value: string) => `{"x":"${padding(30_000)}","password":"${value}","a":1}`],
    ['value of logfmt', (value: string) => `${padding(20_000)} password=${value} a=1`],
    ['quoted value of logfmt', (value: string) => `${padding(20_000)} password="${value}" a=1`],
    ['header', (value: string) => `${padding(30_000)} Authorization: Bearer ${value} a=1`],
    ['nested JSON', (value: string) => `{"msg":"{\\"password\\":\\"${value}\\",\\"b\\":2}","a":1}`],
    ['container', (value: string) => `{"password":{"x":["${value}"]},"a":1}`],
  ])('a key value longer than a piece: %s', async (_, write) => {
    const value = 'Zq7xK9'.repeat(15_000);
    const line = await check(write(value), ['Zq7xK9Zq7x']);
    expect(line.length).toBeLessThan(70_000);
    expect(line).toMatch(/(?:"a":1\}|a=1)$/);
  });

  test(
    'JSON stays JSON',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(...VALUES), fc.boolean()), {
            minLength: 2,
            maxLength: 8,
          }),
          async (parts) => {
            const fields = parts.map(([length, { text }, key], i) => [
              `${key ? 'password' : 'note'}${i}`,
              `${padding(length)} ${text} ok`,
            ]);
            const record = JSON.stringify(Object.fromEntries([...fields, ['end', padding(50_000)]]));
            const line = await check(
              record,
              parts.map(([, { text }]) => text),
            );
            expect(Object.keys(JSON.parse(line))).toEqual(Object.keys(JSON.parse(record)));
          },
        ),
        runs(25),
      );
    },
    limit(30_000),
  );

  test('a key in PEM: on one line over a seam, and over many lines across the end of a batch', async () => {
    const body = Array.from(
      { length: 40 },
      (_, i) => `${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw'.repeat(2).slice(0, 62)}${10 + i}`,
    );
    const lines = ['-----BEGIN PRIVATE KEY-----', ...body, '-----END PRIVATE KEY-----'];
    for (const offset of [STEP - 3000, STEP - 1500, STEP - 20, STEP]) {
      const line = await check(`${padding(offset)} ${lines.join('\\n')} ${padding(60_000)}`, [
        'MIIEvQ',
        'QEFAASC',
      ]);
      expect(line).toContain('[PRIVATE_KEY]');
    }
    for (const before of [0, 5000, 7000, 8100, 8192, 9000]) {
      const input = Buffer.from(`${`${padding(99)}\n`.repeat(before / 100)}${lines.join('\n')}\nafter\n`);
      const whole = Buffer.from(scrubber.scrub(input));
      expect(whole.includes('MIIEvQ') || whole.includes('QEFAASC')).toBe(false);
      expect(whole.toString().split('\n').length).toBe(input.toString().split('\n').length);
      for (const sizes of [[1], [8192], [4000, 1]]) {
        expect((await throughNode(scrubber, chunksOf(input, sizes))).equals(whole)).toBe(true);
      }
    }
  }, 60_000);
});
