import { eventWriter } from '../events/writer.ts';
import { bare, json, time } from '../markup.ts';
import type { Format } from '../types.ts';
import * as t from '../values/technical.ts';

const levels = { debug: 20, info: 30, warn: 40, error: 50 };

export const pino: Format = {
  about: 'pino NDJSON: numeric level, time as epoch milliseconds, req, res and err objects',
  json: true,
  maxGapMs: 40,
  start(r) {
    const hosts = Array.from({ length: 4 }, () => ({ pid: r.int(1, 40_000), hostname: t.host(r) }));
    return eventWriter(r, ({ level, msg, fields }) =>
      json({
        level: levels[level],
        time: bare(time('epochMs')),
        ...r.pick(hosts),
        reqId: `req-${r.int(1, 1_679_615).toString(36)}`,
        ...(r.chance(0.4) ? { traceId: t.traceId(r), spanId: t.spanId(r) } : {}),
        ...fields,
        msg,
      }),
    );
  },
};
