/**
 * The time that a record says itself. Of these keys the first one that holds a time counts: `time` (pino), `@timestamp` (Elastic), `timestamp`
 * (winston), `ts` (zap), `date` (Fluent Bit). A number is seconds, ms, µs or ns since 1970, by its size; a string is ISO 8601, and
 * UTC where it has no zone.
 */
import type { Time } from '../forward/event-time.ts';

const KEYS = ['time', '@timestamp', 'timestamp', 'ts', 'date'];
/** How soon a key counts; undefined for one that does not. */
export const TIME_KEYS: ReadonlyMap<string, number> = new Map(KEYS.map((key, i) => [key, i]));
/** What such a key begins with. */
export const TIME_LETTERS: ReadonlySet<number> = new Set(KEYS.map((key) => key.charCodeAt(0)));
export const LONGEST_TIME_KEY = Math.max(...KEYS.map((key) => key.length));
/** Bytes of a value that may be a time. */
export const LONGEST_TIME = 40;

const BILLION = 1_000_000_000n;
const LAST = 0xffff_ffff;
/** Digits of whole seconds, and of the units below, as they have them from 1973 to 5138. */
const SECOND_DIGITS = 11;

/** Shorter ones are durations. */
const NUMBER = /^(\d{9,19})(?:\.(\d+))?$/;
const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9})\d*)?\s?(Z|[+-]\d\d:?\d\d)?$/i;

/** @param json a string or number as JSON has it. Null where it says no time that EventTime can hold */
export function readJsonTime(json: string): Time | null {
  const time = json.startsWith('"') ? fromText(json.slice(1, -1)) : fromNumber(json);
  return time && time.seconds >= 0 && time.seconds <= LAST ? time : null;
}

function fromNumber(text: string): Time | null {
  const [, whole, fraction = ''] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return null;
  // Seconds have none, ms three, µs six and ns nine digits behind those of the seconds.
  const below = Math.min(9, Math.max(0, Math.ceil((whole.length - SECOND_DIGITS) / 3) * 3));
  const digits = `${whole}${fraction}`;
  const nanos = BigInt(digits.slice(0, whole.length + 9 - below).padEnd(whole.length + 9 - below, '0'));
  return { seconds: Number(nanos / BILLION), nanos: Number(nanos % BILLION) };
}

function fromText(text: string): Time | null {
  const [, day, clock, fraction = '', zone = 'Z'] = ISO.exec(text) ?? [];
  if (day === undefined) return null;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const ms = Date.parse(`${day}T${clock}${offset}`);
  return Number.isNaN(ms) ? null : { seconds: ms / 1000, nanos: Number(fraction.padEnd(9, '0')) };
}
