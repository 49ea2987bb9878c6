/**
 * A record whose text is written already. Most transports want nothing but that, so the rest is scrubbed when somebody
 * first looks at it, for all who look after; nothing raw is ever given.
 */
import { inspect } from 'node:util';
import { type Info, LEVEL, MESSAGE } from './info.ts';
import { DROPPED, type InfoScrubber } from './scrub-info.ts';

/** `util.inspect` looks behind a proxy, at its target. */
const TARGET = Object.create(null, {
  [inspect.custom]: {
    value(this: Info, _depth: number, options: object) {
      return inspect({ ...this }, options);
    },
  },
}) as object;

/** `text` is scrubbed. */
export function lazily(info: Info, text: unknown, scrubber: InfoScrubber): Info {
  return new Proxy(Object.create(TARGET) as Info, new View(info, text, scrubber));
}

class View implements ProxyHandler<Info> {
  #raw: Info | null;
  #clean: Info | null = null;
  #text: unknown;
  readonly #scrubber: InfoScrubber;

  constructor(raw: Info, text: unknown, scrubber: InfoScrubber) {
    this.#raw = raw;
    this.#text = text;
    this.#scrubber = scrubber;
  }

  get(_target: Info, key: PropertyKey): unknown {
    if (key === MESSAGE) return this.#text;
    if (this.#raw !== null) {
      if (key === LEVEL) return this.#raw[LEVEL];
      // Every transport asks for these, and only for whether they are true.
      if (key === 'exception' || key === 'rejection') {
        const value: unknown = this.#raw[key];
        if (value === undefined || typeof value === 'boolean') return value;
      }
    }
    return this.#washed()[key];
  }

  set(_target: Info, key: PropertyKey, value: unknown): boolean {
    const info = this.#washed();
    if (key === MESSAGE) {
      const text = this.#scrubber.text(value);
      this.#text = text === DROPPED ? '' : text;
      info[MESSAGE] = this.#text;
    } else info[key] = key === 'message' ? this.#scrubber.message(value) : value;
    return true;
  }

  has(_target: Info, key: PropertyKey): boolean {
    return Reflect.has(this.#washed(), key);
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.#washed());
  }

  getOwnPropertyDescriptor(_target: Info, key: PropertyKey): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#washed(), key);
  }

  defineProperty(target: Info, key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    if ((key === MESSAGE || key === 'message') && 'value' in descriptor)
      return this.set(target, key, descriptor.value);
    return Reflect.defineProperty(this.#washed(), key, descriptor);
  }

  deleteProperty(_target: Info, key: PropertyKey): boolean {
    if (key === MESSAGE) this.#text = undefined;
    return Reflect.deleteProperty(this.#washed(), key);
  }

  getPrototypeOf(): object | null {
    return Object.getPrototypeOf(this.#clean ?? this.#raw) as object | null;
  }

  /** What it holds is its own; no invariant binds it to the target. */
  preventExtensions(): boolean {
    return false;
  }

  #washed(): Info {
    if (this.#clean) return this.#clean;
    const raw = this.#raw!;
    // A policy that drops records is not looked at lazily; nothing of such a record is shown.
    const clean = this.#scrubber.plain(raw, this.#text) ?? {
      level: raw.level,
      [LEVEL]: raw[LEVEL],
      message: '',
    };
    this.#clean = clean;
    this.#raw = null;
    return clean;
  }
}
