/** Candidates → hits: patterns confirm, validators and neighbours throw out what is not real. */

import type { Shape } from '../detectors/types.ts';
import { blockEnd } from '../frame/pem.ts';
import { Kind, type Matcher } from '../matcher/contract.ts';
import type { CompiledPolicy, Meaning, ShapeTarget, Target } from '../policy/compiled.ts';
import { AllowList } from './allow.ts';
import { bareToken, wholeToken } from './bare.ts';
import { factsInChat } from './chat/index.ts';
import { ColumnReader } from './columns.ts';
import { ContextReader, contextEnd } from './context.ts';
import type { CustomFinder } from './custom.ts';
import { Envelope, matchesPath } from './envelope.ts';
import type { Hit } from './hit.ts';
import { type Keyed, KeyReader, keyText } from './keyed.ts';
import { type PersonSpan, personAfter, personAt } from './person.ts';
import { personInAnswer } from './person-answer.ts';
import { personsInChat } from './person-chat.ts';
import { namesThings } from './person-judge.ts';
import { isLabel, isTokenByte, openKind, spanOf, toSource, wholeEscapes } from './spans.ts';
import { walkJson } from './structure.ts';
import { Text } from './text.ts';
import { closeContainer, closeValue, valueAfter } from './value.ts';
import { behindColour } from './views/colour.ts';
import { decodeAll, type Encoded, type EscapedKey, MAX_DEPTH, Scratch, type View } from './views/index.ts';

const NEWLINE = 10;
/** Bytes before a candidate that a pattern may look back at. */
const BEHIND = 64;
/** Farthest an `at` candidate's value begins before its sign. */
const BEHIND_SIGN = 320;
/** Bytes of a token from which on its pattern's bound may have cut it. */
const LONG = 512;
const SHAPE_OF: readonly (Shape | null)[] = [
  null,
  'digits',
  'dotted',
  'colons',
  'at',
  'iban',
  'token',
  'words',
  null,
  'card',
  'ssn',
  'street',
];

/** Why a candidate came to nothing, for `explain`. */
export type Reason =
  | 'pattern'
  | 'validator'
  | 'value'
  | 'name'
  | 'threshold'
  | 'protected'
  | 'allowed'
  | 'label';
export type Trace = (event: {
  target: Target;
  start: number;
  end: number;
  confidence: number;
  reason: Reason | null;
  /** What spoke for a name, in words. */
  why?: string;
}) => void;

export class Evaluator {
  readonly #policy: CompiledPolicy;
  readonly #matcher: Matcher;
  readonly #keys: KeyReader;
  readonly #context: ContextReader;
  readonly #allow: AllowList;
  readonly #envelope: Envelope;
  readonly #labels: ReadonlySet<string>;
  readonly #custom: CustomFinder | null;
  readonly #byKind: readonly (readonly ShapeTarget[])[];
  /** Set by `explain` only. */
  trace: Trace | null = null;
  readonly #scratch = new Scratch();
  #hits: Hit[] = [];
  readonly #columns: ColumnReader;
  /** Of the records at hand, when they are rows of a table. */
  #table: ReturnType<ColumnReader['table']> = null;
  /** What is scanned is a piece of a longer record. */
  #piece = false;
  /** The last token that was followed beyond its window, in the text at hand. */
  #cutFrom = 0;
  #cutTo = 0;
  /** The last value that its key decided on: keys inside it have nothing to add. Literals come in no order. */
  #takenFrom = 0;
  #takenTo = 0;

  constructor(policy: CompiledPolicy, matcher: Matcher, custom: CustomFinder | null) {
    this.#policy = policy;
    this.#matcher = matcher;
    this.#keys = new KeyReader(policy);
    this.#columns = new ColumnReader(this.#keys);
    this.#context = new ContextReader({
      taken: (text, target, start, end, confidence, limit) =>
        this.#addCut(text, target, start, end, confidence, limit),
      refused: (target, start, end) =>
        this.trace?.({ target, start, end, confidence: 0, reason: 'validator' }),
    });
    this.#allow = new AllowList(policy.config.allow);
    this.#envelope = new Envelope(policy.protect);
    this.#labels = policy.labels;
    this.#custom = custom;
    this.#byKind = SHAPE_OF.map((shape) => (shape ? policy.shapes[shape] : []));
  }

  /** Hits in the first n bytes of slot 0, in no order, overlaps and all. The slot's views must be read anew afterwards. */
  evaluate(n: number, piece = false, header: string | null = null): Hit[] {
    this.#hits = [];
    this.#piece = piece;
    this.#table = this.#columns.table(header);
    this.#text(n, 0, []);
    return this.#hits;
  }

  /** `soft`: ranges with soft line breaks of mail in them. */
  #text(n: number, depth: number, soft: readonly number[]): void {
    const slot = this.#matcher.slot(depth);
    const count = slot.scan(n);
    const text = new Text(slot.bytes, n, depth);
    const { found } = slot;
    const encoded: Encoded = { escapes: [], tokens: [] };
    let escapedTo = -1;
    let walkedTo = -1;
    let namedTo = 0;
    this.#cutTo = 0;
    this.#takenFrom = 0;
    this.#takenTo = 0;
    for (let i = 0; i < count * 3; i += 3) {
      const kind = found[i];
      const start = found[i + 1];
      const end = found[i + 2];
      if (kind >= Kind.LITERAL) {
        const id = kind - Kind.LITERAL;
        const meaning = this.#policy.meanings[id];
        text.locate(start);
        if (meaning.prefix.length > 0) this.#confirm(text, meaning.prefix, start, start);
        else this.#keyword(text, meaning, start, end);
        if (meaning.path && this.#piece) this.#pathKey(text, start, end);
        else if (meaning.path && start > walkedTo) {
          this.#walk(text);
          walkedTo = text.end;
        }
      } else if (kind === Kind.WORDS) {
        if (start < namedTo || !this.#policy.person) continue;
        text.locate(start);
        const person = personAt(text, start);
        if (!person) {
          this.trace?.({ target: this.#policy.person, start, end, confidence: 0, reason: 'name' });
          continue;
        }
        namedTo = person.end;
        this.#addName(text, this.#policy.person, person);
      } else if (kind === Kind.ESCAPE) {
        if (depth < MAX_DEPTH && start > escapedTo) {
          text.locate(start);
          encoded.escapes.push(start);
          escapedTo = text.end;
        }
      } else if (kind >= Kind.PERCENT) {
        if (depth < MAX_DEPTH) encoded.tokens.push(kind, start, end);
      } else {
        text.locate(start);
        this.#confirm(text, this.#byKind[kind], start, kind === Kind.AT ? end : start);
      }
    }
    if (this.#table && depth === 0) this.#rows(text, this.#table);
    if (this.#policy.talk && depth === 0 && !this.#piece) this.#turns(text);
    if (this.#policy.loneKeys) this.#loneKeys(text, this.#policy.loneKeys);
    if (this.#policy.walkAll && !this.#piece) this.#walkAll(text);
    if (this.#custom) this.#findCustom(text, this.#custom);
    if (depth < MAX_DEPTH) this.#decoded(text, encoded, soft);
  }

  #decoded(text: Text, encoded: Encoded, soft: readonly number[]): void {
    const keys: EscapedKey[] = [];
    const views = decodeAll(text, encoded, soft, keys, this.#scratch);
    for (const key of keys) this.#escapedKey(text, key);
    // From here on the bytes of the text may have moved.
    for (const view of views) this.#view(view, text.length, text.depth);
  }

  /** What is found in a view, and in the views out of it, is told by the offsets of the text it came from: n bytes, `depth` deep. */
  #view(view: View, n: number, depth: number): void {
    const slot = this.#matcher.slot(depth + 1);
    slot.fit(view.length);
    view.bytes.copy(slot.bytes, 0, 0, view.length);
    const first = this.#hits.length;
    const { trace } = this;
    if (trace) {
      this.trace = (event) => {
        const [start, end] = view.span(event.start, event.end);
        trace({ ...event, start, end });
      };
    }
    this.#text(view.length, depth + 1, view.soft);
    this.trace = trace;
    for (let i = first; i < this.#hits.length; i++) toSource(this.#hits[i], view, depth);
    // What a JSON string holds a client may have sent; any other encoding is a part of the protected value.
    if (view.coding === 'json' || this.#hits.length === first) return;
    const text = new Text(this.#matcher.slot(depth).bytes, n, depth);
    const inside = this.#hits.splice(first);
    for (const hit of inside) {
      text.locate(hit.start);
      // In a piece of a long record the token may go on.
      if (hit.end >= n) hit.open ??= 'text';
      if (!this.#envelope.holds(text, hit.start)) this.#hits.push(hit);
      else this.trace?.({ ...hit, reason: 'protected' });
    }
  }

  /** A key written with escapes decides as if it were written without. */
  #escapedKey(text: Text, { name, end }: EscapedKey): void {
    text.locate(end);
    // A path rule may ask for it as well; its literal was not to be seen.
    if (this.#policy.paths.length > 0) this.#walk(text);
    const keyed = this.#keys.readNamed(text, name, end);
    if (keyed) this.#addKeyed(text, keyed);
    else if (this.trace) this.#traceKey(text, name, end);
  }

  /** The key that ends at `end` decides, and its value was refused. */
  #traceKey(text: Text, name: string, end: number): void {
    const value = valueAfter(text, end);
    if (!value) return;
    for (let key = this.#keys.find(name); key; key = key.next) {
      const { target } = key;
      this.trace?.({ target, start: value.start, end: value.end, confidence: 0, reason: 'value' });
    }
  }

  #addName(text: Text, target: Target, { start, end, confidence, why }: PersonSpan): void {
    if (namesThings(text.bytes, start, end)) {
      this.trace?.({ target, start, end, confidence: 0, reason: 'name', why: 'firm, product or place' });
      return;
    }
    this.#add(text, target, start, end, confidence, false, null, why);
  }

  #addKeyed(text: Text, { key, value, confidence, parts }: Keyed): void {
    let added = false;
    for (const one of parts ?? [value]) {
      const bare = one.kind === 'token' || one.kind === 'container';
      if (this.#add(text, key.target, one.start, one.end, confidence, bare, openKind(text, one)))
        added = true;
    }
    // Cookies that stay may hold more.
    if (!added || (parts && value.kind !== 'container')) return;
    this.#takenFrom = value.start;
    this.#takenTo = value.end;
  }

  /** Runs the patterns of the detectors. `start` is where the candidate is, or for `at` the sign, which ends at `end`. */
  #confirm(text: Text, targets: readonly ShapeTarget[], start: number, end: number): void {
    let window = '';
    let from = -1;
    let reached = -1;
    for (const { target, detector, pattern } of targets) {
      if (!pattern) continue;
      const begin = Math.max(text.start, start - (detector.startFrom ? BEHIND_SIGN : BEHIND));
      const limit = Math.min(detector.multiline ? text.length : text.end, end + (detector.maxLength ?? 128));
      if (begin !== from || limit !== reached) {
        from = begin;
        reached = limit;
        window = text.latin1(from, limit);
      }
      let at = start - from;
      if (detector.startFrom) at = detector.startFrom(window, at);
      if (at < 0) continue;
      // A byte order mark is no part of an address.
      if (window.charCodeAt(at) === 0xef && window.startsWith('\xbb\xbf', at + 1)) at += 3;
      pattern.lastIndex = at;
      const match = pattern.exec(window);
      if (!match) {
        this.trace?.({ target, start, end, confidence: 0, reason: 'pattern' });
        continue;
      }
      const span = spanOf(match);
      if (detector.multiline && text.end < from + span[1])
        span[1] = blockEnd(text.bytes, from + span[0], from + span[1]) - from;
      const value = window.slice(span[0], span[1]);
      if (detector.validate && !detector.validate(value)) {
        this.trace?.({
          target,
          start: from + span[0],
          end: from + span[1],
          confidence: 0,
          reason: 'validator',
        });
        continue;
      }
      const confidence = detector.certain?.(value) ? 1 : detector.confidence;
      this.#addCut(text, target, from + span[0], from + span[1], confidence, from + window.length);
    }
  }

  #keyword(text: Text, meaning: Meaning, start: number, end: number): void {
    if (start >= this.#takenFrom && start < this.#takenTo) return;
    if (meaning.key) {
      const keyed = this.#keys.read(text, start, end);
      if (keyed) {
        this.#addKeyed(text, keyed);
        // What is too weak to be reported decides nothing: the words around it may.
        if (keyed.confidence >= keyed.key.target.threshold) return;
      } else if (this.trace) this.#traceKey(text, keyText(text, start, end), end);
    }
    if (meaning.statement) for (const keyed of this.#keys.inserted(text, end)) this.#addKeyed(text, keyed);
    // A word of our own label, [LICENSE_PLATE], speaks of nothing near it.
    if (meaning.context.length > 0 && !isLabel(text, start, end, this.#labels)) {
      const barred = meaning.key ? this.#keys.barred(text, start, end) : null;
      const rules = barred?.size
        ? meaning.context.filter(({ target }) => !barred.has(target.detector))
        : meaning.context;
      this.#context.read(text, rules, start, end);
    }
    if (meaning.person && this.#policy.person) {
      const parts = this.#keys.nameParts(text, end);
      if (parts) {
        this.#addKeyed(text, parts);
        return;
      }
      const person = personAfter(text, end, contextEnd(text, end, 96));
      if (person) this.#addName(text, this.#policy.person, person);
      else this.#answered(text, this.#policy.person, start, end);
    }
  }

  /** The name may be the answer to a question, in the next record. */
  #answered(text: Text, target: Target, start: number, end: number): void {
    const person = personInAnswer(text, start, end);
    if (!person) return;
    const question = text.start;
    text.locate(person.start);
    this.#addName(text, target, person);
    text.locate(question);
  }

  /** A span that reaches the end of its window, or of what its pattern counts to, may go on: a token of many kilobytes. */
  #addCut(text: Text, target: Target, start: number, end: number, confidence: number, limit: number): void {
    const cut = end >= limit ? limit < text.end : end - start >= LONG && isTokenByte(text.bytes[end]);
    if (!cut) {
      this.#add(text, target, start, end, confidence, false, end >= text.length ? 'text' : null);
      return;
    }
    // Once a token only: candidates inside it would each run to its end.
    if (start >= this.#cutFrom && start < this.#cutTo) return;
    this.#cutFrom = start;
    while (end < text.end && isTokenByte(text.bytes[end])) end++;
    this.#cutTo = end;
    this.#add(text, target, start, end, confidence, false, end >= text.length ? 'text' : null);
  }

  #add(
    text: Text,
    target: Target,
    start: number,
    end: number,
    confidence: number,
    bare = false,
    open: Hit['open'] = null,
    why?: string,
  ): boolean {
    const reason = this.#refusal(text, target, start, end, confidence);
    this.trace?.({ target, start, end, confidence, reason, why });
    if (reason) return false;
    const token = bare ? 'no' : bareToken(text, start, end);
    if (token !== 'no') {
      bare = true;
      [start, end] = wholeToken(text, start, end);
    }
    if (!bare && text.json) [start, end] = wholeEscapes(text, start, end);
    start = behindColour(text.bytes, start, end, text.start);
    const escapes = (text.json && !bare) || token === 'nested' ? 1 : 0;
    const { depth } = text;
    for (let from = start; from < end; ) {
      // A key block over several lines: each line is replaced, none is lost.
      const newline = end > text.end ? text.bytes.indexOf(NEWLINE, from) : -1;
      const to = newline < 0 || newline >= end ? end : newline;
      const carriage = to < end && text.bytes[to - 1] === 13 ? 1 : 0;
      if (to - carriage > from)
        this.#hits.push({
          start: from,
          end: to - carriage,
          target,
          confidence,
          bare,
          depth,
          escapes,
          wrap: null,
          opaque: false,
          open,
        });
      from = to + 1;
    }
    return true;
  }

  #refusal(text: Text, target: Target, start: number, end: number, confidence: number): Reason | null {
    if (confidence < target.threshold) return 'threshold';
    if (this.#envelope.holds(text, start)) return 'protected';
    if (isLabel(text, start, end, this.#labels)) return 'label';
    if (this.#allow.has(target.entity, text, start, end)) return 'allowed';
    return null;
  }

  #rows(text: Text, table: NonNullable<ReturnType<ColumnReader['table']>>): void {
    for (let at = 0; at < text.length; at = text.end + 1) {
      text.locate(at);
      for (const keyed of this.#columns.cells(text, table)) this.#addKeyed(text, keyed);
    }
  }

  /** Keys that the matcher cannot look for: `id`, `größe`. */
  #loneKeys(text: Text, keys: RegExp): void {
    for (const match of text.latin1(0, text.length).matchAll(keys)) {
      const end = match.index + match[0].length;
      text.locate(match.index);
      const keyed = this.#keys.read(text, match.index, end);
      if (keyed) this.#addKeyed(text, keyed);
      else if (this.trace) this.#traceKey(text, keyText(text, match.index, end), end);
      if (this.#piece) this.#pathKey(text, match.index, end);
    }
  }

  /**
   * In a piece of a long record nobody knows the path: a rule takes every value under its last named key, more than it
   * asks for but never less.
   */
  #pathKey(text: Text, start: number, end: number): void {
    const raw = keyText(text, start, end);
    const entry = this.#policy.paths.find(({ last, rule }) =>
      rule.caseInsensitive ? last.toLowerCase() === raw.toLowerCase() : last === raw,
    );
    const value = entry && valueAfter(text, end);
    if (!entry || !value) return;
    const whole = closeValue(text, value);
    const bare = value.kind === 'token' || value.kind === 'container';
    this.#add(text, entry.target, whole.start, whole.end, 1, bare, openKind(text, whole));
  }

  /** Names and numbers in short records, as in a chat. */
  #turns(text: Text): void {
    const { person, chat } = this.#policy;
    for (let at = 0; at < text.length; at = text.end + 1) {
      text.locate(at);
      const names = personsInChat(text);
      if (person) for (const name of names) this.#addName(text, person, name);
      for (const { entity, start, end, confidence } of factsInChat(text, names)) {
        const target = chat.get(entity);
        if (target) this.#add(text, target, start, end, confidence);
      }
    }
  }

  #walkAll(text: Text): void {
    for (let at = 0; at < text.length; at = text.end + 1) {
      text.locate(at);
      this.#walk(text);
    }
  }

  /** Path rules over the located record. */
  #walk(text: Text): void {
    if (!text.json) return;
    walkJson(text.bytes, text.start, text.end, ({ path, start, end, kind }) => {
      for (const { rule, target } of this.#policy.paths) {
        if (path.length === 0 || !matchesPath(rule.segments, path, rule.caseInsensitive)) continue;
        if (kind === 'container') {
          const close = closeContainer(text.bytes, start, text.end);
          end = close < 0 ? text.end : close;
        }
        const open = end < text.end ? null : kind === 'token' ? 'text' : kind;
        if (end > start) this.#add(text, target, start, end, 1, kind !== 'string', open);
        return kind === 'container' ? end : 0;
      }
      return 0;
    });
  }

  #findCustom(text: Text, custom: CustomFinder): void {
    custom.find(text, (index, start, end, confidence) => {
      text.locate(start);
      const entry = this.#policy.custom.find((one) => one.index === index);
      if (entry) this.#add(text, entry.target, start, end, confidence);
    });
  }
}
