import { once } from 'node:events';
import http from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CODECS, CODING_NAMES } from '../test/codings.ts';
import { listening, MAIL, type Settings, service } from '../test/service.ts';
import { type Upstream, upstream } from '../test/upstream.ts';
import { refusals, request, wire } from '../test/wire.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

interface Row {
  readonly what: string;
  readonly path: string;
  readonly type?: string;
  readonly body: string;
  /** What arrives, where it is not the body with the address replaced. */
  readonly arrives?: string;
}

/** As the clients of each API write them. */
const ROWS: readonly Row[] = [
  {
    what: 'Fluent Bit, json',
    path: '/',
    type: 'application/json',
    body: `[{"date":1.5,"log":"${MAIL}"},{"log":"b"}]`,
  },
  {
    what: 'Fluent Bit, json_lines',
    path: '/in',
    type: 'application/json',
    body: `{"log":"${MAIL}"}\n{"log":"b"}\n`,
  },
  {
    what: 'Fluent Bit, json_stream',
    path: '/in',
    type: 'application/json',
    body: `{"log":"${MAIL}"}{"log":"b"}`,
  },
  { what: 'Fluentd, x-ndjson', path: '/logs', type: 'application/x-ndjson', body: `{"log":"${MAIL}"}\n` },
  {
    what: 'Elasticsearch, bulk',
    path: '/_bulk',
    type: 'application/x-ndjson',
    body: `{"index":{"_index":"logs","_id":"${MAIL}"}}\n{"mail":"${MAIL}"}\n{"delete":{"_id":"9"}}\n`,
    arrives: `{"index":{"_index":"logs","_id":"${MAIL}"}}\n{"mail":"[EMAIL_ADDRESS]"}\n{"delete":{"_id":"9"}}\n`,
  },
  {
    what: 'OpenSearch, bulk of an index, as JSON',
    path: '/logs/_bulk',
    type: 'application/json',
    body: `{"create":{}}\n{"mail":"${MAIL}"}\n`,
  },
  {
    what: 'Elasticsearch, bulk with a version',
    path: '/logs/_bulk',
    type: 'application/vnd.elasticsearch+x-ndjson;compatible-with=8',
    body: `{"create":{}}\n{"mail":"${MAIL}"}\n`,
  },
  {
    what: 'Elasticsearch, a document',
    path: '/logs/_doc',
    type: 'application/json',
    body: `{"mail":"${MAIL}"}`,
  },
  {
    what: 'Elasticsearch, a document with a version',
    path: '/logs/_create/1',
    type: 'application/vnd.elasticsearch+json;compatible-with=8',
    body: `{"mail":"${MAIL}"}`,
  },
  {
    what: 'Loki',
    path: '/loki/api/v1/push',
    type: 'application/json',
    body: `{"streams":[{"stream":{"app":"web"},"values":[["1700000000000000000","user ${MAIL}"],["1700000000123456789","b"]]}]}`,
  },
  {
    what: 'Splunk, events one behind the other',
    path: '/services/collector/event',
    type: 'application/json',
    body: `{"time":1,"event":"${MAIL}"}{"time":2,"event":{"a":1}}`,
  },
  { what: 'Splunk, an event without a type', path: '/services/collector', body: `{"event":"${MAIL}"}` },
  {
    what: 'Splunk, an event from curl',
    path: '/services/collector/event/1.0',
    type: 'application/x-www-form-urlencoded',
    body: `{"event":"${MAIL}"}`,
  },
  { what: 'Splunk, raw', path: '/services/collector/raw?source=a', body: `1 ${MAIL}\n2 b\n` },
  {
    what: 'Splunk, raw from curl',
    path: '/services/collector/raw/1.0',
    type: 'application/x-www-form-urlencoded',
    body: `1 ${MAIL}`,
  },
  {
    what: 'Datadog',
    path: '/api/v2/logs?ddtags=env:test',
    type: 'application/json',
    body: `[{"message":"${MAIL}","ddsource":"nodejs"}]`,
  },
  { what: 'Datadog, text', path: '/v1/input', type: 'text/plain', body: `${MAIL} signed in` },
  {
    what: 'OTLP/HTTP',
    path: '/v1/logs',
    type: 'application/json',
    body: `{"resourceLogs":[{"resource":{"attributes":[]},"scopeLogs":[{"logRecords":[{"timeUnixNano":"1700000000000000000","body":{"stringValue":"${MAIL}"},"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174"}]}]}]}`,
  },
];

const through = (behind: Upstream, more: Settings = {}) =>
  service({ ...more, http: { proxy: [{ prefix: '/', upstream: behind.url }], ...more.http } });

describe.each(CODING_NAMES)('in %s', (coding) => {
  it.each(ROWS)('$what goes on scrubbed', async ({ path, type, body, arrives }) => {
    const behind = await upstream((_, response) =>
      response.writeHead(201, { 'x-answer': 'a' }).end('{"ok":1}'),
    );
    const { app, metrics } = await through(behind);
    const headers = {
      ...(type && { 'content-type': type }),
      ...(coding !== 'identity' && { 'content-encoding': coding }),
      'x-own': 'kept',
    };
    const payload = CODECS[coding].encode(Buffer.from(body));
    const answer = await app.inject({ method: 'POST', url: path, headers, payload });
    expect(answer.statusCode).toBe(201);
    expect([answer.headers['x-answer'], answer.body]).toEqual(['a', '{"ok":1}']);
    expect(behind.arrived).toMatchObject([
      { method: 'POST', url: path, body: arrives ?? body.replaceAll(MAIL, '[EMAIL_ADDRESS]') },
    ]);
    const [{ headers: arrived }] = behind.arrived;
    expect(arrived['content-type']).toBe(type);
    expect(arrived['content-encoding']).toBe(coding === 'identity' ? undefined : coding);
    expect(arrived['x-own']).toBe('kept');
    expect(arrived['transfer-encoding']).toBeUndefined();
    expect(await metrics()).toContain(
      'scrubjay_findings_total{source="http/proxy",entity="EMAIL_ADDRESS"} 1',
    );
  });
});

describe('what cannot be read', () => {
  it.each<[string, string, Record<string, string>, string | Buffer, string]>([
    [
      'Loki in protobuf',
      '/loki/api/v1/push',
      { 'content-type': 'application/x-protobuf' },
      MAIL,
      '415 SJ_MEDIA_TYPE',
    ],
    ['Loki without a type', '/loki/api/v1/push', {}, MAIL, '415 SJ_MEDIA_TYPE'],
    ['OTLP in protobuf', '/v1/logs', { 'content-type': 'application/x-protobuf' }, MAIL, '415 SJ_MEDIA_TYPE'],
    ['snappy', '/in', { ...JSON_TYPE, 'content-encoding': 'snappy' }, `{"a":"${MAIL}"}`, '415 SJ_MEDIA_TYPE'],
    ['MessagePack', '/in', { 'content-type': 'application/msgpack' }, MAIL, '415 SJ_MEDIA_TYPE'],
    [
      'a form',
      '/in',
      { 'content-type': 'application/x-www-form-urlencoded' },
      `json=${MAIL}`,
      '415 SJ_MEDIA_TYPE',
    ],
    [
      'a form of parts',
      '/in',
      { 'content-type': 'multipart/form-data; boundary=x' },
      MAIL,
      '415 SJ_MEDIA_TYPE',
    ],
    ['bulk as text', '/_bulk', { 'content-type': 'text/plain' }, MAIL, '415 SJ_MEDIA_TYPE'],
    [
      'bulk that is none',
      '/_bulk',
      { 'content-type': 'application/x-ndjson' },
      `{"mail":"${MAIL}"}\n`,
      '400 SJ_UNREADABLE',
    ],
    ['logplex', '/api/v2/logs', { 'content-type': 'application/logplex-1' }, MAIL, '415 SJ_MEDIA_TYPE'],
    ['UTF-16', '/in', JSON_TYPE, Buffer.from(`{"mail":"${MAIL}"}`, 'utf16le'), '415 SJ_MEDIA_TYPE'],
    [
      'another charset',
      '/services/collector/raw',
      { 'content-type': 'text/plain; charset=utf-7' },
      MAIL,
      '415 SJ_MEDIA_TYPE',
    ],
    ['two codings', '/in', { ...JSON_TYPE, 'content-encoding': 'gzip, gzip' }, MAIL, '415 SJ_MEDIA_TYPE'],
    [
      'what is said to be gzip',
      '/in',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      `{"a":"${MAIL}"}`,
      '400 SJ_UNREADABLE',
    ],
    ['what is said to be JSON', '/in', JSON_TYPE, `{"mail":"${MAIL}"`, '400 SJ_UNREADABLE'],
    [
      'JSON nested too deep',
      '/in',
      JSON_TYPE,
      `${'['.repeat(200)}"${MAIL}"${']'.repeat(200)}`,
      '413 SJ_TOO_DEEP',
    ],
    [
      'lines nested too deep',
      '/in',
      { 'content-type': 'application/x-ndjson' },
      `${'['.repeat(200)}"${MAIL}"\n`,
      '413 SJ_TOO_DEEP',
    ],
  ])('is refused and does not go on: %s', async (_, url, headers, payload, expected) => {
    const behind = await upstream();
    const { app, said } = await through(behind);
    const answer = await app.inject({ method: 'POST', url, headers, payload });
    expect(`${answer.statusCode} ${answer.json().code}`).toBe(expected);
    expect(answer.body).not.toContain('jane');
    expect(said()).not.toContain('jane');
    expect(behind.arrived).toEqual([]);
  });

  it('does not go on when an entity must not be there', async () => {
    const behind = await upstream();
    const { app } = await through(behind, { policy: { actions: { EMAIL_ADDRESS: { name: 'fail' } } } });
    const answer = await app.inject({
      method: 'POST',
      url: '/in',
      headers: JSON_TYPE,
      payload: `{"m":"${MAIL}"}`,
    });
    expect(answer.statusCode).toBe(422);
    expect(behind.arrived).toEqual([]);
  });

  it('does not go on when the scrubber fails', async () => {
    const behind = await upstream();
    const scrub = {
      scrub: () => Promise.reject(new TypeError(`broken over ${MAIL}`)),
      close: async () => {},
    };
    const { app, said } = await through(behind, { scrub });
    const answer = await app.inject({
      method: 'POST',
      url: '/in',
      headers: JSON_TYPE,
      payload: `{"m":"${MAIL}"}`,
    });
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'SJ_INTERNAL']);
    expect(answer.body).not.toMatch(/jane| at /);
    expect(said()).toMatch(/a request failed.*TypeError.*"at":\["at /);
    expect(said()).not.toContain('jane');
    expect(behind.arrived).toEqual([]);
  });
});

describe('calls without a body', () => {
  it.each([
    ['GET', '/'],
    ['HEAD', '/'],
    ['GET', '/_cluster/health'],
    ['HEAD', '/_index_template/logs'],
    ['GET', '/_ilm/policy/logs'],
    ['GET', '/ready'],
    ['GET', '/services/collector/health/1.0'],
    ['GET', '/api/v1/validate?x=1'],
    ['PUT', '/_data_stream/logs'],
    ['POST', '/logs/_refresh'],
  ] as const)('that clients need go on: %s %s', async (method, url) => {
    const behind = await upstream((_, response) =>
      response.writeHead(200, { 'x-elastic-product': 'Elasticsearch' }).end('{"a":1}'),
    );
    const { app } = await through(behind);
    const answer = await app.inject({ method, url });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['x-elastic-product']).toBe('Elasticsearch');
    expect(answer.body).toBe(method === 'HEAD' ? '' : '{"a":1}');
    expect(behind.arrived).toMatchObject([{ method, url, body: '' }]);
  });

  it.each([
    ['GET', '/logs/_search?q=*', '403 SJ_NOT_A_LOG_CALL'],
    ['GET', '/_nodes', '403 SJ_NOT_A_LOG_CALL'],
    ['GET', '/loki/api/v1/query_range', '403 SJ_NOT_A_LOG_CALL'],
    ['HEAD', '/logs/_doc/1', '403 '],
    ['DELETE', '/logs', '404 SJ_ROUTE'],
    ['PATCH', '/logs', '404 SJ_ROUTE'],
    ['OPTIONS', '/', '404 SJ_ROUTE'],
  ] as const)('that they do not need stay here: %s %s', async (method, url, expected) => {
    const behind = await upstream();
    const { app } = await through(behind);
    const answer = await app.inject({ method, url });
    expect(`${answer.statusCode} ${method === 'HEAD' ? '' : answer.json().code}`).toBe(expected);
    expect(behind.arrived).toEqual([]);
  });

  it('and yet with one stay here', async () => {
    const behind = await upstream();
    const { port } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const body = `{"query":"${MAIL}"}`;
    for (const headers of [[`Content-Length: ${body.length}`], ['Transfer-Encoding: chunked']]) {
      const client = await wire(port);
      const sent = headers[0].startsWith('T') ? `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` : body;
      client.send(request('GET / HTTP/1.1', [...headers, 'Connection: close'], sent));
      expect(refusals(await client.rest())).toEqual(['403 SJ_NOT_A_LOG_CALL']);
    }
    expect(behind.arrived).toEqual([]);
  });
});

describe('paths', () => {
  it('lead to the proxy of the longest prefix, with the path of its upstream in front', async () => {
    const [all, loki, below] = await Promise.all([upstream(), upstream(), upstream()]);
    const proxy = [
      { prefix: '/', upstream: all.url },
      { prefix: '/loki', upstream: loki.url },
      { prefix: '/es/', upstream: `${below.url}/tenant/` },
    ];
    const { app } = await service({ http: { proxy } });
    for (const url of ['/in', '/lokis', '/loki', '/loki/a', '/es/_bulk', '/v1/logs', '/v1/scrub/x']) {
      const answer = await app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-ndjson' },
        payload: '',
      });
      expect(answer.statusCode).toBe(200);
    }
    const urls = (behind: Upstream) => behind.arrived.map(({ url }) => url);
    expect(urls(all)).toEqual(['/in', '/lokis', '/v1/logs', '/v1/scrub/x']);
    expect(urls(loki)).toEqual(['/loki', '/loki/a']);
    expect(urls(below)).toEqual(['/tenant/es/_bulk']);
  });

  it('without their prefix are known as those of the API', async () => {
    const behind = await upstream();
    const { app } = await service({ http: { proxy: [{ prefix: '/es', upstream: behind.url }] } });
    expect((await app.inject({ method: 'GET', url: '/es/_cluster/health' })).statusCode).toBe(200);
    const payload = `{"index":{"_id":"${MAIL}"}}\n{"mail":"${MAIL}"}\n`;
    await app.inject({
      method: 'POST',
      url: '/es/logs/_bulk',
      headers: { 'content-type': 'application/x-ndjson' },
      payload,
    });
    expect(behind.arrived[1].body).toBe(`{"index":{"_id":"${MAIL}"}}\n{"mail":"[EMAIL_ADDRESS]"}\n`);
  });

  it.each([
    '/a%20b',
    '/%3Clogs-%7Bnow%2Fd%7D%3E/_doc',
    '/a;b=c',
    '/~a/-_.',
    '/a?b=//../%2e%2e',
    '/a.b..c/..d',
  ])('go on as they came: %s', async (path) => {
    const behind = await upstream();
    const { port } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const client = await wire(port);
    client.send(request(`POST ${path} HTTP/1.1`, ['Content-Length: 0', 'Connection: close']));
    expect(refusals(await client.rest())).toEqual(['200']);
    expect(behind.arrived).toMatchObject([{ url: path }]);
  });

  it.each([
    ['//acme.example/in', 400],
    ['/a//b', 400],
    ['/log/../metrics', 400],
    ['/log/..', 400],
    ['/./log', 400],
    ['/log/%2e%2e/metrics', 400],
    ['/log/.%2E/metrics', 400],
    ['/log/..%2fmetrics', 400],
    ['/log/%252e%252e/metrics', 400],
    ['/log/..\\metrics', 400],
    ['/log/%5c..%5cmetrics', 400],
    ['/log/%00', 400],
    ['/log/%0d%0aX: y', 400],
    ['/log/%zz', 400],
    ['/log/%ff', 400],
    ['/log#fragment', 400],
    ['http://acme.example/in', 400],
    ['*', 400],
    ['log', 400],
  ])('that servers read differently are refused: %s', async (path, status) => {
    const behind = await upstream();
    const { port } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const client = await wire(port);
    client.send(
      request(
        `POST ${path} HTTP/1.1`,
        ['Content-Type: application/json', 'Content-Length: 2', 'Connection: close'],
        '{}',
      ),
    );
    expect(refusals(await client.rest())).toEqual([expect.stringMatching(`^${status} SJ_`)]);
    expect(behind.arrived).toEqual([]);
  });
});

describe('headers', () => {
  it('go on, but for those of the connection and of the body that came', async () => {
    const behind = await upstream();
    const { port } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const client = await wire(port);
    const body = `{"mail":"${MAIL}"}`;
    client.send(
      request(
        'POST /in HTTP/1.1',
        [
          'Content-Type: application/json',
          `Content-Length: ${body.length}`,
          'Connection: close, X-Hop, Content-Type',
          'X-Hop: 1',
          'Keep-Alive: timeout=5',
          'TE: trailers',
          'Upgrade: websocket',
          'Proxy-Connection: keep-alive',
          'Content-MD5: abc',
          'Content-Digest: sha-256=:abc:',
          'Authorization: Basic bWFkZTp1cA==',
          'DD-API-KEY: made-up',
          'User-Agent: fluent-bit',
          'X-Twice: 1',
          'X-Twice: 2',
        ],
        body,
      ),
    );
    expect(refusals(await client.rest())).toEqual(['200']);
    const [{ headers }] = behind.arrived;
    expect(headers).toEqual({
      host: new URL(behind.url).host,
      connection: 'keep-alive',
      'content-length': String('{"mail":"[EMAIL_ADDRESS]"}'.length),
      authorization: 'Basic bWFkZTp1cA==',
      'dd-api-key': 'made-up',
      'user-agent': 'fluent-bit',
      'x-twice': '1, 2',
    });
  });

  it.each([
    ['Authorization alone', { authorization: 'Bearer made-up-proxy' }, undefined],
    ['Proxy-Authorization', { 'proxy-authorization': 'Bearer made-up-proxy' }, undefined],
    [
      'Proxy-Authorization beside that of the API',
      { 'proxy-authorization': 'Bearer made-up-proxy', authorization: 'Splunk made-up-hec' },
      'Splunk made-up-hec',
    ],
  ])('do not carry our token on: %s', async (_, headers, expected) => {
    process.env.SCRUBJAY_TEST_PROXY = 'made-up-proxy';
    onTestFinished(() => void delete process.env.SCRUBJAY_TEST_PROXY);
    const behind = await upstream();
    const tokens = [{ name: 'a', token: { env: 'SCRUBJAY_TEST_PROXY' }, rights: ['proxy' as const] }];
    const { app } = await through(behind, { tokens });
    const answer = await app.inject({
      method: 'POST',
      url: '/in',
      headers: { ...JSON_TYPE, ...headers },
      payload: '{}',
    });
    expect(answer.statusCode).toBe(200);
    expect(behind.arrived[0].headers.authorization).toBe(expected);
    expect(behind.text()).not.toContain('made-up-proxy');
  });

  it('of the answer come back, but for those of the connection', async () => {
    const behind = await upstream((_, response) => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2']);
      response.setHeader('Connection', 'close, X-Hop');
      response.writeHead(429, 'Slow down', { 'Retry-After': '7', 'X-Hop': '1', 'Content-Encoding': 'gzip' });
      response.end(CODECS.gzip.encode(Buffer.from('{"error":"later"}')));
    });
    const { app } = await through(behind);
    const answer = await app.inject({ method: 'POST', url: '/in', headers: JSON_TYPE, payload: '{}' });
    expect(answer.statusCode).toBe(429);
    expect(answer.headers).toMatchObject({
      'set-cookie': ['a=1', 'b=2'],
      'retry-after': '7',
      'content-encoding': 'gzip',
    });
    expect(answer.headers['x-hop']).toBeUndefined();
    expect(CODECS.gzip.decode(answer.rawPayload).toString()).toBe('{"error":"later"}');
  });

  it.each([204, 304, 307, 400, 500])('and status %i come back', async (status) => {
    const behind = await upstream((_, response) =>
      response.writeHead(status, { location: 'http://acme.example/' }).end(),
    );
    const { app } = await through(behind);
    const answer = await app.inject({ method: 'POST', url: '/in', headers: JSON_TYPE, payload: '{}' });
    expect([answer.statusCode, answer.headers.location]).toEqual([status, 'http://acme.example/']);
  });
});

describe('the log API behind', () => {
  const ask = (url: string) =>
    http.request(`${url}/in`, { method: 'POST', headers: JSON_TYPE, agent: false });

  it('is heard while it still speaks', async () => {
    let end = () => {};
    const behind = await upstream((_, response) => {
      response.write('first ');
      end = () => response.end('last');
    });
    const { url } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const outgoing = ask(url);
    outgoing.end('{}');
    const [answer] = (await once(outgoing, 'response')) as [http.IncomingMessage];
    const [first] = await once(answer, 'data');
    expect(String(first)).toBe('first ');
    end();
    const [last] = await once(answer, 'data');
    expect(String(last)).toBe('last');
  });

  it.each([
    ['is not there', async () => 'http://127.0.0.1:1', 502, 'SJ_UPSTREAM', 'ECONNREFUSED'],
    ['has no name', async () => 'http://none.acme.example.invalid', 502, 'SJ_UPSTREAM', ''],
    [
      'breaks off before it answers',
      async () => (await upstream((request) => request.socket.destroy())).url,
      502,
      'SJ_UPSTREAM',
      '',
    ],
    [
      'speaks another language',
      async () => (await upstream((request) => request.socket.end('220 mail\r\n'))).url,
      502,
      'SJ_UPSTREAM',
      '',
    ],
    ['does not answer in time', async () => (await upstream(() => {})).url, 504, 'SJ_UPSTREAM_TIMEOUT', ''],
  ])('%s', async (_, where, status, code, reason) => {
    const proxy = [{ upstream: await where(), timeout: 400 }];
    const { app, said } = await service({ http: { proxy } });
    const answer = await app.inject({
      method: 'POST',
      url: '/in',
      headers: JSON_TYPE,
      payload: `{"m":"${MAIL}"}`,
    });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.json().message).toContain(reason);
    expect(said()).toMatch(new RegExp(`"failed","call":"POST /\\*","status":${status}`));
    expect(answer.body + said()).not.toContain('jane');
  });

  it('that breaks off within its answer breaks off ours', async () => {
    const behind = await upstream((_, response) => response.write('begun', () => response.destroy()));
    const { url } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const outgoing = ask(url);
    outgoing.end('{}');
    const [answer] = (await once(outgoing, 'response')) as [http.IncomingMessage];
    await expect(
      (async () => {
        for await (const part of answer) expect(String(part)).toBe('begun');
      })(),
    ).rejects.toThrow();
  });

  it('is left alone when the client goes away', async () => {
    let gone = () => {};
    const left = new Promise<void>((resolve) => (gone = resolve));
    const behind = await upstream((_, response) => response.on('close', () => gone()));
    const { url, said } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
    const outgoing = ask(url);
    outgoing.on('error', () => {});
    outgoing.end('{}');
    await vi.waitFor(() => expect(behind.arrived).toHaveLength(1));
    outgoing.destroy();
    await left;
    await vi.waitFor(() => expect(said()).toContain('"call":"POST /*","status":499'));
  });
});
