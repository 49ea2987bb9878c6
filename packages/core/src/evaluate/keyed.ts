/** Keys that decide alone: `"password": …`, `ssn=…`, `X-Api-Key: …`. */

import { findKey } from '../policy/compile.ts';
import type { CompiledPolicy, KeyTarget } from '../policy/compiled.ts';
import { personValue } from './person.ts';
import type { Text } from './text.ts';
import { closeValue, isKeyByte, type Value, valueAfter } from './value.ts';

export interface Keyed {
  readonly key: KeyTarget;
  readonly value: Value;
  readonly confidence: number;
}

/** Longest key that is looked at, bytes. */
const LONGEST = 64;
/** Different keys that are remembered; logs have few. */
const REMEMBERED = 4096;

export class KeyReader {
  readonly #policy: CompiledPolicy;
  readonly #known = new Map<string, KeyTarget | null>();

  constructor(policy: CompiledPolicy) {
    this.#policy = policy;
  }

  /** [from, to) is a keyword that may end a key in the located record. Null when it does not, or the value is nobody's. */
  read(text: Text, from: number, to: number): Keyed | null {
    const key = this.find(keyText(text, from, to));
    if (!key) return null;
    const value = valueAfter(text, to);
    return value && judge(text, key, value);
  }

  /** The same for a key whose name is known and whose closing quote stands at `end`. */
  readNamed(text: Text, name: string, end: number): Keyed | null {
    const key = this.find(name);
    const value = key && valueAfter(text, end);
    return key && value ? judge(text, key, value) : null;
  }

  /** What a key decides; null when nothing. */
  find(raw: string): KeyTarget | null {
    let key = this.#known.get(raw);
    if (key === undefined) {
      key = findKey(this.#policy, raw);
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(raw, key);
    }
    return key;
  }
}

/** The whole key that ends at `to` and of which [from, to) is the last part. */
export function keyText(text: Text, from: number, to: number): string {
  const { bytes } = text;
  let start = from;
  const stop = Math.max(text.start, from - LONGEST);
  while (start > stop && isKeyByte(bytes[start - 1]) && bytes[start - 2] !== 92) start--;
  if (bytes[start] === 46) start++;
  return bytes.toString('utf8', start, to);
}

function judge(text: Text, key: KeyTarget, value: Value): Keyed | null {
  if (key.everyType)
    return value.end > value.start ? { key, value: closeValue(text, value), confidence: 1 } : null;
  if (value.kind === 'container') {
    const whole = closeValue(text, value);
    return key.person || whole.end - whole.start <= 2 ? null : { key, value: whole, confidence: 0.9 };
  }
  const raw = text.latin1(value.start, value.end);
  const confidence = judgeText(key, value.kind === 'token' ? raw : raw.trim(), text, value);
  return confidence > 0 ? { key, value, confidence } : null;
}

function judgeText(key: KeyTarget, raw: string, text: Text, value: Value): number {
  if (raw === '' || isEmptyValue(raw)) return 0;
  if (key.person) {
    if (value.kind === 'token' || value.kind === 'prose') return 0;
    return personValue(text.bytes.toString('utf8', value.start, value.end));
  }
  if (key.validate && !key.validate(raw)) return 0;
  if (value.kind === 'prose' && isSentence(text, value, raw)) return 0.3;
  return 0.9;
}

const EMPTY =
  /^(?:null|true|false|undefined|none|nil|nan|n\/a|-+|\*+|x+|\.+|\[.*\]?|<.*>?|\{.*\}?|\$\{.*|%[sdv]|0|yes|no|unknown|redacted|filtered|masked)$/i;

/** Stands for a value that is not there, or was taken out already. */
export function isEmptyValue(value: string): boolean {
  return EMPTY.test(value);
}

/** "password: must be longer": one lower-case word with a word behind it is language, no password. */
function isSentence(text: Text, value: Value, raw: string): boolean {
  if (!/^[A-Za-z]+$/.test(raw)) return false;
  const next = text.bytes[value.end];
  const after = text.bytes[value.end + 1] | 32;
  return next !== 32 || (after >= 97 && after <= 122);
}
