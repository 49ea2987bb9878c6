/** The examples of both loggers, by package name, with real requests: all lines there, each as it should be, nothing personal. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ended, type Project } from './project.ts';
import { type Example, exchange, SECRETS } from './server.ts';

const PAYS = ['pays with [CREDIT_CARD]', 'pays with undefined'];
const FAILED = 'no card is known of [EMAIL_ADDRESS]';
const REQUEST = /"POST \/login\?from=\[EMAIL_ADDRESS\] HTTP\/1.1" \d+ /;
const STARTED = [
  'Starting Nest application...',
  expect.stringMatching(/^(Logger|App)Module dependencies/),
  'LoginController {/}:',
  'Mapped {/login, POST} route',
  'Nest application successfully started',
];

interface Row extends Example {
  readonly name: string;
  /** What is run before, in the folder. */
  readonly build?: readonly string[];
  readonly statuses: readonly number[];
  readonly messages: readonly unknown[];
}

const fastify = {
  folder: 'pino/fastify',
  path: '/login',
  statuses: [204, 500],
  messages: [
    expect.stringMatching(/^Server listening/),
    'incoming request',
    PAYS[0],
    'request completed',
    'incoming request',
    PAYS[1],
    FAILED,
    'request completed',
  ],
};

const ROWS: readonly Row[] = [
  { name: 'Fastify, transport', script: 'transport.mjs', ...fastify },
  { name: 'Fastify, in process', script: 'in-process.mjs', ...fastify },
  {
    name: 'NestJS with nestjs-pino',
    folder: 'pino/nestjs',
    build: ['typescript/bin/tsc'],
    script: 'dist/main.js',
    path: '/login',
    statuses: [201, 400],
    messages: [
      STARTED[0],
      STARTED[1],
      ...STARTED.slice(1),
      PAYS[0],
      'request completed',
      PAYS[1],
      'request completed',
    ],
  },
  {
    name: 'Next.js',
    folder: 'pino/nextjs',
    build: ['next/dist/bin/next', 'build'],
    shell: 'next start 2>&1 | scrubjay',
    path: '/api/login',
    statuses: [204, 500],
    messages: [...PAYS, 'request failed'],
  },
  {
    name: 'Express with winston and morgan',
    folder: 'winston/express',
    script: 'server.mjs',
    path: '/login',
    statuses: [204, 500],
    messages: [PAYS[0], expect.stringMatching(REQUEST), PAYS[1], FAILED, expect.stringMatching(REQUEST)],
  },
  {
    name: 'NestJS on winston',
    folder: 'winston/nestjs',
    build: ['typescript/bin/tsc'],
    script: 'dist/main.js',
    path: '/login',
    statuses: [201, 500],
    messages: [
      ...STARTED,
      ...PAYS.map((pays) => `[EMAIL_ADDRESS] ${pays}`),
      expect.stringContaining(`Error: ${FAILED}\n    at `),
    ],
  },
];

export function testExamples(project: () => Project): void {
  beforeAll(() => {
    project().copy('packages/pino/examples', 'pino');
    project().copy('packages/winston/examples', 'winston');
    project().copy('fixtures/run', 'run');
  });

  it.each(ROWS)('$name', async ({ build, messages, statuses, ...example }) => {
    if (build) {
      const [tool, ...args] = build;
      const script = project().path('node_modules', tool);
      const built = await project().run(process.execPath, [script, ...args], { cwd: example.folder });
      expect(built.status, built.stdout + built.stderr).toBe(0);
    }
    const ended = await exchange(project(), example);
    expect(ended.stderr).toBe('');
    expect(ended.status).toBe(0);
    expect(ended.statuses).toEqual(statuses);
    // Next.js prints a few lines of its own that are no JSON; whatever is printed is looked through.
    const lines = ended.stdout.split('\n').filter((line) => !example.shell || line.startsWith('{'));
    if (!example.shell) expect(lines.pop()).toBe('');
    expect(messagesOf(lines)).toEqual(messages);
    expectNothingPersonal(ended.stdout);
  });

  it('AWS Lambda: all lines are out when the sandbox is frozen', async () => {
    const { stdout, responses } = await invokeFrozen(project());
    expect(responses).toEqual([{ statusCode: 204 }, { statusCode: 400 }]);
    expect(messagesOf(stdout.trimEnd().split('\n'))).toEqual([...PAYS, FAILED]);
    expect(stdout).toContain('"requestId":"request-0"');
    expectNothingPersonal(stdout);
  });
}

function messagesOf(lines: readonly string[]): unknown[] {
  return lines.map((line) => {
    const { msg, message } = JSON.parse(line);
    return msg ?? message;
  });
}

function expectNothingPersonal(output: string): void {
  for (const secret of Object.values(SECRETS)) expect(output).not.toContain(secret);
  expect(output).not.toContain(encodeURIComponent(SECRETS.email));
}

/** Two events, then the process is stopped in the moment it has answered, as Lambda does, and never goes on. */
async function invokeFrozen(project: Project): Promise<{ stdout: string; responses: unknown[] }> {
  const { email, card } = SECRETS;
  const headers = { authorization: `Bearer ${SECRETS.token}` };
  const events = [{ email, card }, { email }].map((body) => ({ headers, body: JSON.stringify(body) }));
  const responses: unknown[] = [];
  const api = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.setHeader('lambda-runtime-aws-request-id', `request-${responses.length}`);
      response.end(JSON.stringify(events[responses.length]));
      return;
    }
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    responses.push(JSON.parse(body));
    if (responses.length < events.length) response.end('{}');
    else child.kill('SIGSTOP') && child.kill('SIGKILL');
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const handler = join('pino', 'lambda', 'handler.mjs');
  const child = project.startNode(['run/lambda-runtime.mjs', project.url(handler), 'handler'], {
    env: { AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(api.address() as AddressInfo).port}` },
  });
  const { stdout } = await ended(child);
  api.closeAllConnections();
  api.close();
  return { stdout, responses };
}
