/** What an application logs, in every way pino lets it: each row is logged by real loggers, scrubbed and not. */
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import pino from 'pino';

export const MAIL = 'jane.doe@acme.example';
export const CARD = '4111 1111 1111 1111';
const KEY = 'AKIAIOSFODNN7EXAMPLQ';

/** None of these may leave. */
export const SECRETS: readonly string[] = [MAIL, CARD, CARD.replaceAll(' ', ''), KEY];

export interface Row {
  readonly name: string;
  readonly options?: pino.LoggerOptions<string>;
  readonly log: (logger: pino.Logger<string>) => void;
}

/** Two runs of the same calls write the same bytes. */
export const COMMON: pino.LoggerOptions<string> = {
  base: { pid: 4711, hostname: 'web-1' },
  timestamp: () => ',"time":1700000000000',
};

/** The same wherever it is made. */
function withStack<E extends Error>(error: E): E {
  error.stack = `${error.name}: ${error.message}\n    at pay (/app/pay.js:12:3)\n    at ${MAIL} (native)`;
  return error;
}

function failure(): Error {
  const cause = withStack(new TypeError(`no such user: ${MAIL}`));
  const error = new Error(`payment with ${CARD} failed`, { cause });
  return Object.assign(withStack(error), { code: 'E_PAY', to: MAIL });
}

function circular(): object {
  const value: Record<string, unknown> = { mail: MAIL };
  value.self = value;
  value.list = [value, { card: CARD, up: value }];
  return value;
}

function request(): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  req.method = 'POST';
  req.url = `/users/${encodeURIComponent(MAIL)}?card=${CARD.replaceAll(' ', '+')}`;
  req.headers = { host: 'shop.acme.example', 'x-user': MAIL, authorization: 'Basic amFuZTpodW50ZXIy' };
  return req;
}

/** A level that the options declare. */
const audit = (log: object, ...args: unknown[]) =>
  (log as Record<string, (...args: unknown[]) => void>).audit(...args);

const deep = (levels: number): object => (levels === 0 ? { mail: MAIL } : { down: deep(levels - 1) });
const nestedJson = JSON.stringify({ mail: MAIL, inner: JSON.stringify({ card: CARD }) });

export const ROWS: readonly Row[] = [
  { name: 'a message', log: (log) => log.info(`mail to ${MAIL}`) },
  { name: 'nothing to find', log: (log) => log.info({ status: 200, ms: 12.5 }, 'request done') },
  {
    name: 'interpolation',
    log: (log) => log.info('to %s with %d and %j %o', MAIL, 7, { card: CARD }, { to: MAIL }),
  },
  { name: 'an object', log: (log) => log.info({ user: { mail: MAIL, card: CARD }, n: 1 }) },
  { name: 'a number', log: (log) => log.info({ card: 4111111111111111 }, 'paid') },
  { name: 'an object and a message', log: (log) => log.warn({ to: MAIL }, `again to ${MAIL}`) },
  { name: 'keys', log: (log) => log.info({ [MAIL]: { [CARD]: true }, password: 'hunter2-horse' }) },
  { name: 'nothing', log: (log) => log.info(undefined as unknown as string) },
  { name: 'an empty message', log: (log) => log.info('') },
  {
    name: 'odd values',
    log: (log) =>
      log.info({
        nan: Number.NaN,
        none: undefined,
        call: () => MAIL,
        symbol: Symbol(MAIL),
        date: new Date(0),
        map: new Map([[MAIL, CARD]]),
        bytes: Buffer.from(MAIL),
        nil: null,
      }),
  },
  { name: 'child bindings', log: (log) => log.child({ user: MAIL }).child({ card: CARD }).info('hello') },
  {
    name: 'child with serializers, level and prefix',
    log: (log) => {
      const options = {
        serializers: { user: (id: string) => `<${id}>` },
        level: 'debug',
        msgPrefix: `[${MAIL}] `,
      };
      log.child({ user: MAIL }, options).debug({ user: MAIL }, 'hello');
    },
  },
  {
    name: 'bindings set later',
    log: (log) => {
      const child = log.child({ a: 1 });
      child.setBindings({ contact: MAIL });
      child.info('hello');
    },
  },
  { name: 'an error', log: (log) => log.error(failure()) },
  { name: 'an error and a message', log: (log) => log.error(failure(), 'could not pay') },
  { name: 'an error as a field', log: (log) => log.error({ err: failure(), to: MAIL }, 'could not pay') },
  { name: 'an error under a key without serializer', log: (log) => log.error({ failure: failure() }) },
  {
    name: 'several errors',
    log: (log) => log.fatal(withStack(new AggregateError([failure(), failure()], MAIL))),
  },
  {
    name: 'error key, with cause',
    options: { errorKey: 'problem', serializers: { problem: pino.stdSerializers.errWithCause } },
    log: (log) => log.error(failure()),
  },
  {
    name: 'serializers',
    options: { serializers: { req: pino.stdSerializers.req, user: () => ({ mail: MAIL }) } },
    log: (log) => log.info({ req: request(), user: 1 }, 'in'),
  },
  { name: 'a mixin', options: { mixin: () => ({ user: MAIL }) }, log: (log) => log.info({ a: 1 }, 'hello') },
  {
    name: 'a mixin with its own merge',
    options: { mixin: () => ({ user: MAIL }), mixinMergeStrategy: (a, b) => ({ ...a, both: b }) },
    log: (log) => log.info({ card: CARD }, 'hello'),
  },
  {
    name: 'custom levels',
    options: { customLevels: { audit: 35 }, level: 'audit' },
    log: (log) => {
      audit(log, { to: MAIL }, 'seen');
      log.info(`not logged ${MAIL}`);
    },
  },
  {
    name: 'custom levels only',
    options: { customLevels: { audit: 35 }, useOnlyCustomLevels: true, level: 'audit' },
    log: (log) => audit(log, MAIL),
  },
  {
    name: 'nested key',
    options: { nestedKey: 'payload' },
    log: (log) => log.info({ to: MAIL, a: { card: CARD } }, 'x'),
  },
  {
    name: 'formatters',
    options: {
      formatters: { bindings: () => ({ who: MAIL }), log: (object) => ({ ...object, card: CARD }) },
    },
    log: (log) => log.child({ a: 1 }).info({ to: MAIL }),
  },
  {
    name: 'message key',
    options: { messageKey: 'message' },
    log: (log) => log.info({ to: MAIL }, `to ${MAIL}`),
  },
  { name: 'message prefix', options: { msgPrefix: `${MAIL}: ` }, log: (log) => log.info('hello') },
  { name: 'no timestamp', options: { timestamp: false }, log: (log) => log.info(MAIL) },
  {
    name: 'a timestamp of its own',
    options: { timestamp: () => `,"at":"2024-02-30T00:00:00Z","by":"${MAIL}"` },
    log: (log) => log.info('hello'),
  },
  { name: 'no base', options: { base: null }, log: (log) => log.info(MAIL) },
  { name: 'a name', options: { name: MAIL }, log: (log) => log.info('hello') },
  { name: 'crlf', options: { crlf: true }, log: (log) => log.info(MAIL) },
  {
    name: "pino's own redact",
    options: { redact: { paths: ['user.card'], censor: '[gone]' } },
    log: (log) => log.info({ user: { card: CARD, mail: MAIL } }),
  },
  {
    name: 'a hook on the method',
    options: { hooks: { logMethod: (args, method) => method.apply(null as never, args) } },
    log: (log) => log.child({ user: MAIL }).isLevelEnabled('info'),
  },
  { name: 'disabled', options: { enabled: false }, log: (log) => log.fatal(MAIL) },
  { name: 'a circular object', log: (log) => log.info(circular(), 'round') },
  {
    name: 'limits of depth and breadth',
    options: { depthLimit: 2, edgeLimit: 2 },
    log: (log) => log.info({ round: circular(), deep: deep(6), wide: [MAIL, CARD, MAIL, 1] }),
  },
  {
    name: 'a getter that throws',
    log: (log) =>
      log.info({
        to: MAIL,
        inner: {
          get mail(): string {
            throw new Error(`never ${MAIL}`);
          },
        },
      }),
  },
  { name: 'toJSON', log: (log) => log.info({ user: { toJSON: () => ({ mail: MAIL }) } }) },
  {
    name: 'big integers',
    log: (log) => log.info({ card: 4111111111111111n, list: [1n, { big: 2n ** 70n }] }, MAIL),
  },
  {
    name: 'lone surrogates',
    log: (log) => log.info({ 'k\ud800': `\udfff ${MAIL} \ud83d`, to: MAIL }, `x\ud800${CARD}`),
  },
  {
    name: 'other scripts',
    log: (log) => log.info({ to: `Größe 漢字 😀 ${MAIL}` }, '\u2028\u0000\u001b[31m'),
  },
  { name: 'JSON in a string', log: (log) => log.info({ body: nestedJson }, nestedJson) },
  { name: 'line breaks', log: (log) => log.info(`first\n${MAIL}\r\nlast\t${CARD}\n`) },
  { name: 'an access key', log: (log) => log.info({ env: { AWS: KEY } }, `key ${KEY}`) },
  {
    name: 'a question and its answer',
    log: (log) => {
      log.info('bot: what is your social security number?');
      log.info('user: 536-90-4399');
    },
  },
  { name: 'deep', log: (log) => log.info(deep(60)) },
  {
    name: 'wide',
    log: (log) => log.info({ all: Array.from({ length: 3000 }, (_, i) => `user${i} ${MAIL}`) }),
  },
  {
    name: 'longer than a batch',
    log: (log) => log.info({ text: `漢字 filler ${MAIL} `.repeat(20_000) }, CARD),
  },
  {
    name: 'longer than a record',
    log: (log) => log.info(`${'é filler '.repeat(180_000)}${MAIL}${' tail 漢'.repeat(60_000)}`),
  },
  {
    name: 'many lines',
    log: (log) => {
      for (let i = 0; i < 5000; i++) log.info({ i, to: i % 50 === 0 ? MAIL : 'nobody' }, 'line');
    },
  },
];
