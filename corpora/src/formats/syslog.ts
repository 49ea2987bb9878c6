import { flatten } from '../events/flat.ts';
import { eventWriter } from '../events/writer.ts';
import { time } from '../markup.ts';
import type { Format } from '../types.ts';
import * as t from '../values/technical.ts';
import { services } from '../words.ts';

const severity = { debug: 7, info: 6, warn: 4, error: 3 };

/** RFC 5424, 6.3.3: three characters are escaped; control characters become octal, as rsyslog writes them. */
function quoted(value: string): string {
  return `"${value.replace(/["\\\]]/g, '\\$&').replaceAll('\n', '#012')}"`;
}

export const syslog: Format = {
  about: 'syslog of RFC 5424 with structured data (enterprise number 32473, kept for examples)',
  maxGapMs: 300,
  start(r) {
    const hosts = Array.from({ length: 3 }, () => t.host(r));
    return eventWriter(r, ({ level, msg, fields }) => {
      const parameters = flatten(fields).map(([key, value]) => ` ${key}=${quoted(value)}`);
      const data = parameters.length > 0 ? `[ctx@32473${parameters.join('')}]` : '-';
      const facility = r.pick([1, 10, 16, 17]);
      const head = `<${facility * 8 + severity[level]}>1 ${time('isoMicro')} ${r.pick(hosts)}.example.net`;
      const id = r.chance(0.5) ? '-' : `ID${r.int(10, 99)}`;
      return `${head} ${r.pick(services)} ${r.int(1, 32_000)} ${id} ${data} ${msg.replaceAll('\n', '#012')}`;
    });
  },
};
