/** Technical values that look like personal data and are none. */
import type { Rng } from '../rng.ts';
import { places, products, services } from '../words.ts';
import { passesLuhn } from './numbers.ts';

export function epochMs(r: Rng): string {
  return `17${r.int(60, 79)}${r.digits(9)}`;
}

/** One in ten times passes Luhn by chance; this one always does. */
export function luhnEpochMs(r: Rng): string {
  for (;;) {
    const text = epochMs(r);
    if (passesLuhn(text)) return text;
  }
}

/** Fails Luhn, so that no reader could take it for a card. */
export function orderDigits(r: Rng, length = 16): string {
  for (;;) {
    const text = r.pick(['4', '5', '6', '9']) + r.digits(length - 1);
    if (!passesLuhn(text)) return text;
  }
}

export const version = (r: Rng) => `${r.int(0, 12)}.${r.int(0, 40)}.${r.int(0, 30)}`;
export const traceId = (r: Rng) => r.hex(32);
export const spanId = (r: Rng) => r.hex(16);
export const gitSha = (r: Rng) => r.hex(r.pick([7, 8, 40]));
export const duration = (r: Rng) =>
  r.pick([`${r.int(1, 900)}ms`, `${r.int(1, 59)}.${r.int(1, 9)}s`, `PT${r.int(1, 59)}M`]);
export const size = (r: Rng) => `${r.int(1, 900)}.${r.int(1, 9)} ${r.pick(['KiB', 'MB', 'GiB'])}`;
export const host = (r: Rng) =>
  `${r.pick(services)}-${r.hex(8)}-${r.chars('bcdfghjklmnpqrstvwxz2456789', 5)}`;
export const sku = (r: Rng) => `${r.chars('ABCDEFGHKLMNPRSTX', 3)}-${r.digits(5)}-${r.chars('BGRSXL', 2)}`;
export const orderId = (r: Rng) => `ORD-2026-${r.digits(7)}`;

/** Shards with a sign and 19 digits, as HDFS names its blocks. */
export const blockId = (r: Rng) => `blk_${r.pick(['', '-'])}${r.int(1, 8)}${r.digits(18)}`;

export function isbn13(r: Rng): string {
  const body = `978${r.digits(9)}`;
  const sum = [...body].reduce((total, d, i) => total + Number(d) * (i % 2 ? 3 : 1), 0);
  const all = body + ((10 - (sum % 10)) % 10);
  return `${all.slice(0, 3)}-${all.slice(3, 4)}-${all.slice(4, 8)}-${all.slice(8, 12)}-${all[12]}`;
}

export function path(r: Rng): string {
  const service = r.pick(services);
  return r.pick([
    `/api/v${r.int(1, 3)}/${service}/${r.uuid()}`,
    `/api/v${r.int(1, 3)}/${service}?page=${r.int(1, 90)}&limit=${r.pick([20, 50, 100])}`,
    `/${service}/items/${r.int(1000, 999_999)}`,
    `/static/js/${service}.${r.hex(8)}.js`,
    `/search?q=${r.pick(products)}+${r.pick(products)}`,
    '/healthz',
    '/metrics',
    `/places/${encodeURIComponent(r.pick(places))}/weather`,
  ]);
}

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_7_1) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:135.0) Gecko/20100101 Firefox/135.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  'curl/8.11.1',
  'python-requests/2.32.3',
  'kube-probe/1.31',
  'Go-http-client/2.0',
  'okhttp/4.12.0',
];
export const userAgent = (r: Rng) => r.pick(agents);
export const shortAgent = (r: Rng) => r.pick(agents.slice(4));
