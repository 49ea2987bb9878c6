/** How sure it is that a value under a key is what the key says. */
import { Flag, loadNames } from '@scrubjay/names';
import type { KeyTarget } from '../policy/compiled.ts';
import { personValue } from './person.ts';
import type { Text } from './text.ts';
import type { Value } from './value.ts';

const SURE = 0.9;
/** Bytes of a value that are looked at. */
const LONGEST = 4096;
const LONGEST_EMPTY = 512;
const EMPTY =
  /^(?:null|true|false|undefined|none|nil|nan|n\/a|-+|\*+|x+|\.+|\[.*\]?|<.*>?|\{.*\}?|\$\{.*|%[sdv]|0|yes|no|unknown|redacted|filtered|masked)$/i;

/** Stands for a value that is not there, or was taken out already. */
export function isEmptyValue(value: string): boolean {
  return EMPTY.test(value);
}

export function confidenceOf(text: Text, key: KeyTarget, value: Value): number {
  // Of a value of many kilobytes the beginning says enough, and keys inside it may ask again.
  const whole = text.latin1(value.start, Math.min(value.end, value.start + LONGEST));
  const raw = value.kind === 'token' ? whole : whole.trim();
  if (raw === '' || (raw.length <= LONGEST_EMPTY && isEmptyValue(raw))) return 0;
  if (value.kind === 'bracketed' || value.kind === 'maybe') {
    if (key.person || !secretive(raw)) return 0;
    return !key.validate || key.validate(raw) ? 0.7 : 0;
  }
  if (key.person) {
    if (value.kind === 'token' || value.kind === 'prose') return 0;
    return personValue(text.bytes.toString('utf8', value.start, value.end));
  }
  if (key.validate && !key.validate(raw)) return 0;
  if (value.kind === 'prose' && isSentence(text, value, raw))
    return isUncommon(text, key, value, raw) ? 0.6 : 0.3;
  return SURE;
}

/** One of many under a plural, which names and words have too: `tokens` of a language model. */
export function confidenceOfMany(text: Text, key: KeyTarget, value: Value): number {
  const raw = text.latin1(value.start, Math.min(value.end, value.start + LONGEST));
  if (key.person || !/[0-9]/.test(raw)) return 0;
  if (key.target.entity === 'SECRET' && !(raw.length >= 12 && /[A-Za-z]/.test(raw))) return 0;
  return confidenceOf(text, key, value);
}

export const isPlural = (key: string) => /[A-Za-z]{2}[sS]$/.test(key);
export const singular = (key: string) => key.slice(0, -1);

/** A word with a digit or sign in it, and more than a label, a type or a placeholder. */
function secretive(raw: string): boolean {
  return (
    /[0-9!@#$%^&*+=?~]/.test(raw) &&
    !/^[$%{<[]|^[A-Z_]+[0-9]?$|^[a-z_]+\([0-9,]+\)$/.test(raw) &&
    raw.length >= 3
  );
}

/** "password: must be longer", "password: attempt 3": a lower-case word with words behind it is language, no password. */
function isSentence(text: Text, value: Value, raw: string): boolean {
  if (!/^[A-Za-z]+$/.test(raw)) return false;
  const next = text.bytes[value.end];
  const after = text.bytes[value.end + 1];
  const letter = (after | 32) >= 97 && (after | 32) <= 122;
  return next !== 32 || letter || (after >= 48 && after <= 57);
}

const names = loadNames();

/** The last word of the record, long, and no word of every day nor made of two by a programmer: `correcthorse`. */
function isUncommon(text: Text, key: KeyTarget, value: Value, raw: string): boolean {
  if (key.target.entity !== 'PASSWORD' || !/^[a-z]{8,40}$/.test(raw)) return false;
  if (text.bytes[value.end] > 32 && value.end < text.end) return false;
  return value.end >= text.end && (names.lookupText(raw) & (Flag.WORD | Flag.PLACE)) === 0;
}
