import { describe, expect, test } from 'vitest';
import { copyPlain, deepFreeze, whereIn } from './plain.ts';

const loop: unknown[] = [];
loop.push(loop);
let nest: unknown = 1;
for (let i = 0; i < 1000; i++) nest = { a: nest };
const ten = (value: unknown) => Array(10).fill(value);
const bomb = ten(ten(ten(ten(ten(ten('x'))))));

describe('copyPlain', () => {
  test('copies, and shares nothing', () => {
    const raw = { a: [1, 'x', null, true, { b: undefined, c: 2 }] };
    const copy = copyPlain(raw) as { value: typeof raw };
    expect(copy).toEqual({ value: { a: [1, 'x', null, true, { c: 2 }] } });
    expect(copy.value.a).not.toBe(raw.a);
  });

  test('keys that are names of Object.prototype are plain keys', () => {
    const raw = JSON.parse('{"constructor":1,"toString":{"valueOf":2}}');
    expect(copyPlain(raw)).toEqual({ value: raw });
  });

  test.each<[string, unknown, (string | number)[], string]>([
    ['__proto__', JSON.parse('{"a":[{"__proto__":{"x":1}}]}'), ['a', 0], '__proto__'],
    ['a function', { a: () => 1 }, ['a'], 'function'],
    ['a symbol', { a: Symbol('x') }, ['a'], 'symbol'],
    ['a bigint', { a: 1n }, ['a'], 'bigint'],
    ['a date', { a: new Date() }, ['a'], 'class'],
    ['a regular expression', { detectors: [{ pattern: /x/ }] }, ['detectors', 0, 'pattern'], 'class'],
    ['a map', new Map(), [], 'class'],
    ['undefined in a list', [undefined], [0], 'undefined'],
  ])('refuses %s', (_, raw, path, reason) => {
    expect(copyPlain(raw)).toEqual({ problem: { path, reason: expect.stringContaining(reason) } });
  });

  test.each([
    ['a loop', loop, 'nested'],
    ['a deep nest', nest, 'nested'],
    ['a bomb', bomb, 'more than'],
  ])('refuses %s', (_, raw, reason) => {
    expect(copyPlain(raw)).toMatchObject({ problem: { reason: expect.stringContaining(reason) } });
  });
});

test('deepFreeze freezes all the way down', () => {
  const value = deepFreeze({ a: [{ b: {} }] });
  expect(Object.isFrozen(value.a[0].b)).toBe(true);
  expect(() => value.a.push({ b: {} })).toThrow(TypeError);
});

test.each<[PropertyKey[], string]>([
  [[], 'config'],
  [['workers'], 'workers'],
  [['detectors', 2, 'pattern'], 'detectors[2].pattern'],
  [['actions', 'EMAIL_ADRESS'], 'actions.EMAIL_ADRESS'],
  [['keys', 'set-cookie', 'action'], 'keys.set-cookie.action'],
  [['keys', 'a "b"\n'], 'keys["a \\"b\\"\\n"]'],
])('%j is written %s', (path, text) => {
  expect(whereIn(path)).toBe(text);
});
