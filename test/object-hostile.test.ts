/** Objects that throw, hang or hide: scrubObject neither throws nor leaks. */
import { describe, expect, test } from 'vitest';
import { engines, scrubberOf } from './support/scrubbers.ts';

const MAIL = 'mira.okonkwo@example.com';

describe.each(engines)('%s', (engine) => {
  const scrubber = scrubberOf({ engine });

  test.each<[string, () => unknown]>([
    [
      'a getter that throws',
      () => ({
        get a() {
          throw new Error(MAIL);
        },
        b: MAIL,
      }),
    ],
    [
      'toJSON that throws',
      () => ({
        a: {
          toJSON: () => {
            throw new Error(MAIL);
          },
        },
        b: MAIL,
      }),
    ],
    [
      'toJSON that returns itself',
      () => {
        const o: Record<string, unknown> = { b: MAIL };
        o.toJSON = () => o;
        return o;
      },
    ],
    [
      'toJSON that returns what returns it',
      () => {
        const o: Record<string, unknown> = { b: MAIL };
        o.toJSON = () => ({ o });
        return o;
      },
    ],
    [
      'a Proxy that throws on everything',
      () => ({
        p: new Proxy(
          {},
          {
            get: () => {
              throw new Error(MAIL);
            },
            ownKeys: () => {
              throw new Error(MAIL);
            },
            getPrototypeOf: () => {
              throw new Error(MAIL);
            },
          },
        ),
        b: MAIL,
      }),
    ],
    [
      'a revoked Proxy',
      () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return { proxy, b: MAIL };
      },
    ],
    ['a frozen object', () => Object.freeze({ a: Object.freeze([MAIL]) })],
    [
      '100,000 levels',
      () => {
        let v: unknown = MAIL;
        for (let i = 0; i < 100_000; i++) v = { v };
        return v;
      },
    ],
    [
      '100,000 levels of arrays',
      () => {
        let v: unknown = MAIL;
        for (let i = 0; i < 100_000; i++) v = [v];
        return v;
      },
    ],
    [
      'a sparse array of a million places',
      () => {
        const list: unknown[] = [MAIL];
        list[1_000_000] = 1;
        return list;
      },
    ],
    [
      'an iterator that throws',
      () =>
        Object.assign(new Map([['a', MAIL]]), {
          [Symbol.iterator]: () => {
            throw new Error(MAIL);
          },
        }),
    ],
    [
      'a constructor of null',
      () => Object.create({ constructor: null }, { a: { value: MAIL, enumerable: true } }),
    ],
    [
      'a class with private members',
      () =>
        new (class {
          #a = 1;
          b = MAIL;
          get c() {
            return this.#a;
          }
        })(),
    ],
    [
      'a promise and a generator',
      () => ({
        p: Promise.resolve(MAIL),
        g: (function* () {
          yield MAIL;
        })(),
        b: MAIL,
      }),
    ],
    [
      'a Response',
      () => ({
        r: new Response('x', { headers: { 'x-mail': MAIL } }),
        h: new Headers({ authorization: `Bearer ${'a1'.repeat(20)}` }),
      }),
    ],
    [
      'a Request and an AbortSignal',
      () => ({ r: new Request(`https://example.com/?mail=${MAIL}`), s: AbortSignal.abort(new Error(MAIL)) }),
    ],
    ['globalThis', () => ({ globalThis, b: MAIL })],
    ['a string with lone surrogates', () => ({ a: `\ud83e ${MAIL} \udd9c` })],
    ['a key with a lone surrogate', () => ({ [`\ud83e${MAIL}`]: 1 })],
    ['typed arrays over shared memory', () => ({ a: new Uint8Array(new SharedArrayBuffer(8)), b: MAIL })],
    ['a DataView', () => ({ a: new DataView(Buffer.from(MAIL).buffer), b: MAIL })],
    [
      'a detached buffer',
      () => {
        const a = new ArrayBuffer(8);
        structuredClone(a, { transfer: [a] });
        return { a, b: MAIL };
      },
    ],
  ])(
    '%s neither throws nor leaks',
    (_, make) => {
      const copy = scrubber.scrubObject(make());
      const seen = new Set<unknown>();
      const walk = (value: unknown, depth: number): void => {
        if (typeof value === 'string') expect(value).not.toContain('okonkwo');
        if (
          typeof value !== 'object' ||
          value === null ||
          seen.has(value) ||
          depth > 150 ||
          value === globalThis
        )
          return;
        seen.add(value);
        for (const key of Object.keys(value)) {
          expect(key).not.toContain('okonkwo');
          walk((value as Record<string, unknown>)[key], depth + 1);
        }
      };
      walk(copy, 0);
    },
    10_000,
  );
});
