/**
 * Bearer tokens. `@fastify/bearer-auth` takes its keys once, knows no names and no rights, and would leave of it the
 * reading of one header; so this is our own.
 */
import { hash, timingSafeEqual } from 'node:crypto';
import type { ScrubJayError } from '@scrubjay/core';
import type { Log } from '../../contract.ts';
import { openSecret, type Secret } from '../../secrets.ts';
import type { Right, ServeConfig } from '../../settings.ts';

export interface Token {
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
}

interface Entry extends Token {
  readonly secret: Secret;
  /** Null: the secret cannot be read now, and nobody has it. */
  digest: Buffer | null;
}

/** ms for which a secret counts without another look at its file. */
const FRESH = 1_000;

export class Keyring {
  readonly #log: Log;
  #entries: readonly Entry[];
  #looked = Date.now();

  /** @throws ScrubJayError SJ_CONFIG_VALUE when one of the secrets cannot be read */
  constructor(tokens: ServeConfig['tokens'], log: Log) {
    this.#log = log;
    this.#entries = entriesOf(tokens);
  }

  /** Without tokens whoever reaches the service may use it. */
  get empty(): boolean {
    return this.#entries.length === 0;
  }

  /**
   * Other tokens from now on.
   * @throws ScrubJayError SJ_CONFIG_VALUE when one of them cannot be read: the old ones stay
   */
  replace(tokens: ServeConfig['tokens']): void {
    this.#entries = entriesOf(tokens);
  }

  /** Takes as long whichever token it is, and whether it is one. */
  find(presented: string): Token | null {
    this.#refresh();
    const digest = digestOf(presented);
    let found: Token | null = null;
    for (const entry of this.#entries) {
      if (entry.digest && timingSafeEqual(entry.digest, digest)) found = entry;
    }
    return found;
  }

  #refresh(): void {
    const now = Date.now();
    if (now - this.#looked < FRESH) return;
    this.#looked = now;
    for (const entry of this.#entries) {
      try {
        entry.digest = digestOf(entry.secret());
      } catch (error) {
        if (entry.digest) {
          const { message } = error as ScrubJayError;
          this.#log.error(
            { token: entry.name, reason: message },
            'a token cannot be read and does not count',
          );
        }
        entry.digest = null;
      }
    }
  }
}

function entriesOf(tokens: ServeConfig['tokens']): Entry[] {
  return tokens.map(({ name, rights, token }, i) => {
    const secret = openSecret(token, `serve.tokens.${i}.token`);
    return { name, rights: new Set(rights), secret, digest: digestOf(secret()) };
  });
}

/** Of equal length whatever comes, so that they can be compared in constant time. */
function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
