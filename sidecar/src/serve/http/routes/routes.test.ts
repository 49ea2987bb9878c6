import { ScrubJayError } from '@scrubjay/core';
import { describe, expect, it, vi } from 'vitest';
import { CODECS, CODING_NAMES } from '../test/codings.ts';
import { CARD, MAIL, service } from '../test/service.ts';

interface Row {
  readonly what: string;
  readonly type: string;
  readonly body: string;
  readonly scrubbed: string;
  /** What `/v1/ingest` forwards, where it is not the scrubbed body. */
  readonly lines?: string;
  /** Entities by record. */
  readonly found: string[][];
}

const ROWS: readonly Row[] = [
  {
    what: 'NDJSON',
    type: 'application/x-ndjson',
    body: `{"level":30,"mail":"${MAIL}"}\n{"a":1}\n{"card":"${CARD}"}\n`,
    scrubbed: '{"level":30,"mail":"[EMAIL_ADDRESS]"}\n{"a":1}\n{"card":"[CREDIT_CARD]"}\n',
    found: [['EMAIL_ADDRESS'], [], ['CREDIT_CARD']],
  },
  {
    what: 'a JSON object',
    type: 'application/json; charset=UTF-8',
    body: `{\n  "mail": "${MAIL}",\n  "n": [1, 2]\n}`,
    scrubbed: '{\n  "mail": "[EMAIL_ADDRESS]",\n  "n": [1, 2]\n}',
    lines: '{   "mail": "[EMAIL_ADDRESS]",   "n": [1, 2] }\n',
    found: [['EMAIL_ADDRESS']],
  },
  {
    what: 'a JSON array',
    type: 'application/vnd.acme+json',
    body: `[{"mail":"${MAIL}"}, {"a":1}]`,
    scrubbed: '[{"mail":"[EMAIL_ADDRESS]"}, {"a":1}]',
    lines: '{"mail":"[EMAIL_ADDRESS]"}\n{"a":1}\n',
    found: [['EMAIL_ADDRESS']],
  },
  {
    what: 'JSON of several documents',
    type: 'application/json',
    body: `{"mail":"${MAIL}"}{"a":1}`,
    scrubbed: '{"mail":"[EMAIL_ADDRESS]"}{"a":1}',
    lines: '{"mail":"[EMAIL_ADDRESS]"}\n{"a":1}\n',
    found: [['EMAIL_ADDRESS'], []],
  },
  {
    what: 'text',
    type: 'text/plain',
    body: `signed in: ${MAIL}\nnothing\nlast line, ${CARD}`,
    scrubbed: 'signed in: [EMAIL_ADDRESS]\nnothing\nlast line, [CREDIT_CARD]',
    lines: 'signed in: [EMAIL_ADDRESS]\nnothing\nlast line, [CREDIT_CARD]\n',
    found: [['EMAIL_ADDRESS'], [], ['CREDIT_CARD']],
  },
  {
    what: 'logfmt',
    type: 'application/logfmt',
    body: `level=info user=${MAIL} msg="all well"\n`,
    scrubbed: 'level=info user=[EMAIL_ADDRESS] msg="all well"\n',
    found: [['EMAIL_ADDRESS']],
  },
  {
    what: 'nothing personal',
    type: 'application/x-ndjson',
    body: '{"level":30,"msg":"started"}\n',
    scrubbed: '{"level":30,"msg":"started"}\n',
    found: [[]],
  },
];

describe.each(CODING_NAMES)('in %s', (coding) => {
  const { encode, decode } = CODECS[coding];
  const headersOf = (type: string) => ({
    'content-type': type,
    ...(coding !== 'identity' && { 'content-encoding': coding }),
  });
  const encodingOf = (headers: Record<string, unknown>) => headers['content-encoding'] ?? 'identity';

  it.each(ROWS)('$what is answered in the form of the question', async ({ type, body, scrubbed }) => {
    const { app } = await service();
    const payload = encode(Buffer.from(body));
    const answer = await app.inject({ method: 'POST', url: '/v1/scrub', headers: headersOf(type), payload });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(encodingOf(answer.headers)).toBe(coding);
    expect(decode(answer.rawPayload).toString()).toBe(scrubbed);
  });

  it.each(ROWS)('$what is detected in, without values', async ({ type, body, found }) => {
    const { app } = await service();
    const payload = encode(Buffer.from(body));
    const answer = await app.inject({ method: 'POST', url: '/v1/detect', headers: headersOf(type), payload });
    const text = decode(answer.rawPayload).toString();
    expect(text).not.toMatch(/jane|4111/);
    const records = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { entity: string }[]);
    expect(records.map((record) => record.map(({ entity }) => entity))).toEqual(found);
    expect(encodingOf(answer.headers)).toBe(coding);
  });

  it.each(ROWS)('$what is forwarded as lines', async ({ type, body, scrubbed, lines = scrubbed, found }) => {
    const { app, delivery } = await service({ http: { tag: 'web' } });
    const payload = encode(Buffer.from(body));
    const answer = await app.inject({ method: 'POST', url: '/v1/ingest', headers: headersOf(type), payload });
    const records = lines.trim().split('\n').length;
    expect(answer.json()).toEqual({ status: 'sent', records, withheld: 0 });
    expect(delivery.text).toBe(lines);
    expect(delivery.parcels).toMatchObject([{ form: 'lines', records, tag: 'web' }]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('/v1/scrub', () => {
  const headers = { 'content-type': 'application/x-ndjson' };

  it.each([
    ['gzip', 'identity', undefined],
    ['gzip', 'br', 'br'],
    ['gzip', 'gzip;q=0, br;q=0, identity;q=0, *', 'zstd'],
    ['gzip', 'deflate, gzip;q=0.5', 'gzip'],
    ['gzip', '*', 'gzip'],
    ['identity', 'gzip, br', undefined],
    ['identity', 'identity;q=0, br;q=0.5', 'br'],
    ['identity', '', undefined],
  ] as const)('of a body in %s to whom accepts %j answers in %s', async (coding, accepts, expected) => {
    const { app } = await service();
    const payload = CODECS[coding].encode(Buffer.from(`${MAIL}\n`));
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/scrub',
      headers: {
        'content-type': 'text/plain',
        'accept-encoding': accepts,
        ...(coding !== 'identity' && { 'content-encoding': coding }),
      },
      payload,
    });
    expect(answer.headers['content-encoding']).toBe(expected);
    const decoded = CODECS[expected ?? 'identity'].decode(answer.rawPayload);
    expect(decoded.toString()).toBe('[EMAIL_ADDRESS]\n');
  });

  it('gives back the very bytes when nothing is found', async () => {
    const { app } = await service();
    const payload = Buffer.from('{ "a":1 }\r\n\n{"b" :  2}');
    const answer = await app.inject({ method: 'POST', url: '/v1/scrub', headers, payload });
    expect(answer.rawPayload.equals(payload)).toBe(true);
  });

  it.each(['/v1/scrub', '/v1/detect', '/v1/ingest'])('%s takes nothing for nothing', async (url) => {
    const { app, delivery } = await service();
    const answer = await app.inject({ method: 'POST', url });
    expect(answer.statusCode).toBe(200);
    if (url === '/v1/ingest') expect(answer.json()).toEqual({ status: 'sent', records: 0, withheld: 0 });
    else expect(answer.body).toBe('');
    expect(delivery.parcels).toEqual([]);
  });

  it.each(['/v1/scrub', '/v1/ingest'])(
    '%s tells the entity that must not be there, and forwards nothing',
    async (url) => {
      const { app, delivery, metrics } = await service({
        policy: { actions: { EMAIL_ADDRESS: { name: 'fail' } } },
      });
      const payload = `{"a":1}\n{"mail":"${MAIL}"}\n`;
      const answer = await app.inject({ method: 'POST', url, headers, payload });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ code: 'SJ_FINDING' });
      expect(answer.body).toContain('EMAIL_ADDRESS');
      expect(answer.body).not.toContain('jane');
      expect(delivery.parcels).toEqual([]);
      expect(await metrics()).toContain(
        `scrubjay_findings_total{source="http${url.slice(3)}",entity="EMAIL_ADDRESS"} 1`,
      );
    },
  );
});

describe('/v1/ingest', () => {
  const post = {
    method: 'POST',
    url: '/v1/ingest',
    headers: { 'content-type': 'text/plain' },
    payload: `${MAIL}\n`,
  } as const;

  it.each(['sent', 'stored'] as const)('acknowledges what was %s', async (status) => {
    const { app } = await service({ deliver: async () => status });
    expect((await app.inject(post)).json()).toEqual({ status, records: 1, withheld: 0 });
  });

  it('does not acknowledge what was dropped', async () => {
    const { app } = await service({ deliver: async () => 'dropped' });
    const answer = await app.inject(post);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.json()).toMatchObject({ code: 'SJ_OVERLOADED' });
    expect(answer.body).toContain('1 records were dropped');
  });

  it('does not acknowledge what could not be delivered', async () => {
    const failed = ScrubJayError.of('SJ_UNDELIVERED', { reason: 'the service ends' });
    const { app } = await service({ deliver: () => Promise.reject(failed) });
    const answer = await app.inject(post);
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'SJ_UNDELIVERED', remedy: expect.any(String) });
  });

  it('waits for the delivery', async () => {
    let safe = (_: 'stored') => {};
    const { app, delivery } = await service({ deliver: () => new Promise((resolve) => (safe = resolve)) });
    let answered = false;
    const answer = app.inject(post).then((one) => {
      answered = true;
      return one;
    });
    await vi.waitFor(() => expect(delivery.parcels).toHaveLength(1));
    expect(answered).toBe(false);
    safe('stored');
    expect((await answer).statusCode).toBe(200);
  });
});
