/** Keys that decide alone: `"password": …`, `ssn=…`, `X-Api-Key: …`. */

import { barredFrom, findKey } from '../policy/compile.ts';
import type { CompiledPolicy, KeyTarget } from '../policy/compiled.ts';
import { confidenceOf, confidenceOfMany, isPlural, singular } from './judge.ts';
import type { Text } from './text.ts';
import { optionValue } from './value/argv.ts';
import { sessionCookies } from './value/cookies.ts';
import { pairValues } from './value/pair.ts';
import { insertedColumns } from './value/sql.ts';
import { cellValue, closeValue, isKeyByte, readMembers, type Value, valueAfter } from './value.ts';

export interface Keyed {
  readonly key: KeyTarget;
  /** All that the key has a say in. */
  readonly value: Value;
  readonly confidence: number;
  /** What is to go of it, when that is not the whole. */
  readonly parts: readonly Value[] | null;
}

/** Longest key that is looked at, bytes. */
const LONGEST = 64;
/** Different keys that are remembered; logs have few. */
const REMEMBERED = 4096;
const NOBODY: ReadonlySet<string> = new Set();

export class KeyReader {
  readonly #policy: CompiledPolicy;
  readonly #known = new Map<string, KeyTarget | null>();
  readonly #barred = new Map<string, ReadonlySet<string>>();

  constructor(policy: CompiledPolicy) {
    this.#policy = policy;
  }

  /** [from, to) is a keyword that may end a key in the located record. Null when it does not, or the value is nobody's. */
  read(text: Text, from: number, to: number): Keyed | null {
    const start = keyStart(text, from);
    const raw = text.bytes.toString('utf8', start, to);
    const key = this.find(raw);
    // [PASSWORD] => is a label of ours.
    if (text.bytes[to] === 93 && text.bytes[start - 1] === 91 && this.#policy.labels.has(raw)) return null;
    if (!key) return isPlural(raw) ? this.#plural(text, raw, to, start) : null;
    const value = valueAfter(text, to, start);
    if (value) return judge(text, key, wholePhrase(text, raw, withoutStars(text, start, value)));
    const pair = pairValues(text, start, to);
    if (pair.length > 1) return judgeAll(text, key, pair);
    const other = pair[0] ?? optionValue(text, start, to) ?? cellValue(text, start, to);
    return other && judge(text, key, other);
  }

  /** The same for a key whose name is known and whose closing quote stands at `end`. */
  readNamed(text: Text, name: string, end: number): Keyed | null {
    const key = this.find(name);
    const value = key && valueAfter(text, end);
    return key && value ? judge(text, key, value) : null;
  }

  /** The value is a cell of a column of that name. */
  cell(text: Text, name: string, value: Value): Keyed | null {
    const key = this.find(name);
    return key && judge(text, key, value);
  }

  /** `at` is behind the words that begin an SQL statement with columns. */
  inserted(text: Text, at: number): Keyed[] {
    const columns = insertedColumns(text, at, (name) => this.find(name) !== null);
    return columns.flatMap(({ name, values }) => {
      const key = this.find(name);
      return key ? values.flatMap((value) => judge(text, key, value) ?? []) : [];
    });
  }

  /** `"name":{"first":"Jane","last":"Roe"}`: the key ends at `at`. */
  nameParts(text: Text, at: number): Keyed | null {
    const { person } = this.#policy;
    if (!person || text.bytes[at] !== 34) return null;
    const value = valueAfter(text, at);
    if (value?.kind !== 'container' || text.bytes[value.start] !== 123) return null;
    const read = readMembers(text, value.start, true);
    if (!read) return null;
    const key: KeyTarget = { target: person, validate: null, everyType: false, person: true, next: null };
    const whole = { ...value, end: read.end };
    const parts: Value[] = [];
    for (const { name, value: one } of read.list)
      if (NAME_PART.test(name) && confidenceOf(text, key, one) > 0) parts.push(one);
    return parts.length > 0 ? { key, value: whole, confidence: HELD, parts } : null;
  }

  /** `"ssns": […]`: the key of one decides on each. */
  #plural(text: Text, raw: string, to: number, start: number): Keyed | null {
    const key = this.find(singular(raw));
    if (!key || key.everyType) return null;
    const value = valueAfter(text, to, start);
    return value?.kind === 'container' && text.bytes[value.start] === 91
      ? judge(text, key, value, true)
      : null;
  }

  /** Ids of the detectors that want nothing of the key of which [from, to) is the last part. */
  barred(text: Text, from: number, to: number): ReadonlySet<string> {
    const start = keyStart(text, from);
    if (start === from) return NOBODY;
    const raw = text.bytes.toString('utf8', start, to);
    let barred = this.#barred.get(raw);
    if (!barred) {
      barred = barredFrom(this.#policy, raw);
      if (this.#barred.size >= REMEMBERED) this.#barred.clear();
      this.#barred.set(raw, barred);
    }
    return barred;
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

/** Where the whole key begins of which the last part begins at `from`. */
function keyStart(text: Text, from: number): number {
  const { bytes } = text;
  let start = from;
  const stop = Math.max(text.start, from - LONGEST);
  while (start > stop && isKeyByte(bytes[start - 1]) && bytes[start - 2] !== 92) start--;
  if (bytes[start] === 46) start++;
  return start;
}

/** The whole key that ends at `to` and of which [from, to) is the last part. */
export function keyText(text: Text, from: number, to: number): string {
  return text.bytes.toString('utf8', keyStart(text, from), to);
}

const NAME_PART = /^(?:first|last|middle|given|family|full|maiden|forename|surname|givenName|familyName)$/;

/** Words of a phrase that are counted; recovery phrases have 24 at most. */
const MOST_WORDS = 24;
const PHRASE = /(?:phrase|mnemonic|recovery_?words)$/i;

/** `**pin=4921**` in Markdown: the stars behind are those before. */
function withoutStars(text: Text, key: number, value: Value): Value {
  const { bytes } = text;
  const twice = (at: number) => bytes[at - 1] === 42 && bytes[at - 2] === 42;
  if (key - 2 < text.start || !twice(key) || value.end - 2 <= value.start || !twice(value.end)) return value;
  return value.kind === 'text' || value.kind === 'prose' ? { ...value, end: value.end - 2 } : value;
}

/** A phrase without quotes goes on behind its first word; behind `: ` only when it has as many as BIP 39 says. */
function wholePhrase(text: Text, key: string, value: Value): Value {
  if (!(value.kind === 'text' || value.kind === 'prose') || !PHRASE.test(key)) return value;
  const { bytes } = text;
  let { end } = value;
  let words = 1;
  for (; words < MOST_WORDS && bytes[end] === 32; words++) {
    let at = end + 1;
    while (at < text.end && bytes[at] >= 97 && bytes[at] <= 122) at++;
    if (at === end + 1 || isKeyByte(bytes[at]) || bytes[at] === 61 || bytes[at] === 58) break;
    end = at;
  }
  if (value.kind === 'prose' && (words < 12 || words % 3 !== 0)) return value;
  return { ...value, kind: 'text', end };
}

/** Each by itself. */
function judgeAll(text: Text, key: KeyTarget, values: readonly Value[]): Keyed | null {
  const parts = values.filter((value) => judge(text, key, value) !== null);
  return parts.length > 0 ? { key, value: parts[0], confidence: HELD, parts } : null;
}

/** Confidence in a container under a key that says what it holds. */
const HELD = 0.9;

/** The first of the key's detectors that takes the value. */
function judge(text: Text, key: KeyTarget, value: Value, plural = false): Keyed | null {
  let weak: Keyed | null = null;
  for (let one: KeyTarget | null = key; one; one = one.next) {
    const keyed = judgeOne(text, one, value, plural);
    if (keyed && keyed.confidence >= one.target.threshold) return keyed;
    weak ??= keyed;
  }
  return weak;
}

function judgeOne(text: Text, key: KeyTarget, value: Value, plural: boolean): Keyed | null {
  if (key.everyType) {
    if (value.kind === 'maybe' && confidenceOf(text, key, value) === 0) return null;
    return value.end > value.start
      ? { key, value: closeValue(text, value), confidence: 1, parts: null }
      : null;
  }
  if (key.cookies) {
    const parts = sessionCookies(text, value);
    return parts.length > 0 ? { key, value, confidence: HELD, parts } : null;
  }
  if (value.kind === 'container') return judgeContainer(text, key, value, plural);
  const confidence = confidenceOf(text, key, value);
  return confidence > 0 ? { key, value, confidence, parts: null } : null;
}

function judgeContainer(text: Text, key: KeyTarget, value: Value, plural: boolean): Keyed | null {
  const read = text.bytes[value.start] === 91 ? readMembers(text, value.start) : null;
  if (!read) {
    if (key.person || plural) return null;
    const whole = closeValue(text, value);
    return whole.end - whole.start <= 2 ? null : { key, value: whole, confidence: HELD, parts: null };
  }
  const whole = { ...value, end: read.end };
  const parts: Value[] = [];
  let confidence = 1;
  for (const { value: element } of read.list) {
    const one = plural ? confidenceOfMany(text, key, element) : confidenceOf(text, key, element);
    if (one <= 0.3) continue;
    parts.push(element);
    confidence = Math.min(confidence, one);
  }
  return parts.length > 0 ? { key, value: whole, confidence, parts } : null;
}
