/**
 * A record that goes on to other formatters: what they make of it is scrubbed as they write it. MESSAGE and `message` are
 * members of its own, so that they are copied with the others; the copy has values and is no longer guarded.
 */
import { inspect } from 'node:util';
import { type Info, MESSAGE, PLAIN, SPLAT } from './info.ts';
import { DROPPED, type InfoScrubber } from './scrub-info.ts';

interface State {
  readonly scrubber: InfoScrubber;
  text: unknown;
  message: unknown;
  splat: unknown;
  /** Nobody has asked for the splat arguments yet. */
  splatRaw: boolean;
}

const STATE = Symbol('scrubjay');

type Guarded = Info & { [STATE]: State };

const TEXT: PropertyDescriptor & ThisType<Guarded> = {
  configurable: true,
  enumerable: true,
  get() {
    return this[STATE].text;
  },
  set(value: unknown) {
    const text = this[STATE].scrubber.text(value);
    // Nobody can take the record back here.
    this[STATE].text = text === DROPPED ? '' : text;
  },
};

const SPLAT_ARGUMENTS: PropertyDescriptor & ThisType<Guarded> = {
  configurable: true,
  enumerable: true,
  get() {
    const state = this[STATE];
    if (state.splatRaw) {
      state.splat = state.scrubber.splat(state.splat);
      state.splatRaw = false;
    }
    return state.splat;
  },
  set(value: unknown) {
    this[STATE].splat = value;
    this[STATE].splatRaw = true;
  },
};

const THE_MESSAGE: PropertyDescriptor & ThisType<Guarded> = {
  configurable: true,
  enumerable: true,
  get() {
    return this[STATE].message;
  },
  set(value: unknown) {
    this[STATE].message = this[STATE].scrubber.message(value);
  },
};

/** Of errors, whose own message is hidden. */
const HIDDEN_MESSAGE = { ...THE_MESSAGE, enumerable: false };

const HIDDEN: PropertyDescriptor = {
  configurable: true,
  enumerable: false,
  writable: true,
  value: undefined,
};

/** A member that was deleted, as `metadata()` does for a while, is guarded again when it is set. */
const again = (key: PropertyKey, descriptor: PropertyDescriptor): PropertyDescriptor & ThisType<Guarded> => ({
  configurable: true,
  enumerable: false,
  get: () => undefined,
  set(value: unknown) {
    Object.defineProperty(this, key, descriptor);
    this[key] = value;
  },
});

/** Behind plain records. */
const GUARD: object = Object.create(Object.prototype, {
  [MESSAGE]: again(MESSAGE, TEXT),
  [SPLAT]: again(SPLAT, SPLAT_ARGUMENTS),
  message: again('message', THE_MESSAGE),
  // Else the guarded members would be shown as accessors.
  [inspect.custom]: {
    ...HIDDEN,
    value(this: Info, _depth: number, options: object) {
      return inspect({ ...this }, options);
    },
  },
});

PLAIN.add(GUARD);

/** `members` are scrubbed, `text` too; they belong to the guard from now on. `splat` is scrubbed when somebody asks for it. */
export function guarded(members: Info, text: unknown, splat: unknown, scrubber: InfoScrubber): Info {
  const state: State = { scrubber, text, message: members.message, splat, splatRaw: true };
  // Accessors are cheap on an object that begins with them; what is no plain object keeps its class.
  const plain = Object.getPrototypeOf(members) === Object.prototype;
  const info = (plain ? Object.create(GUARD) : members) as Guarded;
  Object.defineProperty(info, STATE, HIDDEN);
  info[STATE] = state;
  Object.defineProperty(info, MESSAGE, TEXT);
  if (splat !== undefined) Object.defineProperty(info, SPLAT, SPLAT_ARGUMENTS);
  if (plain) {
    for (const key of Reflect.ownKeys(members)) {
      if (key === 'message') Object.defineProperty(info, key, THE_MESSAGE);
      else if (key === '__proto__')
        Object.defineProperty(info, key, { ...HIDDEN, enumerable: true, value: members[key] });
      else info[key] = members[key];
    }
  } else if ('message' in members) {
    const shown = Object.prototype.propertyIsEnumerable.call(members, 'message');
    Object.defineProperty(info, 'message', shown ? THE_MESSAGE : HIDDEN_MESSAGE);
  }
  return info;
}
