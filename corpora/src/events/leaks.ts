/** How secrets get into logs. */
import { mark } from '../markup.ts';
import type { Rng } from '../rng.ts';
import type { LogEvent } from '../types.ts';
import * as s from '../values/secrets.ts';
import { services } from '../words.ts';

const info = (msg: string, fields: LogEvent['fields'] = {}): LogEvent => ({ level: 'info', msg, fields });
const debug = (msg: string, fields: LogEvent['fields'] = {}): LogEvent => ({ level: 'debug', msg, fields });
const error = (msg: string, fields: LogEvent['fields'] = {}): LogEvent => ({ level: 'error', msg, fields });

const request = (r: Rng, headers: object) => ({
  method: 'POST',
  url: `/api/v2/${r.pick(services)}`,
  headers,
});
export const password = (r: Rng) => mark('PASSWORD', s.password(r));

export const leaks: ((r: Rng) => LogEvent)[] = [
  (r) =>
    debug('outgoing call', {
      req: request(r, { authorization: `Bearer ${mark('BEARER_TOKEN', s.bearer(r))}` }),
    }),
  (r) =>
    debug(
      `curl -H "Authorization: Bearer ${mark('BEARER_TOKEN', s.bearer(r))}" https://${r.pick(services)}.example.com/v1`,
    ),
  (r) =>
    debug('proxy auth', {
      req: request(r, { authorization: `Basic ${mark('BASIC_AUTH', s.basicAuth(r))}` }),
    }),
  (r) => debug('session refreshed', { id_token: mark('JWT', s.jwt(r)), ttl: 3600 }),
  (r) => debug(`cookie session=${mark('JWT', s.jwt(r))}; Path=/; HttpOnly`),
  (r) =>
    error(
      `could not connect: postgres://${mark('URL_CREDENTIALS', s.userInfo(r))}@db-${r.int(1, 4)}.internal.example:5432/orders`,
    ),
  (r) =>
    info('cache ready', {
      url: `redis://${mark('URL_CREDENTIALS', s.userInfo(r))}@cache-${r.int(1, 4)}:6379/0`,
    }),
  (r) =>
    info(
      `cloning https://${mark('URL_CREDENTIALS', s.userInfo(r))}@git.example.com/acme/${r.pick(services)}.git`,
    ),
  (r) => error('tls key rejected', { key: mark('PRIVATE_KEY', s.pem(r)), file: '/etc/tls/server.key' }),
  (r) =>
    info('credentials loaded', {
      aws_access_key_id: mark('AWS_ACCESS_KEY', s.awsAccessKey(r)),
      aws_secret_access_key: mark('AWS_SECRET_KEY', s.awsSecretKey(r)),
      region: 'eu-central-1',
    }),
  (r) => error(`InvalidClientTokenId for ${mark('AWS_ACCESS_KEY', s.awsAccessKey(r))}`),
  (r) => info(`env: GITHUB_TOKEN=${mark('GITHUB_TOKEN', s.githubToken(r))} CI=true`),
  (r) =>
    error('push failed', {
      remote: 'origin',
      credential: mark('GITHUB_TOKEN', s.githubToken(r)),
      status: 403,
    }),
  (r) => info('runner registered', { auth: mark('GITLAB_TOKEN', s.gitlabToken(r)), executor: 'docker' }),
  (r) => error(`slack notify failed with ${mark('SLACK_TOKEN', s.slackToken(r))}: invalid_auth`),
  (r) => info('stripe client ready', { key: mark('STRIPE_KEY', s.stripeKey(r)), apiVersion: '2024-06-20' }),
  (r) =>
    debug(
      `geocode https://maps.example.com/api/json?key=${mark('GOOGLE_API_KEY', s.googleKey(r))}&region=de`,
    ),
  (r) => debug('login attempt', { body: { username: `user${r.int(10, 999)}`, password: password(r) } }),
  (r) =>
    debug('login attempt', {
      body: { username: `user${r.int(10, 999)}`, password: mark('PASSWORD', s.awkwardPassword(r)) },
    }),
  (r) => error(`mount failed: host=nas-${r.int(1, 9)} password=${password(r)} retry=${r.int(1, 3)}`),
  (r) =>
    debug('oauth exchange', {
      client_id: r.pick(services),
      client_secret: mark('SECRET', s.secret(r)),
      grant_type: 'client_credentials',
    }),
  (r) => info('webhook configured', { secret: mark('SECRET', s.secret(r)), events: ['order.created'] }),
  (r) => debug(`GET /v1/${r.pick(services)}?api_key=${mark('SECRET', s.secret(r))}&limit=20`),
  (r) => debug('feature flags fetched', { config: { api_key: mark('SECRET', s.secret(r)), timeout: 3000 } }),
  (r) => info('push subscription stored', { platform: 'web', token: mark('SECRET', s.secret(r)) }),
];
