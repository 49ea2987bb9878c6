/** What services log all day: no personal data, many look-alikes. */
import type { Rng } from '../rng.ts';
import type { LogEvent } from '../types.ts';
import * as t from '../values/technical.ts';
import { lookAlikes, places, products, services } from '../words.ts';

/** One request served, as pino-http and its likes write it. */
export function request(r: Rng): LogEvent {
  const status = r.pick([200, 200, 200, 200, 201, 204, 304, 404, 500]);
  const req: { [key: string]: unknown } = {
    method: r.pick(['GET', 'GET', 'GET', 'POST', 'PUT']),
    url: t.path(r),
  };
  if (r.chance(0.3)) req.headers = { host: `${r.pick(services)}.example.com`, 'user-agent': t.shortAgent(r) };
  return {
    level: status === 500 ? 'error' : 'info',
    msg: status === 500 ? 'request errored' : 'request completed',
    fields: {
      req,
      res: { statusCode: status, headers: { 'content-length': r.int(2, 90_000) } },
      responseTime: r.int(1, 4000) / 10,
    },
  };
}

export function failure(r: Rng): LogEvent {
  const [type, message] = r.pick([
    ['TypeError', "Cannot read properties of undefined (reading 'items')"],
    ['TimeoutError', `operation timed out after ${r.int(1, 30) * 1000}ms`],
    ['ValidationError', `"quantity" must be less than or equal to ${r.int(10, 99)}`],
    ['Error', `connect ECONNREFUSED redis-${r.int(0, 5)}.cache.svc:6379`],
  ]);
  const module = r.pick(services);
  const at = `    at ${r.pick(['Object.', 'async ', ''])}${r.pick(['handle', 'process', 'load', 'charge'])}`;
  const frames = [
    `${at} (/srv/app/dist/${module}/${r.pick(['index', 'service', 'client'])}.js:${r.int(10, 400)}:${r.int(3, 40)})`,
    `    at process.processTicksAndRejections (node:internal/process/task_queues:${r.int(90, 110)}:5)`,
  ];
  return {
    level: 'error',
    msg: r.pick([message, `${module} failed`, 'unhandled rejection']),
    fields: { err: { type, message, stack: [`${type}: ${message}`, ...frames].join('\n') } },
  };
}

const makers: ((r: Rng) => [LogEvent['level'], string, LogEvent['fields']])[] = [
  (r) => [
    'info',
    `order ${t.orderId(r)} shipped`,
    { orderId: t.orderId(r), sku: t.sku(r), quantity: r.int(1, 9) },
  ],
  (r) => [
    'debug',
    'cache miss',
    { key: `${r.pick(services)}:${r.hex(16)}`, ttl: r.int(10, 3600), size: t.size(r) },
  ],
  (r) => [
    'info',
    'job finished',
    { jobId: r.uuid(), queue: r.pick(services), duration: t.duration(r), attempts: 1 },
  ],
  (r) => [
    'warn',
    `${r.pick(lookAlikes)}: attempt ${r.int(1, 5)}`,
    { backoffMs: r.int(100, 9000), deadline: Number(t.epochMs(r)) },
  ],
  (r) => [
    'info',
    'consumer rebalanced',
    { topic: `${r.pick(services)}.events`, partition: r.int(0, 63), offset: r.int(1e9, 9e12) },
  ],
  (r) => [
    'debug',
    `GET ${t.path(r)} -> ${r.pick([200, 404])} in ${t.duration(r)}`,
    { upstream: `${r.pick(services)}:8080` },
  ],
  (r) => [
    'info',
    'deployed',
    {
      gitSha: t.gitSha(r),
      version: `v${t.version(r)}`,
      image: `acme/${r.pick(services)}@sha256:${r.hex(64)}`,
    },
  ],
  (r) => ['info', `stored block ${t.blockId(r)}`, { bytes: r.int(1e6, 9e9), digest: r.hex(40) }],
  (r) => [
    'debug',
    'forecast loaded',
    { place: r.pick(places), lat: r.int(-9e5, 9e5) / 1e4, lon: r.int(-18e5, 18e5) / 1e4 },
  ],
  (r) => [
    'info',
    'price updated',
    { sku: t.sku(r), product: r.pick(products), cents: r.int(99, 99_999), currency: 'EUR' },
  ],
  (r) => [
    'warn',
    'slow query',
    {
      statement: 'select id, total from orders where state = $1',
      rows: r.int(0, 9999),
      ms: r.int(500, 9000),
    },
  ],
  (r) => [
    'info',
    'pool opened',
    { target: `postgres@${r.pick(services)}_db`, port: 5432, max: r.int(5, 50) },
  ],
  (r) => [
    'debug',
    'event published',
    { eventId: r.uuid(), occurredAt: Number(t.luhnEpochMs(r)), seq: r.int(1, 1e6) },
  ],
  (r) => [
    'info',
    `tokenizer loaded ${r.int(30, 64)}k words`,
    { model: `v${r.int(1, 4)}.${r.int(0, 9)}.${r.int(0, 9)}.${r.int(0, 9)}`, tokens: r.int(100, 9000) },
  ],
];

export function notice(r: Rng): LogEvent {
  const [level, msg, fields] = r.pick(makers)(r);
  return { level, msg, fields };
}

export function everyday(r: Rng): LogEvent {
  const kind = r.next();
  return kind < 0.55 ? request(r) : kind < 0.93 ? notice(r) : failure(r);
}
