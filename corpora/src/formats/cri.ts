import { pairs } from '../events/flat.ts';
import { eventWriter } from '../events/writer.ts';
import { json, time } from '../markup.ts';
import type { Format } from '../types.ts';
import * as t from '../values/technical.ts';
import { services } from '../words.ts';

export const cri: Format = {
  about: 'Kubernetes CRI: time, stream, F, then what the container wrote: JSON or text',
  maxGapMs: 90,
  start(r) {
    return eventWriter(r, ({ level, msg, fields }) => {
      const stream = level === 'error' ? 'stderr' : 'stdout';
      const payload = r.chance(0.6)
        ? json({
            level,
            ts: time('isoMicro'),
            logger: r.pick(services),
            msg,
            ...fields,
            traceID: t.traceId(r),
          })
        : `${level.toUpperCase()} ${r.pick(services)}/server.go:${r.int(10, 900)} ${msg} ${pairs(fields)}`.trimEnd();
      return `${time('isoNano')} ${stream} F ${payload}`;
    });
  },
};
