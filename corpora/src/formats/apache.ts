import { pairs } from '../events/flat.ts';
import { leaks } from '../events/leaks.ts';
import * as p from '../events/personal.ts';
import { client } from '../events/web.ts';
import { mark, time } from '../markup.ts';
import { Deck, type Rng } from '../rng.ts';
import type { Format } from '../types.ts';
import * as network from '../values/network.ts';
import * as t from '../values/technical.ts';
import { services } from '../words.ts';
import { combined } from './nginx.ts';

export const apacheAccess: Format = {
  about: 'Apache access log, combined: each line holds the address of its client',
  always: ['IP_ADDRESS'],
  maxGapMs: 400,
  start: (r) => combined(r, ['HTTP/1.0', 'HTTP/1.1']),
};

const file = (r: Rng) => `/var/www/${r.pick(services)}/${r.pick(['index', 'cart', 'mailer', 'login'])}.php`;

const ordinary: ((r: Rng) => string)[] = [
  (r) => `[core:info] AH00128: File does not exist: ${file(r)}`,
  (r) => `[authz_core:error] AH01630: client denied by server configuration: ${file(r)}`,
  (r) => `[php:warn] PHP Warning:  Undefined array key "page" in ${file(r)} on line ${r.int(1, 900)}`,
  (r) => `[proxy:error] AH01114: HTTP: failed to make connection to backend: ${r.pick(services)}.svc`,
  (r) =>
    `[ssl:info] AH02008: SSL library error ${r.int(1, 9)} in handshake (server ${r.pick(services)}.example.com:443)`,
  (r) => `[rewrite:debug] AH00651: Invalid Request, target ${t.path(r)}`,
];

const telling: ((r: Rng) => string)[] = [
  (r) =>
    `[php:warn] PHP Warning:  mail(): could not deliver to ${p.email(r)} in ${file(r)} on line ${r.int(1, 900)}`,
  (r) => `[auth_basic:error] AH01618: user ${p.email(r)} not found: /admin`,
  (r) => `[php:notice] PHP Notice:  customer ${p.spokenName(r)} has no address in ${file(r)}`,
  (r) =>
    `[proxy:error] AH00957: attempt to connect to ${mark('IP_ADDRESS', network.ipv4(r))}:8080 (backend) failed`,
  (r) => `[php:error] PHP Fatal error:  Uncaught PaymentException: card ${p.card(r)} refused in ${file(r)}`,
  (r) => `[security2:error] ModSecurity: Warning. Matched Data: ${p.ssn(r)} found within ARGS:ssn`,
];

export const apacheError: Format = {
  about: 'Apache error log: most lines hold the address of their client',
  always: ['IP_ADDRESS'],
  maxGapMs: 900,
  start(r) {
    const deck = new Deck(r, [
      ...telling,
      ...leaks.map((leak) => (from: Rng) => {
        const { msg, fields } = leak(from);
        return `[php:notice] PHP Notice:  ${msg} ${pairs(fields)}`.trimEnd();
      }),
    ]);
    const render = (text: string) => {
      const [module, message] = /^(\S+) ([\s\S]*)$/.exec(text)!.slice(1);
      const process = `[pid ${r.int(100, 32_000)}:tid ${r.int(1e14, 1.4e14)}]`;
      // Apache writes no brackets around IPv6. A port of five digits cannot be read as its last group.
      const port = r.int(10_000, 65_535);
      return `[${time('apacheError')}] ${module} ${process} [client ${client(r)}:${port}] ${message}`;
    };
    const started = () =>
      `[${time('apacheError')}] [mpm_event:notice] [pid ${r.int(100, 32_000)}:tid ${r.int(1e14, 1.4e14)}] ` +
      `AH00489: Apache/2.4.${r.int(50, 63)} (Unix) OpenSSL/3.0.${r.int(1, 15)} configured -- resuming normal operations`;
    return {
      plain: () => (r.chance(0.1) ? started() : render(r.pick(ordinary)(r))),
      personal: () => render(deck.deal()(r)),
    };
  },
};
