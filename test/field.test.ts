/** What users of other scrubbers suffer from, as rows. The threads are public: each says where it hurt. */
import { describe, expect, test } from 'vitest';
import { CARD, MAIL, ROWS } from './support/field-rows.ts';
import { engines, entitiesIn, scrubberOf, scrubLine } from './support/scrubbers.ts';
import { chunksOf, throughNode } from './support/streams.ts';

describe.each(engines)('%s', (engine) => {
  test.each(ROWS)('%s', (_, raw, line, wanted) => {
    expect(scrubLine(scrubberOf({ ...raw, engine }), line)).toBe(wanted);
  });

  test('hermes-agent#69196 secrets split across chunks', async () => {
    const scrubber = scrubberOf({ engine });
    const line = Buffer.from(
      `{"a":"${MAIL}","b":"ghp_${'a1'.repeat(18)}","password":"hunter22","card":4111111111111111}\n`,
    );
    const whole = Buffer.from(scrubber.scrub(line));
    expect(whole.toString()).not.toMatch(/mira|ghp_|hunter|4111/);
    for (let size = 1; size < line.length; size++) {
      expect((await throughNode(scrubber, chunksOf(line, [size, line.length]))).equals(whole)).toBe(true);
    }
  });

  test('winston#1492 and pino: the caller’s object is not touched', () => {
    const value = Object.freeze({
      req: Object.freeze({ headers: Object.freeze({ authorization: 'Bearer abcdef0123456789abcdef' }) }),
    });
    const copy = scrubberOf({ engine }).scrubObject(value);
    expect(copy.req.headers.authorization).not.toContain('abcdef');
    expect(value.req.headers.authorization).toContain('abcdef');
  });

  test('the same person, the same label: the order of patterns means nothing', () => {
    const scrubber = scrubberOf({ engine });
    const first = entitiesIn(scrubber, `${CARD} ${MAIL}`);
    expect(first).toEqual(['CREDIT_CARD', 'EMAIL_ADDRESS']);
    for (let i = 0; i < 5; i++) expect(entitiesIn(scrubberOf({ engine }), `${CARD} ${MAIL}`)).toEqual(first);
  });
});
