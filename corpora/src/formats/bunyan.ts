import { eventWriter } from '../events/writer.ts';
import { json, time } from '../markup.ts';
import type { Format } from '../types.ts';
import * as t from '../values/technical.ts';
import { services } from '../words.ts';

const levels = { debug: 20, info: 30, warn: 40, error: 50 };

export const bunyan: Format = {
  about: 'bunyan NDJSON: name, hostname, pid, numeric level, time in ISO 8601, v',
  json: true,
  maxGapMs: 60,
  start(r) {
    const name = r.pick(services);
    const hostname = t.host(r);
    const pid = r.int(1, 40_000);
    return eventWriter(r, ({ level, msg, fields: { name: who, ...fields } }) =>
      json({
        name,
        hostname,
        pid,
        level: levels[level],
        component: r.pick(services),
        ...fields,
        // `name` belongs to the logger; bunyan users write the other one under a longer key.
        ...(who === undefined ? {} : { fullName: who }),
        msg,
        time: time('iso'),
        v: 0,
      }),
    );
  },
};
