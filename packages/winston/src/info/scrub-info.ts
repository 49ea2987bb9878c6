/** One record of winston's, part by part: its text (MESSAGE), its members, its splat arguments. */
import { type CoreScrubber, LineScrubber } from '@scrubjay/core/internal';
import { type Info, LEVEL, MESSAGE, PLAIN, SPLAT } from './info.ts';

/** The policy drops the record. */
export const DROPPED = Symbol('dropped');

/** Text is the next record of one stream: one scrubber for each place that texts go to, so that what they ask is remembered. */
export class InfoScrubber {
  readonly #core: CoreScrubber;
  readonly #lines: LineScrubber;

  constructor(core: CoreScrubber) {
    this.#core = core;
    this.#lines = new LineScrubber(core);
  }

  /** Whole records, each with its newline. @throws ScrubJayError SJ_FINDING */
  lines(text: string): string {
    return this.#lines.scrub(text);
  }

  /**
   * What a formatter made of the record, as a transport will write it: of what is no string, the string.
   * @throws ScrubJayError SJ_FINDING
   */
  text(value: unknown): unknown {
    if (typeof value === 'string') return this.#line(value);
    if (value === undefined || value === null || typeof value === 'boolean') return value;
    let text: string;
    try {
      text = `${value}`;
    } catch {
      // Whoever writes it gets the same error, and nothing of it.
      return value;
    }
    const scrubbed = this.#line(text);
    return scrubbed === text && typeof value !== 'object' ? value : scrubbed;
  }

  /**
   * A copy of the record with its enumerable members scrubbed, `level` as it was; without LEVEL, MESSAGE and SPLAT. What is
   * nested is the caller's own where nothing was found. Null when the policy drops it.
   * @throws ScrubJayError SJ_FINDING
   */
  members(info: Info): Info | null {
    const plain = plainMembers(info);
    const scrubbed = plain ? this.#core.scrubObjectOrSame(plain) : this.#core.scrubObject(info);
    if (scrubbed === undefined) return null;
    // A marker, or what `toJSON` gave.
    const members: Info =
      typeof scrubbed === 'object' && scrubbed !== null ? scrubbed : { level: '', message: scrubbed };
    if (typeof info.level === 'string') members.level = info.level;
    return members;
  }

  /** The record's `message` alone. @throws ScrubJayError SJ_FINDING */
  message(value: unknown): unknown {
    return this.#core.scrubObjectOrSame({ message: value })?.message ?? '';
  }

  /** Each argument for itself: an object may become the record's members. @throws ScrubJayError SJ_FINDING */
  splat(value: unknown): unknown {
    return Array.isArray(value) ? value.map((item) => this.#argument(item)) : this.#argument(value);
  }

  /** A record without guards: text as given, everything else scrubbed. Null when the policy drops it. */
  plain(info: Info, text: unknown): Info | null {
    const members = this.members(info);
    if (!members) return null;
    members[LEVEL] = info[LEVEL];
    if (info[SPLAT] !== undefined) members[SPLAT] = this.splat(info[SPLAT]);
    members[MESSAGE] = text;
    return members;
  }

  #line(text: string): string | typeof DROPPED {
    const line = `${text}\n`;
    const scrubbed = this.#lines.scrub(line);
    if (scrubbed === line) return text;
    if (scrubbed === '') return DROPPED;
    return scrubbed.endsWith('\n') ? scrubbed.slice(0, -1) : scrubbed;
  }

  #argument(item: unknown): unknown {
    if (typeof item === 'object' && item !== null) return this.#core.scrubObjectOrSame(item);
    return this.#core.scrubObjectOrSame({ splat: item })?.splat;
  }
}

/** Null: not a plain object, or one that cannot be read. */
function plainMembers(info: Info): Info | null {
  const members: Info = {};
  try {
    if (!PLAIN.has(Object.getPrototypeOf(info))) return null;
    for (const key of Object.keys(info)) {
      if (key === '__proto__') return null;
      members[key] = info[key];
    }
    for (const key of Object.getOwnPropertySymbols(info)) {
      if (key === LEVEL || key === MESSAGE || key === SPLAT) continue;
      if (Object.prototype.propertyIsEnumerable.call(info, key)) members[key] = info[key];
    }
  } catch {
    return null;
  }
  return members;
}
