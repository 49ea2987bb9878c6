import { eventWriter } from '../events/writer.ts';
import { json, time } from '../markup.ts';
import type { Format } from '../types.ts';
import { services } from '../words.ts';

export const winston: Format = {
  about: 'winston NDJSON: level by name, message, timestamp in ISO 8601',
  json: true,
  maxGapMs: 60,
  start(r) {
    return eventWriter(r, ({ level, msg, fields }) =>
      json({
        level,
        message: msg,
        ...fields,
        ...(r.chance(0.5) ? { requestId: r.uuid() } : {}),
        service: r.pick(services),
        timestamp: time('iso'),
      }),
    );
  },
};
