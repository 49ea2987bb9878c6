/**
 * An object as the JSON a logger would write of it, with a note where each value stands: the JSON is scrubbed as bytes, so
 * keys, paths and patterns decide as they do in every other face, and the hits are carried back by the notes.
 */

/** A place in the JSON and how to set what it came from. */
export interface Place {
  /** Bytes; for strings and keys inside the quotes. */
  start: number;
  end: number;
  readonly kind: 'string' | 'token' | 'container' | 'key';
  readonly set: (value: string) => void;
}

export interface Projection {
  readonly json: Buffer;
  /** In the order of their start; a container before what it holds. */
  readonly places: readonly Place[];
  /** The copy, when all places are set. */
  finish(): unknown;
}

/** Deeper values are replaced: a stack overflow would take the application down. */
const MAX_DEPTH = 200;
const TOO_DEEP = '[scrubjay: nested too deep]';
const THROWS = '[scrubjay: cannot be read]';
/** An object that stands in many places is written in each of them, so that each place's key decides; this bounds it. */
const MAX_VALUES = 1_000_000;
const TOO_LARGE = '[scrubjay: too large]';

type Setter = (value: unknown) => void;

export function project(value: unknown, scrubBytes: (bytes: Uint8Array) => Uint8Array): Projection {
  const builder = new Builder(scrubBytes);
  let copy: unknown;
  builder.value(value, 0, (made) => {
    copy = made;
  });
  return {
    json: builder.finish(),
    places: builder.places,
    finish() {
      builder.refill();
      return copy;
    },
  };
}

class Builder {
  readonly places: Place[] = [];
  readonly #scrubBytes: (bytes: Uint8Array) => Uint8Array;
  /** Copies of the objects that are being written: what meets itself again is a cycle. */
  readonly #ancestors = new Map<object, unknown>();
  #values = 0;
  readonly #refill: (() => void)[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  constructor(scrubBytes: (bytes: Uint8Array) => Uint8Array) {
    this.#scrubBytes = scrubBytes;
  }

  /** Fills the sets and maps, once all that they hold has got its last form. */
  refill(): void {
    for (const fill of this.#refill) fill();
  }

  finish(): Buffer {
    return Buffer.from(this.#parts.join(''), 'utf8');
  }

  /** Writes the value and hands its copy to `set`. */
  value(value: unknown, depth: number, set: Setter): void {
    if (++this.#values > MAX_VALUES) {
      set(TOO_LARGE);
      this.#put('null');
      return;
    }
    switch (typeof value) {
      case 'string':
        set(value);
        this.#string(value, 'string', set);
        return;
      case 'number':
      case 'boolean':
        set(value);
        this.#token(Number.isFinite(value) || typeof value === 'boolean' ? String(value) : 'null', set);
        return;
      case 'bigint':
        set(value);
        this.#token(String(value), set);
        return;
      case 'object':
        if (value === null) break;
        this.#object(value, depth, set);
        return;
      default:
    }
    // undefined, functions, symbols and null hold nothing personal.
    set(value);
    this.#put('null');
  }

  #object(value: object, depth: number, set: Setter): void {
    const known = this.#ancestors.get(value);
    if (known !== undefined || depth >= MAX_DEPTH) {
      set(known ?? TOO_DEEP);
      this.#put('null');
      return;
    }
    const [parts, length, places] = [this.#parts.length, this.#length, this.places.length];
    try {
      this.#kind(value, depth, set);
    } catch {
      // A proxy that throws, a detached buffer: what was written of it is taken back.
      this.#parts.length = parts;
      this.#length = length;
      this.places.length = places;
      set(THROWS);
      this.#put('null');
    }
    this.#ancestors.delete(value);
  }

  #kind(value: object, depth: number, set: Setter): void {
    if (
      value instanceof Date ||
      value instanceof RegExp ||
      value instanceof WeakMap ||
      value instanceof WeakSet
    ) {
      set(value instanceof Date ? new Date(value) : value);
      this.#put('null');
    } else if (ArrayBuffer.isView(value)) {
      set(this.#bytes(value));
      this.#put('null');
    } else if (value instanceof ArrayBuffer) {
      set(Uint8Array.from(this.#scrubBytes(new Uint8Array(value))).buffer);
      this.#put('null');
    } else if (value instanceof URL || value instanceof String) this.value(String(value), depth, set);
    else if (value instanceof Number || value instanceof BigInt) this.value(value.valueOf(), depth, set);
    else if (value instanceof Headers || value instanceof URLSearchParams || value instanceof FormData) {
      // What they hold is private to them: a copy by members would be an empty shell that throws.
      this.#members(Object.fromEntries(value as Iterable<[string, unknown]>), depth, set);
    } else if (Array.isArray(value)) this.#array(value, depth, set);
    else if (value instanceof Set) this.#set(value, depth, set);
    else if (value instanceof Map) this.#map(value, depth, set);
    else this.#members(value, depth, set);
  }

  #bytes(view: ArrayBufferView): unknown {
    if (!(view instanceof Uint8Array)) return structuredClone(view);
    const scrubbed = this.#scrubBytes(view);
    return Buffer.isBuffer(view) ? Buffer.from(scrubbed) : Uint8Array.from(scrubbed);
  }

  /** Holes are passed over: an array may be sparse and claim to be long. */
  #array(value: readonly unknown[], depth: number, set: Setter): void {
    const copy: unknown[] = [];
    this.#ancestors.set(value, copy);
    this.#container('[', ']', copy, set, () => {
      Object.keys(value).forEach((key, index) => {
        if (index > 0) this.#put(',');
        this.value(read(value, key), depth + 1, (made) => {
          copy[key as unknown as number] = made;
        });
      });
      copy.length = value.length;
    });
  }

  #set(value: ReadonlySet<unknown>, depth: number, set: Setter): void {
    const made = [...value];
    const copy = new Set();
    this.#ancestors.set(value, copy);
    this.#refill.push(() => {
      copy.clear();
      for (const item of made) copy.add(item);
    });
    this.#container('[', ']', copy, set, () => {
      made.forEach((item, index) => {
        if (index > 0) this.#put(',');
        this.value(item, depth + 1, (one) => {
          made[index] = one;
        });
      });
    });
  }

  #map(value: ReadonlyMap<unknown, unknown>, depth: number, set: Setter): void {
    const copy = new Map<unknown, unknown>();
    this.#ancestors.set(value, copy);
    const entries = [...value].map(([key, item]) => ({ key, item }));
    this.#refill.push(() => {
      copy.clear();
      for (const { key, item } of entries) copy.set(key, item);
    });
    const setKey = (entry: { key: unknown }) => (made: unknown) => {
      entry.key = made;
    };
    this.#container('{', '}', copy, set, () => {
      entries.forEach((entry, index) => {
        if (index > 0) this.#put(',');
        const { key, item } = entry;
        const held = typeof key === 'object' && key !== null;
        if (held || typeof key === 'symbol' || typeof key === 'function') this.#put('"":');
        else {
          this.#string(String(key), 'key', setKey(entry));
          this.#put(':');
        }
        // A key that is an object is written beside its value.
        if (held) {
          this.#put('[');
          this.value(key, depth + 1, setKey(entry));
          this.#put(',');
        }
        this.value(item, depth + 1, (made) => {
          entry.item = made;
        });
        if (held) this.#put(']');
      });
    });
  }

  #members(value: object, depth: number, set: Setter): void {
    const json = toJson(value);
    if (json.has) {
      this.#ancestors.set(value, '[Circular]');
      this.value(json.value, depth + 1, set);
      return;
    }
    const copy = Object.create(Object.getPrototypeOf(value)) as object;
    this.#ancestors.set(value, copy);
    const members: { name: PropertyKey; item: unknown; enumerable: boolean }[] = [];
    // Defined when all are known, in their order: a key may be renamed.
    this.#refill.push(() => {
      for (const { name, item, enumerable } of members) {
        Object.defineProperty(copy, name, { value: item, enumerable, writable: true, configurable: true });
      }
    });
    this.#container('{', '}', copy, set, () => {
      memberKeys(value).forEach((key, index) => {
        const enumerable = Object.prototype.propertyIsEnumerable.call(value, key);
        const member = { name: key, item: undefined as unknown, enumerable };
        members.push(member);
        if (index > 0) this.#put(',');
        this.#string(typeof key === 'symbol' ? (key.description ?? '') : String(key), 'key', (made) => {
          if (typeof key !== 'symbol') member.name = String(made);
        });
        this.#put(':');
        this.value(read(value, key), depth + 1, (made) => {
          member.item = made;
        });
      });
    });
  }

  #container(open: string, close: string, copy: unknown, set: Setter, fill: () => void): void {
    set(copy);
    const place: Place = { start: this.#length, end: 0, kind: 'container', set };
    this.places.push(place);
    this.#put(open);
    fill();
    this.#put(close);
    place.end = this.#length;
  }

  #string(text: string, kind: 'string' | 'key', set: Setter): void {
    const json = JSON.stringify(text);
    const start = this.#length + 1;
    this.#put(json);
    this.places.push({ start, end: this.#length - 1, kind, set });
  }

  #token(text: string, set: Setter): void {
    const start = this.#length;
    this.#put(text);
    this.places.push({ start, end: this.#length, kind: 'token', set });
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += Buffer.byteLength(text);
  }
}

/** Own enumerable members, those of an error that are hidden but printed, and symbols. */
function memberKeys(value: object): PropertyKey[] {
  const keys: PropertyKey[] = Object.keys(value);
  if (value instanceof Error) {
    // A getter of the class would read the raw value again: the copy has these as its own.
    for (const key of ['message', 'stack', 'cause', 'errors']) {
      if (key in value && !keys.includes(key)) keys.push(key);
    }
  }
  const symbols = Object.getOwnPropertySymbols(value);
  return [...keys, ...symbols.filter((symbol) => Object.prototype.propertyIsEnumerable.call(value, symbol))];
}

function read(value: object, key: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown>)[key];
  } catch {
    return THROWS;
  }
}

/** Instances that say themselves how they are logged. */
function toJson(value: object): { has: boolean; value?: unknown } {
  try {
    const { toJSON } = value as { toJSON?: unknown };
    if (typeof toJSON !== 'function') return { has: false };
    const json: unknown = toJSON.call(value);
    return json === value ? { has: false } : { has: true, value: json };
  } catch {
    return { has: true, value: THROWS };
  }
}
