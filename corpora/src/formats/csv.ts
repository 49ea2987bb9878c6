import { everyday } from '../events/everyday.ts';
import { pairs } from '../events/flat.ts';
import { leaks } from '../events/leaks.ts';
import { national } from '../events/national.ts';
import * as p from '../events/personal.ts';
import { time } from '../markup.ts';
import { Deck } from '../rng.ts';
import type { Format, LogEvent } from '../types.ts';
import { person } from '../values/people.ts';
import * as t from '../values/technical.ts';
import { services } from '../words.ts';

const columns = [
  'timestamp',
  'level',
  'service',
  'request_id',
  'customer_name',
  'email',
  'phone',
  'client_ip',
  'amount',
  'notes',
] as const;

type Row = Partial<{ [column in (typeof columns)[number]]: string }>;

/** RFC 4180, but one record stays one line. */
function row(cells: Row): string {
  return columns
    .map((column) => (cells[column] ?? '').replaceAll('\n', '\\n'))
    .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

export const csv: Format = {
  about: 'CSV with a header: an audit export with customer columns and free notes',
  header: columns.join(','),
  maxGapMs: 900,
  start(r) {
    const deck = new Deck(r, [...p.personal, ...national, ...leaks]);
    const line = (level: string, cells: Row) =>
      row({ timestamp: time('iso'), level, service: r.pick(services), request_id: r.uuid(), ...cells });
    const noted = ({ level, msg, fields }: LogEvent) =>
      line(level, { notes: `${msg} ${pairs(fields)}`.trimEnd() });
    return {
      plain: () =>
        r.chance(0.5)
          ? noted(everyday(r))
          : line('info', {
              amount: (r.int(99, 99_999) / 100).toFixed(2),
              notes: `order ${t.orderId(r)} paid`,
            }),
      personal: () => {
        if (r.chance(0.6)) return noted(deck.deal()(r));
        const who = person(r);
        return line('info', {
          customer_name: p.name(r, who),
          email: p.email(r, who),
          phone: r.chance(0.5) ? p.phone(r) : '',
          client_ip: r.chance(0.5) ? p.ip(r) : '',
          amount: (r.int(99, 99_999) / 100).toFixed(2),
          notes: `order ${t.orderId(r)} placed`,
        });
      },
    };
  },
};
