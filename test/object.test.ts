/** scrubObject: whatever an application logs, the copy is scrubbed, the original is as it was, and nothing throws. */
import { inspect } from 'node:util';
import type { CoreScrubber } from '@scrubjay/core/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from './support/documents.ts';
import { runs } from './support/runs.ts';
import { engines, scrubberOf, scrubLine } from './support/scrubbers.ts';

const MAIL = 'mira.okonkwo@example.com';
const CARD = '4111 1111 1111 1111';

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });
  const scrub = <T>(value: T): T => scrubber.scrubObject(value);

  test.each<[string, unknown, unknown]>([
    ['a string', MAIL, '[EMAIL_ADDRESS]'],
    ['a number', 4111111111111111, '[CREDIT_CARD]'],
    ['a bigint', 4111111111111111n, '[CREDIT_CARD]'],
    [
      'values that hold nothing',
      [null, undefined, true, NaN, -0, 1e21],
      [null, undefined, true, NaN, -0, 1e21],
    ],
    ['members', { a: { b: [MAIL] }, c: 'ok' }, { a: { b: ['[EMAIL_ADDRESS]'] }, c: 'ok' }],
    [
      'a key that decides',
      { password: 'hunter22', n: { apiKey: 'a1b2c3d4e5' } },
      { password: '[PASSWORD]', n: { apiKey: '[SECRET]' } },
    ],
    ['a number under a key', { token: 12345678 }, { token: '[SECRET]' }],
    [
      'keys that are values',
      { [MAIL]: 1, 'ivo@example.com': 2 },
      { '[EMAIL_ADDRESS]': 1, '[EMAIL_ADDRESS]#2': 2 },
    ],
    [
      'a Map',
      new Map<unknown, unknown>([
        ['k', MAIL],
        [MAIL, 1],
        [7, 'x'],
      ]),
      new Map<unknown, unknown>([
        ['k', '[EMAIL_ADDRESS]'],
        ['[EMAIL_ADDRESS]', 1],
        [7, 'x'],
      ]),
    ],
    ['a Set', new Set(['ok', MAIL, 5]), new Set(['ok', '[EMAIL_ADDRESS]', 5])],
    ['a Buffer', { b: Buffer.from(`to ${MAIL}`) }, { b: Buffer.from('to [EMAIL_ADDRESS]') }],
    ['a Uint8Array', new Uint8Array(Buffer.from(MAIL)), new Uint8Array(Buffer.from('[EMAIL_ADDRESS]'))],
    [
      'other views',
      { f: new Float32Array([1.5]), i: new Int16Array([7]) },
      { f: new Float32Array([1.5]), i: new Int16Array([7]) },
    ],
    ['a Date', { d: new Date(0) }, { d: new Date(0) }],
    ['an invalid Date', { d: new Date(NaN) }, { d: new Date(NaN) }],
    [
      'a URL',
      { u: new URL('https://user:hunter22@example.com/') },
      { u: 'https://[URL_CREDENTIALS]@example.com/' },
    ],
    [
      'boxed values',
      { s: Object(MAIL), b: Object(4111111111111111n) },
      { s: '[EMAIL_ADDRESS]', b: '[CREDIT_CARD]' },
    ],
    ['a sparse array', Object.assign([], { 3: MAIL }), Object.assign([], { 3: '[EMAIL_ADDRESS]' })],
    ['toJSON', { toJSON: () => ({ mail: MAIL }) }, { mail: '[EMAIL_ADDRESS]' }],
    [
      'a null prototype',
      Object.assign(Object.create(null), { a: MAIL }),
      Object.assign(Object.create(null), { a: '[EMAIL_ADDRESS]' }),
    ],
    [
      'JSON in a string',
      { body: `{"password":"hunter22","mail":"${MAIL}"}` },
      { body: '{"password":"[PASSWORD]","mail":"[EMAIL_ADDRESS]"}' },
    ],
    [
      'an object under a secret key',
      { credentials: 1, password: { value: 'hunter22' } },
      { credentials: 1, password: '[PASSWORD]' },
    ],
    [
      'headers and search parameters, as plain objects',
      { h: new Headers({ x: MAIL }), q: new URLSearchParams({ password: 'hunter22' }) },
      { h: { x: '[EMAIL_ADDRESS]' }, q: { password: '[PASSWORD]' } },
    ],
    [
      '__proto__',
      JSON.parse(`{"__proto__":{"mail":"${MAIL}"}}`),
      JSON.parse('{"__proto__":{"mail":"[EMAIL_ADDRESS]"}}'),
    ],
  ])('%s', (_, value, wanted) => {
    expect(scrub(value)).toEqual(wanted);
  });

  test('objects that are nothing special stay of their class', () => {
    class Order {
      constructor(readonly mail: string) {}
      get shout() {
        return this.mail.toUpperCase();
      }
    }
    const copy = scrub(new Order(MAIL));
    expect(copy).toBeInstanceOf(Order);
    expect(copy.shout).toBe('[EMAIL_ADDRESS]');
  });

  test('symbols as keys, functions as values', () => {
    const key = Symbol('k');
    const f = () => 1;
    const copy = scrub({ [key]: MAIL, f });
    expect(copy[key]).toBe('[EMAIL_ADDRESS]');
    expect(copy.f).toBe(f);
  });

  test('errors: message, stack, cause, those of an AggregateError, own members', () => {
    const cause = Object.assign(new TypeError(`bad ${MAIL}`), { card: CARD });
    const error = new AggregateError([new Error(`one ${CARD}`)], `all of ${MAIL}`, { cause });
    const copy = scrub({ err: error }).err;
    expect(copy).toBeInstanceOf(AggregateError);
    expect(copy.message).toBe('all of [EMAIL_ADDRESS]');
    expect(copy.stack).not.toContain('okonkwo');
    expect(copy.errors[0].message).toBe('one [CREDIT_CARD]');
    expect(copy.errors[0].stack).not.toContain('4111');
    expect((copy.cause as Error).message).toBe('bad [EMAIL_ADDRESS]');
    expect((copy.cause as { card: string }).card).toBe('[CREDIT_CARD]');
    expect(error.message).toContain(MAIL);
  });

  test('an error whose message comes from its class, and one with a getter', () => {
    class Odd extends Error {
      override get message() {
        return `odd ${MAIL}`;
      }
    }
    expect(scrub({ e: new Odd() }).e.message).not.toContain('okonkwo');
  });

  test('cycles, and one object in two places', () => {
    const shared = { mail: MAIL };
    const value: Record<string, unknown> = { a: shared, b: shared, list: [shared] };
    value.self = value;
    const copy = scrub(value) as { a: unknown; b: unknown; list: unknown[]; self: unknown };
    expect(copy.self).toBe(copy);
    expect(copy.b).toEqual(copy.a);
    expect(copy.list[0]).toEqual(copy.a);
    expect(copy.a).toEqual({ mail: '[EMAIL_ADDRESS]' });
  });

  test('an object that stands under a secret key and under another is not raw in either', () => {
    const shared = { value: 'hunter22x' };
    for (const value of [
      { password: shared, other: shared },
      { other: shared, password: shared },
    ]) {
      const copy = scrub(value) as Record<string, unknown>;
      expect(copy.password).toBe('[PASSWORD]');
    }
    const map = new Map([['x', shared]]);
    expect((scrub({ other: map, password: map }) as { password: unknown }).password).toBe('[PASSWORD]');
  });

  test('a Map keyed by objects', () => {
    const key = { mail: MAIL };
    const copy = scrub(new Map([[key, 'x']]));
    expect(JSON.stringify([...copy])).not.toContain('okonkwo');
  });

  test('the original is never touched', () => {
    const make = () => ({
      a: MAIL,
      b: [CARD, { c: MAIL }],
      m: new Map([[MAIL, MAIL]]),
      s: new Set([MAIL]),
      buf: Buffer.from(MAIL),
      e: new Error(MAIL).message,
    });
    const value = make();
    scrub(value);
    expect(value).toEqual(make());
  });

  test('the same as the line of JSON says', () => {
    fc.assert(
      fc.property(documents, ({ json }) => {
        const value: unknown = JSON.parse(json);
        const line = JSON.stringify(value);
        const scrubbed = scrub(value);
        expect(JSON.stringify(scrubbed)).toBe(JSON.stringify(JSON.parse(scrubLine(scrubber, line))));
        expect(JSON.stringify(value)).toBe(line);
      }),
      runs(400),
    );
  });

  test('or the same: what holds nothing is given back, what holds something is copied', () => {
    const orSame = (value: unknown) => (scrubber as CoreScrubber).scrubObjectOrSame(value);
    fc.assert(
      fc.property(documents, fc.boolean(), ({ json }, symbols) => {
        const value = JSON.parse(json) as object;
        if (symbols && typeof value === 'object' && value !== null)
          Object.assign(value, { [Symbol.for('splat')]: [{ note: MAIL }, 'x'] });
        const copy = scrub(value);
        const same = orSame(value);
        expect(same).toEqual(copy);
        if (same !== value) expect(copy).not.toEqual(value);
      }),
      runs(400),
    );
  });

  class Account {
    constructor(readonly owner: string) {}
  }
  test.each<[string, () => object]>([
    ['an error', () => new Error(`mail ${MAIL}`)],
    ['an instance', () => ({ account: new Account(MAIL) })],
    ['a map', () => ({ map: new Map([['mail', MAIL]]) })],
    ['what toJSON says', () => ({ a: { toJSON: () => MAIL } })],
    ['a symbol', () => ({ [Symbol.for('message')]: MAIL })],
    ['a symbol deeper down', () => ({ a: { [Symbol('b')]: MAIL } })],
    ['a symbol of an instance', () => ({ [Symbol('b')]: new Account(MAIL) })],
    ['a bigint', () => ({ card: 4111111111111111n })],
    [
      'a cycle',
      () => {
        const value: Record<string, unknown> = { mail: MAIL };
        value.self = value;
        return value;
      },
    ],
    [
      'a getter that throws',
      () => ({
        mail: MAIL,
        get boom() {
          throw new Error(MAIL);
        },
      }),
    ],
    ['a proxy', () => new Proxy({ mail: MAIL }, {})],
    ['a buffer', () => ({ body: Buffer.from(MAIL) })],
    ['an array with holes', () => ({ list: [undefined, MAIL] })],
    ['a null prototype', () => Object.assign(Object.create(null), { mail: MAIL })],
  ])('or the same: %s is scrubbed', (_, make) => {
    const value = make();
    const scrubbed = (scrubber as CoreScrubber).scrubObjectOrSame(value);
    expect(scrubbed === value).toBe(false);
    expect(inspect(scrubbed, { depth: 9, showHidden: true })).not.toContain('mira');
  });

  test('paths and keys of a configuration decide, as in a line', () => {
    const own = scrubberOf({
      engine,
      paths: ['req.headers.authorization', '**.pin', 'list[*].id'],
      keys: { employeeId: {} },
    });
    const value = {
      req: { headers: { authorization: 'x', host: 'h' } },
      deep: { er: { pin: 1234 } },
      list: [{ id: 7 }, { id: true }],
      employeeId: 9,
    };
    expect(own.scrubObject(value)).toEqual({
      req: { headers: { authorization: '[REDACTED]', host: 'h' } },
      deep: { er: { pin: '[REDACTED]' } },
      list: [{ id: '[REDACTED]' }, { id: '[REDACTED]' }],
      employeeId: '[REDACTED]',
    });
  });

  test('drop drops, fail raises', () => {
    expect(scrubberOf({ engine, action: 'drop' }).scrubObject({ a: MAIL })).toBeUndefined();
    expect(() => scrubberOf({ engine, action: 'fail' }).scrubObject({ a: MAIL })).toThrow(
      expect.objectContaining({ code: 'SJ_FINDING' }),
    );
  });
});
