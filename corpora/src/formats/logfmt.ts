import { pairs } from '../events/flat.ts';
import { eventWriter } from '../events/writer.ts';
import { time } from '../markup.ts';
import type { Format } from '../types.ts';
import { services } from '../words.ts';

export const logfmt: Format = {
  about: 'logfmt: key=value pairs, nested keys joined by dots',
  maxGapMs: 80,
  start(r) {
    return eventWriter(r, ({ level, msg, fields }) =>
      `time=${time('iso')} ${pairs({ level, app: r.pick(services), msg, ...fields })}`.trimEnd(),
    );
  },
};
