import type { InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RIGHTS, type Right } from '../../settings.ts';
import { MAIL, type Service, type Settings, service } from '../test/service.ts';

const ROUTES: Readonly<Record<Right, InjectOptions>> = {
  scrub: { method: 'POST', url: '/v1/scrub' },
  detect: { method: 'POST', url: '/v1/detect' },
  ingest: { method: 'POST', url: '/v1/ingest' },
  proxy: { method: 'GET', url: '/log/ready' },
  admin: { method: 'GET', url: '/metrics' },
};
/** Nobody listens there: whoever gets as far is told 502. */
const PROXY = [{ prefix: '/log', upstream: 'http://127.0.0.1:1' }];

beforeEach(() => {
  for (const right of RIGHTS) process.env[`SCRUBJAY_TEST_${right}`] = `made-up-${right}`;
});
afterEach(() => {
  for (const right of RIGHTS) delete process.env[`SCRUBJAY_TEST_${right}`];
});

const TOKENS = RIGHTS.map((right) => ({
  name: `for-${right}`,
  token: { env: `SCRUBJAY_TEST_${right}` },
  rights: [right],
}));

const withTokens = (more: Settings = {}) =>
  service({ ...more, tokens: TOKENS, http: { proxy: PROXY, ...more.http } });
const bearer = (right: string) => ({ authorization: `Bearer made-up-${right}` });

describe.each(RIGHTS)('the right %s', (right) => {
  const passed = right === 'proxy' ? 502 : 200;

  it('lets its token pass, and no other', async () => {
    const { app, audited } = await withTokens();
    for (const other of RIGHTS) {
      const answer = await app.inject({ ...ROUTES[right], headers: bearer(other) });
      expect(answer.statusCode).toBe(other === right ? passed : 403);
    }
    const others = RIGHTS.filter((other) => other !== right).map((other) => ({
      event: 'denied',
      who: { token: `for-${other}`, address: '127.0.0.1' },
      why: 'forbidden',
      status: 403,
    }));
    const denied = audited().filter(({ event }) => event === 'denied');
    expect(denied).toMatchObject(others);
    for (const { what } of denied) expect(what).toMatch(/^(POST \/v1\/\w+|GET \/metrics|GET \/log\/\*)$/);
  });

  it.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['a wrong one', bearer('wrong')],
    ['an empty one', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: `Basic made-up-${right}` }],
    ['the token alone', { authorization: `made-up-${right}` }],
  ])('is not given to %s', async (_, headers) => {
    const { app, audited, metrics } = await withTokens();
    const answer = await app.inject({ ...ROUTES[right], headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.json()).toMatchObject({ code: 'SJ_UNAUTHORIZED', remedy: expect.any(String) });
    expect(audited()).toMatchObject([
      { event: 'denied', who: { address: '127.0.0.1' }, why: 'unauthorized' },
    ]);
    expect(await metrics()).toMatch(/scrubjay_denied_total\{source="http\/\w+",reason="unauthorized"\} 1/);
  });

  it("is everybody's without tokens", async () => {
    const { app } = await service({ http: { proxy: PROXY } });
    expect((await app.inject(ROUTES[right])).statusCode).toBe(passed);
  });
});

describe('access', () => {
  it.each(['/healthz', '/readyz', '/openapi.json'])('to %s needs no token', async (url) => {
    const { app } = await withTokens();
    expect((await app.inject(url)).statusCode).toBe(200);
  });

  it.each(['bearer', 'BEARER'])('takes the scheme as %s', async (scheme) => {
    const { app } = await withTokens();
    const headers = { authorization: `${scheme} made-up-scrub` };
    expect((await app.inject({ ...ROUTES.scrub, headers })).statusCode).toBe(200);
  });

  it('takes the token as that of a proxy, beside one for what stands behind it', async () => {
    const { app } = await withTokens();
    const headers = { 'proxy-authorization': 'Bearer made-up-scrub', authorization: 'Bearer made-up-other' };
    expect((await app.inject({ ...ROUTES.scrub, headers })).statusCode).toBe(200);
  });

  it('is told of in the audit log when it is privileged', async () => {
    const { app, audited } = await withTokens();
    await app.inject({ ...ROUTES.admin, headers: bearer('admin') });
    await app.inject({ ...ROUTES.scrub, headers: bearer('scrub') });
    expect(audited()).toMatchObject([
      { event: 'privileged', who: { token: 'for-admin' }, what: 'GET /metrics', why: 'admin' },
    ]);
  });

  it('is not for web pages where nobody needs a token', async () => {
    const headers = { origin: 'http://acme.example', 'content-type': 'text/plain' };
    const call: InjectOptions = { ...ROUTES.scrub, headers, payload: 'x' };
    const open = await service();
    expect((await open.app.inject(call)).json()).toMatchObject({ code: 'SJ_FORBIDDEN' });
    const closed = await withTokens();
    const answer = await closed.app.inject({ ...call, headers: { ...headers, ...bearer('scrub') } });
    expect(answer.statusCode).toBe(200);
  });
});

describe('the rate', () => {
  const rate = { max: 3, window: 60_000 };
  const statuses = async ({ app }: Service, calls: InjectOptions[]) => {
    const answers: number[] = [];
    for (const call of calls) answers.push((await app.inject(call)).statusCode);
    return answers;
  };

  it('is counted by address without tokens, over all routes, and for those that are none', async () => {
    const made = await service({ http: { rate } });
    const calls = [ROUTES.scrub, ROUTES.detect, { url: '/none' }, ROUTES.ingest, ROUTES.scrub];
    expect(await statuses(made, calls)).toEqual([200, 200, 404, 429, 429]);
    const other = { ...ROUTES.scrub, remoteAddress: '192.0.2.1' };
    expect(await statuses(made, [other])).toEqual([200]);
    expect(made.audited()).toMatchObject([{ why: 'rate', status: 429 }, { why: 'rate' }]);
  });

  it('is counted by token, wherever it comes from', async () => {
    const made = await withTokens({ http: { rate } });
    const call = { ...ROUTES.scrub, headers: bearer('scrub') };
    const elsewhere = { ...call, remoteAddress: '192.0.2.1' };
    expect(await statuses(made, [call, elsewhere, call, elsewhere])).toEqual([200, 200, 200, 429]);
    expect(await statuses(made, [{ ...ROUTES.detect, headers: bearer('detect') }])).toEqual([200]);
  });

  it('stops guesses at tokens', async () => {
    const made = await withTokens({ http: { rate } });
    const guess = (n: number) => ({ ...ROUTES.scrub, headers: bearer(`guess-${n}`) });
    expect(await statuses(made, [1, 2, 3, 4].map(guess))).toEqual([401, 401, 401, 429]);
  });

  it('counts the addresses of one IPv6 network together', async () => {
    const made = await service({ http: { rate } });
    const calls = [1, 2, 3, 4].map((n) => ({ ...ROUTES.scrub, remoteAddress: `2001:db8::${n}` }));
    expect(await statuses(made, calls)).toEqual([200, 200, 200, 429]);
  });

  it('says when to come back, and lets in then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { app } = await service({ http: { rate: { max: 1, window: 60_000 } } });
      await app.inject(ROUTES.scrub);
      const answer = await app.inject(ROUTES.scrub);
      expect(answer.headers['retry-after']).toBe('60');
      expect(answer.json()).toMatchObject({ code: 'SJ_RATE' });
      vi.advanceTimersByTime(60_000);
      expect((await app.inject(ROUTES.scrub)).statusCode).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not counted for health', async () => {
    const made = await service({ http: { rate: { max: 1, window: 60_000 } } });
    const calls = ['/healthz', '/readyz', '/healthz'].map((url) => ({ url }));
    expect(await statuses(made, calls)).toEqual([200, 200, 200]);
  });
});

describe('what is said of denied calls', () => {
  it('holds nothing that the caller sent', async () => {
    const { app, said, metrics } = await withTokens({ http: { rate: { max: 50, window: 1000 } } });
    const personal = encodeURIComponent(MAIL);
    const calls: InjectOptions[] = [
      { url: `/users/${personal}?mail=${personal}` },
      { url: `/log/${personal}?mail=${personal}` },
      { ...ROUTES.scrub, headers: { authorization: `Bearer ${MAIL}`, 'user-agent': MAIL } },
      { ...ROUTES.scrub, headers: { ...bearer('scrub'), 'content-type': `text/${MAIL}` }, payload: MAIL },
      {
        ...ROUTES.scrub,
        headers: { ...bearer('scrub'), 'content-type': `text/plain; charset=${MAIL}` },
        payload: MAIL,
      },
      {
        ...ROUTES.scrub,
        headers: { ...bearer('scrub'), 'content-type': 'text/plain', 'content-encoding': MAIL },
        payload: MAIL,
      },
      {
        ...ROUTES.scrub,
        headers: { ...bearer('scrub'), 'content-type': 'application/json' },
        payload: `{"mail":"${MAIL}"`,
      },
      { url: `/%E0%A4%A?${MAIL}` },
      { method: 'DELETE', url: `/v1/scrub/${MAIL}` },
    ];
    for (const call of calls) {
      const answer = await app.inject(call);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.json()).toEqual({
        code: expect.stringMatching(/^SJ_/),
        message: expect.any(String),
        remedy: expect.any(String),
      });
      expect(answer.body).not.toMatch(/jane|%40|made-up| at /);
    }
    expect(said()).not.toMatch(/jane|%40|made-up|\/users/);
    expect(await metrics()).not.toMatch(/jane|made-up/);
  });
});
