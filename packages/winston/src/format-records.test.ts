/** Records behind the format: what other formats and transports may do with them. */
import { inspect } from 'node:util';
import { LEVEL, MESSAGE, SPLAT } from 'triple-beam';
import { describe, expect, it } from 'vitest';
import winston from 'winston';
import { scrub } from './index.ts';
import { Keeping, leaks } from './test/keeping.ts';
import { CARD, failure, MAIL, ROWS } from './test/records.ts';

const { format } = winston;
type Info = winston.Logform.TransformableInfo;

const ready = scrub({ config: {} });
const transform = (info: object) => ready.transform(info as Info, ready.options) as Info;

/** Before a serializer, and behind one. */
const PLACES: Record<string, (info: object) => Info> = {
  before: transform,
  behind: (info) => transform(Object.assign(info, { [MESSAGE]: JSON.stringify(info) })),
};

const record = () => ({
  [LEVEL]: 'info',
  [SPLAT]: [{ card: CARD }, MAIL],
  [Symbol('own')]: { mail: MAIL },
  level: 'info',
  message: `to ${MAIL}`,
  user: { mail: MAIL, name: 'jdoe' },
  n: 1,
});
const members = {
  level: 'info',
  message: 'to [EMAIL_ADDRESS]',
  user: { mail: '[EMAIL_ADDRESS]', name: 'jdoe' },
  n: 1,
};

describe.each(Object.keys(PLACES))('%s a serializer', (place) => {
  const scrubbed = (info: object = record()) => PLACES[place](info);

  it.each<[string, (info: Info) => unknown]>([
    ['its members', (info) => ({ level: info.level, message: info.message, user: info.user, n: info.n })],
    ['Object.assign', (info) => Object.assign({}, info)],
    ['spread', (info) => ({ ...info })],
    ['JSON', (info) => JSON.parse(JSON.stringify(info))],
    ['entries', (info) => Object.fromEntries(Object.entries(info))],
    [
      'for in',
      (info) => {
        const copy: Record<string, unknown> = {};
        for (const key in info) copy[key] = info[key];
        return copy;
      },
    ],
    ['a clone of a copy', (info) => structuredClone({ ...info })],
    ['destructuring', ({ level, message, ...rest }) => ({ level, message, ...rest })],
  ])('gives clean %s', (_, read) => {
    const seen = read(scrubbed());
    expect(leaks(seen)).toEqual([]);
    expect(seen).toMatchObject(members);
    expect(Object.keys(seen as object)).toEqual(Object.keys(members));
  });

  it('says what it has', () => {
    const info = scrubbed();
    expect(['user' in info, 'nobody' in info, LEVEL in info, SPLAT in info, MESSAGE in info]).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(Object.keys(info)).toEqual(Object.keys(members));
    expect(Object.hasOwn(info, 'message')).toBe(true);
    expect(Object.getOwnPropertySymbols(info)).toEqual(expect.arrayContaining([LEVEL, SPLAT, MESSAGE]));
    expect(info[LEVEL]).toBe('info');
    expect(info[SPLAT]).toEqual([{ card: '[CREDIT_CARD]' }, '[EMAIL_ADDRESS]']);
    expect(Object.getPrototypeOf({ ...info })).toBe(Object.prototype);
  });

  it('shows its values to whoever prints it', () => {
    const shown = inspect(scrubbed());
    expect(shown).toContain("message: 'to [EMAIL_ADDRESS]'");
    expect(shown).not.toMatch(/Getter|Proxy/);
    expect(leaks(scrubbed())).toEqual([]);
  });

  it('leaves the caller’s object as it was', () => {
    const deep = Object.freeze({ mail: MAIL, list: Object.freeze([CARD]) });
    const given = { level: 'info', message: `to ${MAIL}`, deep };
    const before = Object.getOwnPropertyDescriptors(given);
    const text = place === 'behind' ? JSON.stringify(given) : undefined;
    const info = transform(text === undefined ? given : { ...given, [MESSAGE]: text });
    info.message = 'another';
    info.more = true;
    expect(Object.getOwnPropertyDescriptors(given)).toEqual(before);
    expect(info.deep).toEqual({ mail: '[EMAIL_ADDRESS]', list: ['[CREDIT_CARD]'] });
  });

  it('scrubs what is written to it later', () => {
    const info = scrubbed();
    info[MESSAGE] = `later ${MAIL}`;
    expect(info[MESSAGE]).toBe('later [EMAIL_ADDRESS]');
    info.message = `later ${CARD}`;
    expect(info.message).toBe('later [CREDIT_CARD]');
    Object.assign(info, { [MESSAGE]: MAIL, message: MAIL });
    expect([info[MESSAGE], info.message]).toEqual(['[EMAIL_ADDRESS]', '[EMAIL_ADDRESS]']);
    delete (info as Partial<Info>).message;
    expect('message' in { ...info }).toBe(false);
    info.message = `again ${MAIL}`;
    expect({ ...info }.message).toBe('again [EMAIL_ADDRESS]');
    Reflect.deleteProperty(info, MESSAGE);
    expect(info[MESSAGE]).toBeUndefined();
    info[MESSAGE] = `again ${MAIL}`;
    expect(info[MESSAGE]).toBe('again [EMAIL_ADDRESS]');
    expect(leaks(info)).toEqual([]);
  });

  it.each<[string, unknown, unknown]>([
    ['a number', 4111111111111111, '"[CREDIT_CARD]"'],
    ['a big integer', 4111111111111111n, '"[CREDIT_CARD]"'],
    ['a harmless number', 12, 12],
    ['an object', { toString: () => MAIL }, '[EMAIL_ADDRESS]'],
    ['an array', ['a', MAIL], 'a,[EMAIL_ADDRESS]'],
    ['nothing', undefined, undefined],
    ['null', null, null],
  ])('whose text is %s', (_, text, expected) => {
    const info = scrubbed();
    info[MESSAGE] = text;
    expect(info[MESSAGE]).toEqual(expected);
    const chained = transform({ level: 'info', message: '', [MESSAGE]: text });
    expect(chained[MESSAGE]).toEqual(expected);
  });

  it('can be scrubbed twice', () => {
    const info = transform(scrubbed());
    expect(info).toMatchObject(members);
    expect(leaks(info)).toEqual([]);
  });

  it.each<[string, () => object]>([
    ['an error', () => Object.assign(failure(), { level: 'error', [LEVEL]: 'error' })],
    [
      'an instance',
      () =>
        Object.assign(
          new (class Order {
            mail = MAIL;
          })(),
          { level: 'info', message: 'x' },
        ),
    ],
    ['an instance with toJSON', () => ({ level: 'info', message: 'x', toJSON: () => ({ mail: MAIL }) })],
    [
      'an object without a prototype',
      () => Object.assign(Object.create(null), { level: 'info', message: MAIL }),
    ],
    [
      'a member called __proto__',
      () => JSON.parse(`{"level":"info","message":"x","__proto__":{"mail":"${MAIL}"}}`),
    ],
    [
      'a getter that throws',
      () => ({
        level: 'info',
        message: MAIL,
        get broken() {
          throw new Error(MAIL);
        },
      }),
    ],
    [
      'a proxy that throws',
      () => ({
        level: 'info',
        message: MAIL,
        broken: new Proxy(
          {},
          {
            ownKeys() {
              throw new Error(MAIL);
            },
          },
        ),
      }),
    ],
    [
      'a circle',
      () => {
        const info: Record<string, unknown> = { level: 'info', message: MAIL };
        info.self = info;
        return info;
      },
    ],
    [
      'everything at once',
      () => ({
        level: 'info',
        message: MAIL,
        d: new Date(0),
        b: Buffer.from(MAIL),
        m: new Map([[MAIL, CARD]]),
        s: new Set([MAIL]),
        u: undefined,
        f: () => MAIL,
        y: Symbol('x'),
        n: null,
        i: 10n,
      }),
    ],
    ['a level that is personal', () => ({ level: 'info', [LEVEL]: 'info', message: { text: MAIL } })],
  ])('of %s', (_, make) => {
    const info =
      place === 'behind'
        ? transform(Object.assign(make(), { [MESSAGE]: `text of ${MAIL}` }))
        : transform(make());
    expect(leaks(info)).toEqual([]);
    expect(info.level).toBe((make() as Info).level);
  });
});

/** What a transport's own format puts together is for a scrub() in that format. */
const JOINS = 'a format of the transport that joins';

it.each(ROWS.filter(({ name }) => name !== JOINS))(
  'first, nothing leaves: $name',
  ({ options, transport, log }) => {
    const keeping = new Keeping(transport);
    const chain = [ready, options?.format ?? format.json(), ...(options?.format ? [] : [format.simple()])];
    log(winston.createLogger({ ...options, format: format.combine(...chain), transports: [keeping] }));
    expect(keeping.infos.flatMap((info) => leaks(info))).toEqual([]);
  },
);

describe('what leaked elsewhere', () => {
  const logged = (formats: winston.Logform.Format[], log: (logger: winston.Logger) => void) => {
    const keeping = new Keeping();
    log(winston.createLogger({ format: format.combine(...formats), transports: [keeping] }));
    return keeping.infos;
  };

  it('winston#1079: splat arguments, which a redacting format before splat() never saw', () => {
    const infos = logged([ready, format.splat(), format.simple()], (log) =>
      log.info('user %s pays with %s', MAIL, CARD, { password: 'hunter2' }),
    );
    expect(infos[0][MESSAGE]).toMatch(/^info: user \[EMAIL_ADDRESS\] pays with \[CREDIT_CARD\] /);
    expect(leaks(infos[0], [MAIL, CARD, 'hunter2'])).toEqual([]);
  });

  it('winston#1492: a message that is edited when the text was written already', () => {
    const edit = format((info) =>
      Object.assign(info, { message: String(info.message).replace('jane', 'john') }),
    );
    for (const formats of [
      [format.json(), edit(), ready],
      [format.json(), ready, edit()],
      [ready, format.json(), edit()],
    ]) {
      const [info] = logged(formats, (log) => log.info(`to ${MAIL}`));
      expect(JSON.parse(String(info[MESSAGE])).message).toBe('to [EMAIL_ADDRESS]');
      expect(leaks(info, [MAIL, 'john.doe@acme.example'])).toEqual([]);
    }
  });

  it('winston#1492: the object that was logged stays as it was', () => {
    const user = { name: 'jdoe', mail: MAIL, cards: [CARD] };
    for (const formats of [
      [ready, format.json()],
      [format.json(), ready],
    ]) {
      logged(formats, (log) => log.info('hi', { user }));
      expect(user).toEqual({ name: 'jdoe', mail: MAIL, cards: [CARD] });
    }
  });
});
