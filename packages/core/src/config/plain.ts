/** Plain data: copied so that the caller's object is never shared, checked so that no hostile file gets further. */

/** What is wrong with the data, and where. */
export interface PlainProblem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Far above any real configuration; what goes beyond was built to hurt (a nest or a bomb of YAML aliases). */
const MAX_DEPTH = 32;
const MAX_VALUES = 100_000;

/**
 * A deep copy of objects, arrays, strings, numbers, booleans and nulls. Members that are undefined are left out.
 * The first thing that is none of these ends the copy with a problem; so does a key called `__proto__`.
 */
export function copyPlain(raw: unknown): { value: unknown } | { problem: PlainProblem } {
  const path: (string | number)[] = [];
  let values = 0;
  let problem: PlainProblem | undefined;
  const stop = (reason: string): undefined => {
    problem ??= { path: [...path], reason };
    return undefined;
  };

  function copy(value: unknown): unknown {
    if (++values > MAX_VALUES) return stop(`holds more than ${MAX_VALUES} values`);
    if (path.length > MAX_DEPTH) return stop(`is nested more than ${MAX_DEPTH} levels deep`);
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return value;
    if (typeof value !== 'object') return stop(`holds a ${typeof value}, which is no plain data`);
    if (Array.isArray(value)) return value.map((item, index) => step(index, item));
    const proto = Object.getPrototypeOf(value);
    // An object of another realm (a vm, a worker of a test runner) has a foreign Object.prototype, which has no parent.
    if (proto !== null && Object.getPrototypeOf(proto) !== null) return stop('holds an object of a class');
    const result: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      if (key === '__proto__') return stop('holds a key called __proto__');
      if (member !== undefined) result[key] = step(key, member);
    }
    return result;
  }

  function step(key: string | number, value: unknown): unknown {
    if (problem) return undefined;
    path.push(key);
    const result = copy(value);
    path.pop();
    return result;
  }

  const value = copy(raw);
  return problem ? { problem } : { value };
}

/** Freezes plain data all the way down, in place. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}

/** `detectors[2].pattern`, `actions.EMAIL_ADDRESS`, `keys["x y"]`. */
export function whereIn(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[\w$@-]+$/.test(String(step))) text += text === '' ? String(step) : `.${String(step)}`;
    else text += `[${JSON.stringify(String(step))}]`;
  }
  return text === '' ? 'config' : text;
}
