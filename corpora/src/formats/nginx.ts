import { client, type Hit, hit, personalHits } from '../events/web.ts';
import { time } from '../markup.ts';
import { Deck, type Rng } from '../rng.ts';
import type { Format, Writer } from '../types.ts';

/** The combined format, which nginx took over from Apache. */
export function combined(r: Rng, protocols: string[]): Writer {
  const deck = new Deck(r, personalHits);
  const render = (h: Hit) =>
    `${client(r)} - ${h.user} [${time('common')}] "${h.method} ${h.target} ${r.pick(protocols)}" ` +
    `${h.status} ${h.bytes} "${h.referer}" "${h.agent}"`;
  return { plain: () => render(hit(r)), personal: () => render(hit(r, deck.deal()(r))) };
}

export const nginx: Format = {
  about: 'nginx access log, combined: each line holds the address of its client',
  always: ['IP_ADDRESS'],
  maxGapMs: 400,
  start: (r) => combined(r, ['HTTP/1.1', 'HTTP/2.0']),
};
