import { describe, expect, it } from 'vitest';
import { service } from '../test/service.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly requestBody?: { readonly content: Record<string, unknown> };
  readonly responses: Record<string, { readonly description: string }>;
}

describe('the OpenAPI document', () => {
  it('has every route, with its bodies, answers and refusals', async () => {
    const { app } = await service({ http: { proxy: [{ upstream: 'http://acme.example' }] } });
    const { openapi, paths } = (await app.inject('/openapi.json')).json() as {
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    };
    expect(openapi).toMatch(/^3\.0/);
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual([
      'get /healthz',
      'get /metrics',
      'get /readyz',
      'post /v1/detect',
      'post /v1/ingest',
      'post /v1/scrub',
    ]);
    const { post } = paths['/v1/scrub'];
    expect(Object.keys(post.requestBody?.content ?? {})).toContain('application/x-ndjson');
    expect(Object.keys(post.responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
    expect(post.security).toEqual([{ bearer: [] }]);
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    for (const { responses } of operations)
      for (const { description } of Object.values(responses))
        expect(description).not.toBe('Default Response');
  });

  it('is that of the answers: what each refusal looks like', async () => {
    const { app } = await service();
    const { paths } = (await app.inject('/openapi.json')).json();
    const schema = paths['/v1/scrub'].post.responses['415'].content['application/json'].schema;
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/scrub',
      headers: { 'content-type': 'a/b' },
      payload: 'x',
    });
    expect(Object.keys(answer.json())).toEqual(schema.required);
  });
});
