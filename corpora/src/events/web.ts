/** What web servers see: requests, with values in the places where browsers and clients put them. */
import { mark } from '../markup.ts';
import type { Rng } from '../rng.ts';
import * as national from '../values/national.ts';
import * as network from '../values/network.ts';
import * as numbers from '../values/numbers.ts';
import * as people from '../values/people.ts';
import * as places from '../values/places.ts';
import * as s from '../values/secrets.ts';
import * as t from '../values/technical.ts';
import { queryEmail } from './personal.ts';

export interface Hit {
  method: string;
  target: string;
  status: number;
  bytes: number;
  /** `-` when the request was not authenticated. */
  user: string;
  referer: string;
  agent: string;
}

export const client = (r: Rng) => mark('IP_ADDRESS', network.ip(r));

export function hit(r: Rng, special: Partial<Hit> = {}): Hit {
  return {
    method: r.pick(['GET', 'GET', 'GET', 'POST', 'HEAD']),
    target: t.path(r),
    status: r.pick([200, 200, 200, 200, 204, 301, 304, 404, 499, 502]),
    bytes: r.int(0, 90_000),
    user: '-',
    referer: r.chance(0.5) ? '-' : `https://shop.example.com${t.path(r)}`,
    agent: t.userAgent(r),
    ...special,
  };
}

/** Form encoding, as browsers send it: a blank becomes a plus sign. */
const form = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');

const query = (path: string, key: string, value: string): Partial<Hit> => ({
  target: `${path}?${key}=${value}&lang=en`,
});

export const personalHits: ((r: Rng) => Partial<Hit>)[] = [
  (r) => query('/account/reset', 'email', queryEmail(r)),
  (r) => ({ target: `/users/${mark('EMAIL_ADDRESS', people.email(r))}/avatar.png` }),
  (r) => ({ referer: `https://shop.example.com/checkout?email=${queryEmail(r)}&step=2` }),
  (r) => ({ user: mark('EMAIL_ADDRESS', people.email(r)), target: '/dav/calendar' }),
  (r) => query('/contact', 'phone', mark('PHONE_NUMBER', form(people.phone(r)))),
  (r) => query('/order', 'customer', mark('PERSON', form(people.fullName(people.person(r))))),
  (r) => {
    const who = people.person(r);
    const names = `first_name=${mark('PERSON', form(who.given))}&last_name=${mark('PERSON', form(who.surname))}`;
    return { target: `/signup?${names}&plan=basic` };
  },
  (r) => query('/pay', 'card_number', mark('CREDIT_CARD', numbers.card(r))),
  (r) => query('/sepa/mandate', 'iban', mark('IBAN_CODE', form(numbers.iban(r)))),
  (r) => query('/verify', 'ssn', mark('US_SSN', numbers.ssn(r).replaceAll(' ', '-'))),
  (r) => query('/quote', 'dob', mark('DATE_OF_BIRTH', form(people.birthDate(r)))),
  (r) => query('/login', 'password', mark('PASSWORD', s.password(r))),
  (r) => query('/api/v1/items', 'api_key', mark('SECRET', s.secret(r))),
  (r) => query('/sso/callback', 'id_token', mark('JWT', s.jwt(r))),
  (r) => query('/maps/api/js', 'key', mark('GOOGLE_API_KEY', s.googleKey(r))),
  (r) => ({
    target: `/bucket/report.csv?X-Amz-Credential=${mark('AWS_ACCESS_KEY', s.awsAccessKey(r))}%2F20260302%2Feu-west-1`,
  }),
  (r) => query('/forward', 'ip', mark('IP_ADDRESS', network.ipv4(r))),
  (r) => query('/devices', 'mac', mark('MAC_ADDRESS', network.mac(r))),
  (r) => query('/cadastro', 'cpf', mark('BR_CPF', national.cpf(r))),
  (r) => query('/surgery', 'nhs_number', mark('UK_NHS', form(national.nhs(r)))),
  (r) => query('/delivery', 'address', mark('STREET_ADDRESS', form(places.street(r)))),
  (r) => query('/wallet', 'address', mark('CRYPTO', network.wallet(r))),
  (r) => ({ target: `/git/acme/site.git/info/refs?private_token=${mark('GITLAB_TOKEN', s.gitlabToken(r))}` }),
];
