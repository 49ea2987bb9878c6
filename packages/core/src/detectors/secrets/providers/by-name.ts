/**
 * Tokens that look like any hash or number: they count behind the provider's name alone. Under keys such as
 * `LINODE_TOKEN` and `VULTR_API_KEY` the generic detector `secret` has them.
 */
import { madeUp } from '../../kit/made-up.ts';
import { namedToken } from '../../kit/named-token.ts';
import { hex, lower, UUID, upper, uuid } from '../../kit/provider-token.ts';
import type { Detector } from '../../types.ts';

type Row = readonly [
  name: string,
  title: string,
  reference: string,
  form: string,
  sample: (seed: number) => string,
];

const HEX32 = '[0-9a-f]{32}';
const HEX40 = '[0-9a-f]{40}';
const HEX64 = '[0-9a-f]{64}';
const hex32 = (seed: number) => hex(seed, 32);
const hex40 = (seed: number) => hex(seed, 40);
const hex64 = (seed: number) => hex(seed, 64);

const ROWS: readonly Row[] = [
  [
    'cloudflare',
    'Cloudflare, in the form before 2025',
    'https://developers.cloudflare.com/fundamentals/api/',
    '(?:[0-9a-f]{37}|[A-Za-z0-9_-]{40})',
    (seed) => madeUp(seed, 40),
  ],
  ['linode', 'Linode', 'https://techdocs.akamai.com/linode-api/reference/get-started', HEX64, hex64],
  ['hetzner', 'Hetzner Cloud', 'https://docs.hetzner.cloud/', '[A-Za-z0-9]{64}', (seed) => madeUp(seed, 64)],
  ['vultr', 'Vultr', 'https://www.vultr.com/api/', '[A-Z0-9]{36}', (seed) => upper(seed, 36)],
  ['scaleway', 'Scaleway', 'https://www.scaleway.com/en/docs/iam/concepts/', UUID, uuid],
  [
    'fastly',
    'Fastly',
    'https://www.fastly.com/documentation/reference/api/auth-tokens/',
    '[A-Za-z0-9_-]{32}',
    (seed) => madeUp(seed, 32),
  ],
  [
    'heroku',
    'Heroku, in the form before 2025',
    'https://devcenter.heroku.com/articles/authentication',
    UUID,
    uuid,
  ],
  [
    'netlify',
    'Netlify, in its older forms',
    'https://docs.netlify.com/api/get-started/',
    `(?:${HEX64}|[A-Za-z0-9_-]{43})`,
    hex64,
  ],
  ['wandb', 'Weights & Biases', 'https://docs.wandb.ai/', HEX40, hex40],
  ['cohere', 'Cohere', 'https://docs.cohere.com/', '[A-Za-z0-9]{40}', (seed) => madeUp(seed, 40)],
  ['mistral', 'Mistral', 'https://docs.mistral.ai/', '[A-Za-z0-9]{32}', (seed) => madeUp(seed, 32)],
  ['rollbar', 'Rollbar', 'https://docs.rollbar.com/docs/access-tokens', HEX32, hex32],
  ['opsgenie', 'Opsgenie', 'https://support.atlassian.com/opsgenie/docs/api-key-management/', UUID, uuid],
  [
    'splunk',
    'Splunk HTTP event collector',
    'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    UUID,
    uuid,
  ],
  ['trello', 'Trello', 'https://developer.atlassian.com/cloud/trello/', `(?:${HEX64}|${HEX32})`, hex64],
  ['zendesk', 'Zendesk', 'https://developer.zendesk.com/', '[A-Za-z0-9]{40}', (seed) => madeUp(seed, 40)],
  ['binance', 'Binance', 'https://developers.binance.com/', '[A-Za-z0-9]{64}', (seed) => madeUp(seed, 64)],
  ['infura', 'Infura', 'https://docs.metamask.io/services/', HEX32, hex32],
  ['etherscan', 'Etherscan', 'https://docs.etherscan.io/', '[A-Z0-9]{34}', (seed) => upper(seed, 34)],
  ['virustotal', 'VirusTotal', 'https://docs.virustotal.com/', HEX64, hex64],
  ['openweather', 'OpenWeather', 'https://openweathermap.org/appid', HEX32, hex32],
  ['bugsnag', 'BugSnag', 'https://docs.bugsnag.com/', HEX32, hex32],
  [
    'jenkins',
    'Jenkins',
    'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    '11[0-9a-f]{32}',
    (seed) => `11${hex(seed, 32)}`,
  ],
  ['mixpanel', 'Mixpanel', 'https://developer.mixpanel.com/', HEX32, hex32],
  ['amplitude', 'Amplitude', 'https://amplitude.com/docs/apis/', HEX32, hex32],
  [
    'contentstack',
    'Contentstack',
    'https://www.contentstack.com/docs/developers/',
    '(?:cs|blt)[0-9a-f]{16,32}',
    (seed) => `cs${hex(seed, 32)}`,
  ],
  ['plivo', 'Plivo', 'https://www.plivo.com/docs/', '[A-Za-z0-9]{40}', (seed) => madeUp(seed, 40)],
  ['vonage', 'Vonage', 'https://developer.vonage.com/', '[A-Za-z0-9]{16}', (seed) => `${madeUp(seed, 14)}7q`],
  ['mailjet', 'Mailjet', 'https://dev.mailjet.com/', HEX32, hex32],
  ['sparkpost', 'SparkPost', 'https://developers.sparkpost.com/', HEX40, hex40],
  ['pusher', 'Pusher', 'https://pusher.com/docs/', '[0-9a-f]{20}', (seed) => hex(seed, 20)],
  [
    'ibm cloud',
    'IBM Cloud',
    'https://cloud.ibm.com/docs/account?topic=account-userapikey',
    '[A-Za-z0-9_-]{44}',
    (seed) => madeUp(seed, 44),
  ],
  [
    'confluent',
    'Confluent Cloud',
    'https://docs.confluent.io/cloud/current/security/authenticate/',
    '(?:[A-Za-z0-9+/]{64}|cflt[A-Za-z0-9+/]{60})',
    (seed) => madeUp(seed, 64),
  ],
  [
    'exoscale',
    'Exoscale',
    'https://community.exoscale.com/',
    '(?:EXO[0-9a-f]{24}|[A-Za-z0-9_-]{43})',
    (seed) => `EXO${hex(seed, 24)}`,
  ],
  ['shodan', 'Shodan', 'https://developer.shodan.io/', '[A-Za-z0-9]{32}', (seed) => lower(seed, 32)],
];

export const byName: readonly Detector[] = ROWS.map(([name, title, reference, form, sample]) => {
  const id = name.replaceAll(' ', '-');
  return namedToken({
    id: `${id}-named-token`,
    entity: `${name.replaceAll(' ', '_').toUpperCase()}_TOKEN`,
    title: `Token or key of ${title}, by its name`,
    reference,
    words: [name, ...['token', 'api key', 'api token', 'key', 'secret'].map((word) => `${name} ${word}`)],
    form,
    validate: (value) => /[0-9]/.test(value) && /[A-Za-z]/.test(value),
    keys: [`${name.replaceAll(' ', '_')}_key`],
    examples: [
      `${name} token «${sample(1)}» refused`,
      `${name} api key is «${sample(2)}»`,
      `${name}: «${sample(3)}»`,
      `{"${name.replaceAll(' ', '_')}_key":"«${sample(4)}»"}`,
      `${name} secret=«${sample(5)}»`,
    ],
    counterExamples: [
      sample(1),
      `${name} answered 502 in 12 ms`,
      `${name} request ${sample(2)}`,
      `${name} token ${sample(3).slice(0, 11)}`,
      `${name}_key=null`,
    ],
  });
});
