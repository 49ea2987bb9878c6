/** Clients that were not written here, through the service to a log API that keeps what it was sent. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@elastic/elasticsearch';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLogger } from 'winston';
import LokiTransport from 'winston-loki';
import { authority } from './test/certificates.ts';
import { CARD, listening, MAIL, type Settings } from './test/service.ts';
import { type Upstream, upstream } from './test/upstream.ts';

const exec = promisify(execFile);
const run = (name: string, args: readonly string[]) => exec(name, args, { maxBuffer: 1 << 26 });

/** Where clients send to, and what arrives behind it. */
async function between(answer?: RequestListener): Promise<{ url: string; behind: Upstream }> {
  const behind = await upstream(answer);
  const { url } = await listening({ http: { proxy: [{ upstream: behind.url }] } });
  return { url, behind };
}

/** Something came, and nothing of it is personal. */
function expectClean(behind: Upstream, ...labels: string[]): void {
  const text = behind.text();
  for (const label of labels) expect(text).toContain(label);
  expect(text).not.toMatch(/jane|4111/);
}

describe('curl', () => {
  const curl = async (settings: Settings, args: (url: string) => readonly string[]) => {
    const made = await listening(settings);
    const { stdout } = await run('curl', ['-sS', ...args(made.url)]);
    return { ...made, stdout };
  };

  it('scrubs a file', async () => {
    const { stdout } = await curl({}, (url) => [
      '-H',
      'content-type: text/plain',
      '--data-binary',
      MAIL,
      `${url}/v1/scrub`,
    ]);
    expect(stdout).toBe('[EMAIL_ADDRESS]');
  });

  it('scrubs a file that comes in pieces, and asks before it sends a large one', async () => {
    const { stdout } = await curl({}, (url) => {
      const dir = mkdtempSync(join(tmpdir(), 'scrubjay-curl-'));
      onTestFinished(() => rmSync(dir, { recursive: true }));
      const file = join(dir, 'a.log');
      writeFileSync(file, `${MAIL}\n`.repeat(100_000));
      const headers = [
        '-H',
        'content-type: text/plain',
        '-H',
        'expect: 100-continue',
        '-H',
        'transfer-encoding: chunked',
      ];
      return [...headers, '-X', 'POST', '-T', file, `${url}/v1/scrub`];
    });
    expect(stdout).toBe('[EMAIL_ADDRESS]\n'.repeat(100_000));
  });

  it.each(['--http1.0', '--http1.1'])('with %s, compressed answers and a token', async (version) => {
    process.env.SCRUBJAY_TEST_CURL = 'made-up-curl';
    onTestFinished(() => void delete process.env.SCRUBJAY_TEST_CURL);
    const tokens = [{ name: 'curl', token: { env: 'SCRUBJAY_TEST_CURL' }, rights: ['scrub' as const] }];
    const { stdout } = await curl({ tokens }, (url) => {
      const headers = ['-H', 'authorization: Bearer made-up-curl', '-H', 'content-type: application/json'];
      return [version, '--compressed', ...headers, '-d', `{"mail":"${MAIL}"}`, `${url}/v1/scrub`];
    });
    expect(stdout).toBe('{"mail":"[EMAIL_ADDRESS]"}');
  });

  it('with its default content type is told what to send', async () => {
    const { stdout } = await curl({}, (url) => ['-d', MAIL, '-w', ' %{http_code}', `${url}/v1/scrub`]);
    expect(stdout).toMatch(/"code":"SJ_MEDIA_TYPE".*NDJSON.* 415$/);
    expect(stdout).not.toContain('jane');
  });

  it('over TLS with a certificate', async () => {
    const ca = await authority('ca');
    const [{ files }, client] = await Promise.all([ca.issue('server'), ca.issue('client')]);
    const { stdout } = await curl({ http: { tls: { ...files, ca: ca.files.cert } } }, (url) => {
      const mutual = ['--cacert', ca.files.cert, '--cert', client.files.cert, '--key', client.files.key];
      return [...mutual, '-H', 'content-type: text/plain', '-d', MAIL, `${url}/v1/scrub`];
    });
    expect(stdout).toBe('[EMAIL_ADDRESS]');
  });
});

describe('@elastic/elasticsearch', () => {
  const elasticsearch: RequestListener = (request, response) => {
    response.setHeader('x-elastic-product', 'Elasticsearch');
    response.setHeader('content-type', 'application/json');
    if (!request.url?.startsWith('/_bulk')) {
      response.end('{"version":{"number":"8.19.0"}}');
      return;
    }
    const items = Array.from({ length: 50 }, () => ({ index: { status: 201 } }));
    response.end(JSON.stringify({ took: 1, errors: false, items }));
  };

  it.each([false, true])('with its bulk helper, compressed: %s', async (compression) => {
    const { url, behind } = await between(elasticsearch);
    const client = new Client({ node: url, compression });
    onTestFinished(() => client.close());
    const documents = Array.from({ length: 50 }, (_, n) => ({
      n,
      user: { email: MAIL },
      note: `card ${CARD}`,
    }));
    const result = await client.helpers.bulk({
      datasource: documents,
      onDocument: ({ n }) => ({ index: { _index: 'logs', _id: `id-${n}` } }),
    });
    expect(result).toMatchObject({ total: 50, successful: 50, failed: 0 });
    expectClean(behind, '[EMAIL_ADDRESS]', '[CREDIT_CARD]');
    const lines = behind.arrived
      .map(({ body }) => body)
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(100);
    expect(lines[0]).toEqual({ index: { _index: 'logs', _id: 'id-0' } });
    expect(lines[1]).toEqual({ n: 0, user: { email: '[EMAIL_ADDRESS]' }, note: 'card [CREDIT_CARD]' });
  });

  it('asks for what it needs to know, and indexes a document', async () => {
    const { url, behind } = await between(elasticsearch);
    const client = new Client({ node: url });
    onTestFinished(() => client.close());
    expect(await client.ping()).toBe(true);
    expect((await client.info()).version.number).toBe('8.19.0');
    await client.index({ index: 'logs', document: { mail: MAIL } });
    expectClean(behind, '[EMAIL_ADDRESS]');
    await expect(client.search({ index: 'logs' })).rejects.toThrow();
  });
});

describe('the OpenTelemetry exporter', () => {
  it.each(['none', 'gzip'] as const)('of logs over HTTP in JSON, compression %s', async (compression) => {
    const { url, behind } = await between((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"partialSuccess":{}}');
    });
    const exporter = new OTLPLogExporter({ url: `${url}/v1/logs`, compression: compression as never });
    const provider = new LoggerProvider({ processors: [new BatchLogRecordProcessor(exporter)] });
    onTestFinished(() => provider.shutdown());
    const logger = provider.getLogger('shop');
    for (let n = 0; n < 20; n++) {
      logger.emit({
        severityText: 'INFO',
        body: `order ${n} of ${MAIL}`,
        attributes: { 'enduser.id': MAIL, card: CARD, n },
        timestamp: [1_700_000_000, n * 1_000_000],
      });
    }
    await provider.forceFlush();
    expectClean(behind, '[EMAIL_ADDRESS]', '[CREDIT_CARD]');
    const [{ url: path, headers, body }] = behind.arrived;
    expect(path).toBe('/v1/logs');
    expect(headers['content-type']).toBe('application/json');
    const [{ scopeLogs }] = JSON.parse(body).resourceLogs;
    expect(scopeLogs[0].scope.name).toBe('shop');
    expect(scopeLogs[0].logRecords).toHaveLength(20);
    expect(scopeLogs[0].logRecords[3]).toMatchObject({
      timeUnixNano: '1700000000003000000',
      body: { stringValue: 'order 3 of [EMAIL_ADDRESS]' },
    });
  });
});

describe('Loki', () => {
  const loki: RequestListener = (_, response) => response.writeHead(204).end();
  const linesOf = ({ arrived }: Upstream): [string, string][] =>
    arrived.flatMap(({ body }) =>
      JSON.parse(body).streams.flatMap(({ values }: { values: [string, string][] }) => values),
    );

  it('from pino-loki', async () => {
    const { url, behind } = await between(loki);
    const transport = pino.transport({
      target: 'pino-loki',
      options: {
        host: url,
        batching: { interval: 1 },
        labels: { app: 'web' },
        basicAuth: { username: 'made', password: 'up' },
      },
    });
    const logger = pino(transport);
    logger.info({ user: { email: MAIL } }, 'signed in');
    logger.error(`card ${CARD}`);
    await vi.waitFor(() => expect(linesOf(behind)).toHaveLength(2), { timeout: 15_000 });
    transport.end();
    expectClean(behind, '[EMAIL_ADDRESS]', '[CREDIT_CARD]');
    const [{ url: path, headers, body }] = behind.arrived;
    expect(path).toBe('/loki/api/v1/push');
    expect(headers.authorization).toBe(`Basic ${Buffer.from('made:up').toString('base64')}`);
    expect(JSON.parse(body).streams[0].stream).toMatchObject({ app: 'web' });
    for (const [time, line] of linesOf(behind)) {
      expect(time).toMatch(/^\d{19}$/);
      expect(JSON.parse(line)).toMatchObject({ pid: expect.any(Number) });
    }
  });

  it('from winston-loki', async () => {
    const { url, behind } = await between(loki);
    const transport = new LokiTransport({
      host: url,
      json: true,
      batching: false,
      labels: { app: 'web' },
      gracefulShutdown: false,
    });
    const logger = createLogger({ transports: [transport] });
    logger.info(`signed in: ${MAIL}`, { card: CARD });
    await vi.waitFor(() => expect(linesOf(behind)).toHaveLength(1));
    expectClean(behind, '[EMAIL_ADDRESS]', '[CREDIT_CARD]');
    expect(linesOf(behind)[0][0]).toMatch(/^\d{19}$/);
  });

  it('from winston-loki in protobuf is refused, and it hears why', async () => {
    const { url, behind } = await between(loki);
    const errors: string[] = [];
    const onConnectionError = (error: unknown) => void errors.push(String(error));
    const transport = new LokiTransport({
      host: url,
      json: false,
      batching: false,
      gracefulShutdown: false,
      onConnectionError,
    });
    createLogger({ transports: [transport] }).info(`signed in: ${MAIL}`);
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0));
    expect(errors[0]).toMatch(/415.*SJ_MEDIA_TYPE/);
    expect(behind.arrived).toEqual([]);
  });
});
