/** What an application logs, in every way winston lets it: each row is logged by real loggers, scrubbed and not. */
import winston from 'winston';
import type Transport from 'winston-transport';

export const MAIL = 'jane.doe@acme.example';
export const CARD = '4111 1111 1111 1111';
const KEY = 'AKIAIOSFODNN7EXAMPLQ';

/** None of these may leave. */
export const SECRETS: readonly string[] = [MAIL, CARD, CARD.replaceAll(' ', ''), KEY];

const { format } = winston;
type Options = winston.LoggerOptions;
type TransportOptions = Pick<Transport.TransportStreamOptions, 'level' | 'silent' | 'format'>;

export interface Row {
  readonly name: string;
  readonly options?: Options;
  /** Of the transport itself. */
  readonly transport?: TransportOptions;
  readonly log: (logger: winston.Logger) => void;
}

/** Two runs write the same: a stack that says nothing of where it was made. */
function withStack<E extends Error>(error: E): E {
  error.stack = `${error.name}: ${error.message}\n    at pay (/app/pay.js:12:3)\n    at ${MAIL} (native)`;
  return error;
}

export function failure(): Error {
  const cause = withStack(new TypeError(`no such user: ${MAIL}`));
  return Object.assign(withStack(new Error(`payment with ${CARD} failed`, { cause })), {
    code: 'E_PAY',
    to: MAIL,
  });
}

function circular(): object {
  const value: Record<string, unknown> = { mail: MAIL };
  value.self = value;
  value.list = [value, { card: CARD, up: value }];
  return value;
}

class Account {
  readonly mail = MAIL;
  readonly #card = CARD;
  get card(): string {
    return this.#card;
  }
}

class Payment {
  toJSON(): object {
    return { card: CARD, mail: MAIL };
  }
}

const deep = (levels: number): object => (levels === 0 ? { mail: MAIL } : { down: deep(levels - 1) });
const fixed = format((info) => Object.assign(info, { timestamp: '2026-03-02T08:00:07.123Z' }));
const untimed = format((info) => Object.assign(info, { durationMs: 12 }));
const returnsNew = format((info) => ({ level: info.level, message: info.message, copied: { ...info } }));
const withJson = (...formats: winston.Logform.Format[]): Options => ({
  format: format.combine(...formats, format.json()),
});
export const PEM = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n'.repeat(4)}-----END PRIVATE KEY-----`;

// biome-ignore lint/suspicious/noExplicitAny: methods of custom levels
const custom = (logger: winston.Logger) => logger as any;

export const ROWS: readonly Row[] = [
  { name: 'a message', log: (log) => log.info(`mail to ${MAIL}`) },
  { name: 'nothing personal', log: (log) => log.info('ready', { port: 3000 }) },
  { name: 'a message and metadata', log: (log) => log.info('paid', { card: CARD, user: { mail: MAIL } }) },
  { name: 'log(level, message)', log: (log) => log.log('warn', `from ${MAIL}`) },
  { name: 'log(level, message, metadata)', log: (log) => log.log('info', 'x', { mail: MAIL }) },
  { name: 'log(info)', log: (log) => log.log({ level: 'info', message: `to ${MAIL}`, card: CARD }) },
  { name: 'info(info)', log: (log) => log.info({ message: `to ${MAIL}`, ip: '192.0.2.22' }) },
  { name: 'write(info)', log: (log) => log.write({ level: 'info', message: `to ${MAIL}` }) },
  { name: 'metadata with a message', log: (log) => log.info('first', { message: `second ${MAIL}` }) },
  { name: 'many arguments', log: (log) => log.info('a', { mail: MAIL }, { card: CARD }) },
  { name: 'a message that is an object', log: (log) => custom(log).info({ user: MAIL }) },
  { name: 'a message that is an array', log: (log) => custom(log).info([MAIL, { card: CARD }]) },
  { name: 'a message that is a number', log: (log) => custom(log).info(4111111111111111) },
  { name: 'a message that is nothing', log: (log) => custom(log).info(undefined, { mail: MAIL }) },
  { name: 'an empty message', log: (log) => log.info('') },
  { name: 'null for metadata', log: (log) => log.info(`to ${MAIL}`, null) },
  { name: 'keys', log: (log) => log.info('login', { password: 'hunter2', apiKey: KEY, user: 'jdoe' }) },
  { name: 'numbers', log: (log) => log.info('paid', { card: 4111111111111111, at: 1772438403256 }) },
  {
    name: 'splat',
    options: withJson(format.splat()),
    log: (log) => log.info('to %s, %d %j', MAIL, 5, { card: CARD }),
  },
  {
    name: 'splat of pieces',
    options: withJson(format.splat()),
    log: (log) => log.info('%s@%s', 'jane.doe', 'acme.example'),
  },
  {
    name: 'splat and metadata',
    options: withJson(format.splat()),
    log: (log) => log.info('to %s', 'all', { mail: MAIL, card: CARD }),
  },
  {
    name: 'splat of an object',
    options: withJson(format.splat()),
    log: (log) => log.info('%o %O', { mail: MAIL }, [CARD]),
  },
  { name: 'splat without its format', log: (log) => log.info('to %s', MAIL, { mail: MAIL }) },
  { name: 'child', log: (log) => log.child({ user: MAIL }).info('hi', { card: CARD }) },
  { name: 'child of a child', log: (log) => log.child({ user: MAIL }).child({ card: CARD }).warn('hi') },
  { name: 'child and error', log: (log) => log.child({ user: MAIL }).error(failure()) },
  {
    name: 'default metadata',
    options: { defaultMeta: { service: 'shop', owner: MAIL } },
    log: (log) => log.info('hi'),
  },
  { name: 'an error alone', log: (log) => log.error(failure()) },
  {
    name: 'an error alone, errors()',
    options: withJson(format.errors({ stack: true, cause: true })),
    log: (log) => log.error(failure()),
  },
  { name: 'an error behind a message', log: (log) => log.error('failed', failure()) },
  {
    name: 'an error as message',
    options: withJson(format.errors({ stack: true })),
    log: (log) => log.log({ level: 'error', message: failure() as unknown as string }),
  },
  { name: 'an error in metadata', log: (log) => log.error('failed', { err: failure() }) },
  { name: 'simple', options: { format: format.simple() }, log: (log) => log.info('hi', { mail: MAIL }) },
  {
    name: 'simple and splat',
    options: { format: format.combine(format.splat(), format.simple()) },
    log: (log) => log.info('to %s', MAIL, { card: CARD }),
  },
  {
    name: 'pretty',
    options: { format: format.prettyPrint() },
    log: (log) => log.info('hi', { mail: MAIL, deep: deep(4) }),
  },
  {
    name: 'pretty in colours',
    options: { format: format.prettyPrint({ colorize: true }) },
    log: (log) => log.info('hi', { mail: MAIL, card: CARD }),
  },
  { name: 'cli', options: { format: format.cli() }, log: (log) => log.info(`to ${MAIL}`) },
  {
    name: 'colours',
    options: { format: format.combine(format.colorize({ all: true }), format.simple()) },
    log: (log) => log.info(`to ${MAIL}`),
  },
  {
    name: 'no colours',
    options: { format: format.combine(format.colorize({ all: true }), format.uncolorize(), format.simple()) },
    log: (log) => log.info(`to ${MAIL}`),
  },
  {
    name: 'label, align, padLevels',
    options: {
      format: format.combine(
        format.label({ label: 'shop', message: true }),
        format.align(),
        format.padLevels(),
        format.simple(),
      ),
    },
    log: (log) => log.info(`to ${MAIL}`),
  },
  {
    name: 'logstash',
    options: { format: format.combine(fixed(), format.logstash()) },
    log: (log) => log.info(`to ${MAIL}`, { card: CARD }),
  },
  {
    name: 'metadata()',
    options: withJson(fixed(), format.metadata()),
    log: (log) => log.info(`to ${MAIL}`, { card: CARD }),
  },
  { name: 'timestamps', options: withJson(fixed()), log: (log) => log.info(`to ${MAIL}`) },
  {
    name: 'json with spaces',
    options: { format: format.json({ space: 2 }) },
    log: (log) => log.info('paid', { card: 4111111111111111, mail: MAIL }),
  },
  {
    name: 'json with a replacer',
    options: {
      format: format.json({ replacer: (key, value) => (key === 'user' ? `${value} <${MAIL}>` : value) }),
    },
    log: (log) => log.info('hi', { user: 'Jane' }),
  },
  {
    name: 'printf of several lines',
    options: { format: format.printf((info) => `${info.level}\n  ${info.message}\n  ${info.card}`) },
    log: (log) => log.info(`to ${MAIL}`, { card: CARD }),
  },
  {
    name: 'printf that ends its line',
    options: { format: format.printf((info) => `${info.message}\n`) },
    log: (log) => log.info(`to ${MAIL}`),
  },
  {
    name: 'printf of pieces',
    options: { format: format.printf((info) => `${info.user}@${info.host}`) },
    log: (log) => log.info('x', { user: 'jane.doe', host: 'acme.example' }),
  },
  {
    name: 'a format that returns another record',
    options: withJson(returnsNew()),
    log: (log) => log.info(`to ${MAIL}`, { card: CARD }),
  },
  {
    name: 'a format that drops',
    options: withJson(format((info) => (info.private ? false : info))()),
    log: (log) => {
      log.info('kept', { mail: MAIL });
      log.info('not kept', { private: true });
    },
  },
  { name: 'no format that writes text', options: { format: fixed() }, log: (log) => log.info(`to ${MAIL}`) },
  {
    name: 'a format of the transport',
    transport: { format: format.simple() },
    log: (log) => log.info('hi', { mail: MAIL }),
  },
  {
    name: 'a format of the transport that joins',
    transport: { format: format.printf((info) => `${info.user}@${info.host}`) },
    log: (log) => log.info('hi', { user: 'jane.doe', host: 'acme.example' }),
  },
  {
    name: 'formats of both',
    options: withJson(fixed()),
    transport: { format: format.combine(format.splat(), format.simple()) },
    log: (log) => log.info('to %s', MAIL, { card: CARD }),
  },
  {
    name: 'a level of the transport',
    transport: { level: 'error' },
    log: (log) => {
      log.info(`not ${MAIL}`);
      log.error(`but ${MAIL}`);
    },
  },
  {
    name: 'a more verbose transport',
    transport: { level: 'debug' },
    log: (log) => {
      log.debug(`this ${MAIL}`);
      log.silly('not this');
    },
  },
  { name: 'a silent transport', transport: { silent: true }, log: (log) => log.error(MAIL) },
  { name: 'a silent logger', options: { silent: true }, log: (log) => log.error(MAIL) },
  {
    name: 'levels that change',
    log: (log) => {
      log.debug('not this');
      log.level = 'debug';
      log.debug(`this ${MAIL}`);
      log.level = 'warn';
      log.info('not this');
    },
  },
  {
    name: 'levels of syslog',
    options: { levels: winston.config.syslog.levels },
    log: (log) => {
      log.notice(`not ${MAIL}`);
      log.crit(`but ${MAIL}`);
    },
  },
  {
    name: 'levels of one’s own',
    options: { levels: { audit: 0, chat: 1 }, level: 'audit' },
    log: (log) => {
      custom(log).audit(`this ${MAIL}`);
      custom(log).chat('not this');
    },
  },
  {
    name: 'profile',
    options: withJson(untimed()),
    log: (log) => {
      log.profile('load');
      log.profile('load', { level: 'info', message: `for ${MAIL}` });
    },
  },
  {
    name: 'startTimer',
    options: withJson(untimed()),
    log: (log) => void log.startTimer().done({ message: `for ${MAIL}` }),
  },
  { name: 'a circular object', log: (log) => log.info('round', circular()) },
  { name: 'a big integer', log: (log) => log.info('paid', { card: 4111111111111111n, cents: 12n }) },
  { name: 'symbols', log: (log) => log.info('x', { [Symbol('mail')]: MAIL, mail: MAIL, s: Symbol('t') }) },
  {
    name: 'functions and undefined',
    log: (log) => log.info('x', { f: () => MAIL, u: undefined, mail: MAIL }),
  },
  { name: 'dates', log: (log) => log.info('x', { at: new Date(1772438403256), mail: MAIL }) },
  { name: 'a buffer', log: (log) => log.info('x', { bytes: Buffer.from('nothing'), mail: MAIL }) },
  {
    name: 'maps and sets',
    log: (log) => log.info('x', { map: new Map([['mail', MAIL]]), set: new Set([MAIL]), card: CARD }),
  },
  {
    name: 'maps and sets, pretty',
    options: { format: format.prettyPrint() },
    log: (log) => log.info('x', { map: new Map([['mail', MAIL]]), set: new Set([MAIL]) }),
  },
  { name: 'an instance', log: (log) => log.info('x', { account: new Account(), payment: new Payment() }) },
  {
    name: 'an instance alone',
    log: (log) => log.log(Object.assign(new Account(), { level: 'info', message: 'hi' })),
  },
  {
    name: 'a URL',
    log: (log) => log.info('x', { url: new URL(`https://acme.example/?to=${encodeURIComponent(MAIL)}`) }),
  },
  { name: 'a lone surrogate', log: (log) => log.info(`\ud83d ${MAIL} \udca9`, { ok: '\ud83d\udca9' }) },
  { name: 'other scripts', log: (log) => log.info(`почта ${MAIL} 邮箱 ${CARD}`) },
  { name: 'control characters', log: (log) => log.info(`a\0b\t${MAIL}\r\n\u2028`) },
  {
    name: 'a mail address with escapes',
    log: (log) =>
      log.info('x', { json: JSON.stringify({ mail: MAIL, inner: JSON.stringify({ card: CARD }) }) }),
  },
  {
    name: 'a PEM block',
    options: { format: format.printf((info) => `${info.message}`) },
    log: (log) => log.info(PEM),
  },
  { name: 'a deep object', log: (log) => log.info('x', deep(60)) },
  {
    name: 'a long message',
    log: (log) => log.info(`${'word '.repeat(50_000)}${MAIL}${' word'.repeat(50_000)}`),
  },
  {
    name: 'a question and its answer',
    options: { format: format.printf((info) => `${info.message}`) },
    log: (log) => {
      log.info('what is your ssn?');
      log.info('536-90-4399');
      log.info('what is your ssn?');
      log.info('nothing');
    },
  },
  {
    name: 'a table',
    options: { format: format.printf((info) => `${info.message}`) },
    log: (log) => {
      log.info('id,name,phone,city');
      log.info('1,Jane Roe,202-555-0147,Springfield');
    },
  },
  {
    name: 'many records',
    log: (log) => {
      for (let i = 0; i < 500; i++) log.info(`${i} to ${MAIL}`, { i, card: i % 7 ? 'none' : CARD });
    },
  },
];
