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
    const entry = this.#entry(Buffer.from(word, 'utf8').toString('latin1'), 0);
    entry.flags |= LiteralFlag.PROSE;
    if (target.before || target.rule.around) entry.flags |= LiteralFlag.EITHER_SIDE;
    if (person) {
      entry.person = true;
      if (target.rule.needsName === false) entry.plain = true;
    } else {
      entry.context.push(target);
      entry.plain = true;
    }
  }

  /**
   * All words of a key are looked for, in every spelling: `code` alone ends a key of many a log line. False when it cannot
   * be found as a literal: too short, or not of ASCII letters.
   */
  key(key: string, person: boolean): boolean {
    const texts = tails(key);
    for (const text of texts) {
      const entry = this.#entry(text, 0);
      entry.flags |= LiteralFlag.KEY;
      entry.key = true;
      if (!person) entry.plain = true;
    }
    return texts.length > 0;
  }

  /** Words that begin an SQL statement with columns. */
  statement(words: string): void {
    const entry = this.#entry(words, 0);
    entry.flags |= LiteralFlag.PROSE;
    entry.statement = true;
    entry.plain = true;
  }

  /** False when the key cannot be found as a literal, so that every record must be walked. */
  path(key: string): boolean {
    const texts = /^[A-Za-z0-9_-]+$/.test(key) ? tails(key.toLowerCase().replace(/([^a-z0-9])+/g, '_')) : [];
    for (const text of texts) {
      const entry = this.#entry(text, 0);
      entry.flags |= LiteralFlag.KEY;
      entry.path = true;
      entry.plain = true;
    }
    return texts.length > 0;
  }

  finish(): { literals: Literal[]; meanings: Meaning[] } {
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

/**
 * Spellings of a key. Of three words or more the last two are enough where the key is read back to its beginning, whatever
 * stands between the others: `socialSecurity_number`. Empty when there is none of three bytes.
 */
function tails(key: string): string[] {
  const words = key.split('_').filter((word) => word !== '');
  const last = words.slice(-2);
  const texts =
    words.length === 1
      ? words
      : [
          ...new Set([
            words.join(''),
            words.join(' '),
            ...['', '_', '-', '.'].map((mark) => last.join(mark)),
          ]),
        ];
  return texts.every((text) => /^[a-z][\x20-\x7e]{2}/.test(text)) ? texts : [];
}
