/** Gathers the literals of a policy: one entry a text, whatever it is wanted for. */
import { type Literal, LiteralFlag } from '../matcher/literals.ts';
import type { ContextTarget, Meaning, ShapeTarget } from './compiled.ts';

interface Entry {
  text: string;
  flags: number;
  prefix: ShapeTarget[];
  key: boolean;
  path: boolean;
  person: boolean;
  statement: boolean;
  context: ContextTarget[];
  /** Somebody wants it without a name behind it. */
  plain: boolean;
}

export class LiteralTable {
  readonly #entries = new Map<string, Entry>();

  prefix(text: string, detector: ShapeTarget): void {
    this.#entry(text, LiteralFlag.PREFIX | LiteralFlag.CASED).prefix.push(detector);
  }

  context(word: string, target: ContextTarget, person: boolean): void {
    // Where a text writes a space a heading or identifier writes a dash or underscore.
    const text = Buffer.from(word, 'utf8').toString('latin1').replaceAll(' ', '_');
    const entry = this.#entry(text, text.includes('_') ? LiteralFlag.JOINTS : 0);
    entry.flags |= LiteralFlag.PROSE;
    if (target.eitherSide) entry.flags |= LiteralFlag.EITHER_SIDE;
    if (person) {
      entry.person = true;
      if (target.rule.needsName === false) entry.plain = true;
    } else {
      entry.context.push(target);
      entry.plain = true;
    }
  }

  /**
   * All words of a key are looked for: `code` alone ends a key of many a log line. False when it cannot be found as a
   * literal: too short, or not of ASCII letters.
   */
  key(key: string, person: boolean): boolean {
    const entry = /^[a-z0-9_]+$/.test(key) ? this.#key(key) : null;
    if (!entry) return false;
    entry.key = true;
    if (!person) entry.plain = true;
    return true;
  }

  /** Words that begin an SQL statement with columns. */
  statement(words: string): void {
    const entry = this.#entry(words.replaceAll(' ', '_'), LiteralFlag.JOINTS);
    entry.flags |= LiteralFlag.PROSE;
    entry.statement = true;
    entry.plain = true;
  }

  /** False when the key cannot be found as a literal, so that every record must be walked. */
  path(key: string): boolean {
    // In camel case the joint is a capital, and may be none.
    const entry = /^[A-Za-z0-9_-]+$/.test(key) ? this.#key(key.toLowerCase()) : null;
    if (!entry) return false;
    entry.path = true;
    entry.plain = true;
    return true;
  }

  /** Null when the key is no literal. */
  #key(key: string): Entry | null {
    const text = key
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .join('_');
    if (!/^[a-z](?:_?[a-z0-9]){2}/.test(text)) return null;
    const entry = this.#entry(text, text.includes('_') ? LiteralFlag.JOINTS : 0);
    entry.flags |= LiteralFlag.KEY;
    return entry;
  }

  finish(): { literals: Literal[]; meanings: Meaning[] } {
    this.#mergeSpellings();
    const entries = [...this.#entries.values()];
    const literals = entries.map(({ text, flags, plain, person, statement, context }) => {
      if (flags & LiteralFlag.PREFIX) return { text, flags };
      if (!plain) flags |= LiteralFlag.WANTS_NAME;
      else if (!person && !statement && context.every(({ rule }) => rule.needsDigit ?? true))
        flags |= LiteralFlag.WANTS_DIGIT;
      return { text, flags };
    });
    return { literals, meanings: entries };
  }

  /** `e_mail` finds `email` as well: one literal is enough for both. */
  #mergeSpellings(): void {
    for (const entry of this.#entries.values()) {
      if (!(entry.flags & LiteralFlag.JOINTS)) continue;
      const id = `word ${entry.text.replaceAll('_', '')}`;
      const plain = this.#entries.get(id);
      if (!plain || plain === entry) continue;
      this.#entries.delete(id);
      entry.flags |= plain.flags;
      entry.key ||= plain.key;
      entry.path ||= plain.path;
      entry.person ||= plain.person;
      entry.statement ||= plain.statement;
      entry.plain ||= plain.plain;
      for (const target of plain.context)
        if (!entry.context.some(({ rule }) => rule === target.rule)) entry.context.push(target);
    }
  }

  #entry(text: string, flags: number): Entry {
    const id = `${flags & LiteralFlag.PREFIX ? 'prefix' : 'word'} ${text}`;
    let entry = this.#entries.get(id);
    if (!entry) {
      entry = {
        text,
        flags,
        prefix: [],
        key: false,
        path: false,
        person: false,
        statement: false,
        context: [],
        plain: false,
      };
      this.#entries.set(id, entry);
    }
    return entry;
  }
}
