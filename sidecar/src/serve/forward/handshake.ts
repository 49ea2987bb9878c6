/**
 * HELO, PING, PONG: client and server show each other that they know the shared key, and the client which user it is. None of the
 * secrets goes over the wire, only SHA-512 digests with salts.
 *
 *     server  ['HELO', {nonce, auth, keepalive}]                 auth: salt for users, empty without any
 *     client  ['PING', hostname, salt, digest, user, password digest]
 *     server  ['PONG', accepted, reason, hostname, digest]
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { decode, encode } from '@msgpack/msgpack';
import type { Secret } from '../secrets.ts';
import { Malformed } from './scanner.ts';

export interface User {
  readonly name: string;
  readonly password: Secret;
}

/** How a server knows its clients. */
export interface Security {
  readonly sharedKey: Secret;
  readonly hostname: string;
  readonly users: readonly User[];
}

/** How a client shows who it is. */
export interface Credentials {
  readonly sharedKey: Secret;
  readonly hostname: string;
  readonly username: string;
  readonly password: Secret;
}

/** Bytes of a message of the handshake. */
export const HANDSHAKE_LIMIT = 8192;

type Bytes = string | Uint8Array;

const NONE = Buffer.alloc(0);

function digest(...parts: Bytes[]): string {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function same(ours: string, theirs: Uint8Array): boolean {
  return ours.length === theirs.length && timingSafeEqual(Buffer.from(ours, 'latin1'), theirs);
}

/** Letters and digits: the same bytes for those who take them for text. */
const salt = () => Buffer.from(randomBytes(16).toString('hex'));

const toBuffer = (value: unknown) => Buffer.from(encode(value));

/** Strings stay bytes: Fluent Bit's salts are no UTF-8. @throws Malformed */
function read(bytes: Buffer, name: string, length: number): unknown[] {
  let value: unknown;
  try {
    value = decode(bytes, { rawStrings: true });
  } catch {
    // The error would tell of the content.
  }
  if (
    !Array.isArray(value) ||
    value.length !== length ||
    !isBytes(value[0]) ||
    !Buffer.from(name).equals(value[0])
  )
    throw new Malformed(`no ${name} where one is due`);
  return value;
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

export interface Answer {
  readonly accepted: boolean;
  /** Why not: words of this program. */
  readonly reason: string;
  /** The configured user that it is, where there are users. */
  readonly user: string | undefined;
  /** The PONG to send. */
  readonly pong: Buffer;
}

/** The server's side, for one connection. */
export class Challenge {
  readonly #security: Security;
  readonly #nonce = salt();
  readonly #auth: Buffer;

  constructor(security: Security) {
    this.#security = security;
    this.#auth = security.users.length > 0 ? salt() : NONE;
  }

  /** Nonce and salt are binary, as those of fluentd: fluent-logger takes no other for a salt. */
  helo(): Buffer {
    return toBuffer(['HELO', { nonce: this.#nonce, auth: this.#auth, keepalive: true }]);
  }

  /** @throws Malformed where it is no PING, ScrubJayError where a secret cannot be read */
  answer(ping: Buffer): Answer {
    const parts = read(ping, 'PING', 6);
    if (!parts.every(isBytes)) throw new Malformed('no PING where one is due');
    const [, client, clientSalt, keyDigest, user, passwordDigest] = parts as Uint8Array[];
    const { sharedKey, hostname } = this.#security;
    const key = sharedKey();
    if (!same(digest(clientSalt, client, this.#nonce, key), keyDigest)) return refuse('shared_key mismatch');
    const known = this.#user(user, passwordDigest);
    if (known === null) return refuse('username/password mismatch');
    const proof = digest(clientSalt, hostname, this.#nonce, key);
    return { accepted: true, reason: '', user: known, pong: toBuffer(['PONG', true, '', hostname, proof]) };
  }

  /** Every user is looked at, so that the time does not tell which names there are. */
  #user(name: Uint8Array, passwordDigest: Uint8Array): string | undefined | null {
    const { users } = this.#security;
    if (users.length === 0) return undefined;
    let found: string | null = null;
    for (const user of users) {
      const right = same(digest(this.#auth, user.name, user.password()), passwordDigest);
      if (right && Buffer.from(user.name).equals(name)) found = user.name;
    }
    return found;
  }
}

function refuse(reason: string): Answer {
  return { accepted: false, reason, user: undefined, pong: toBuffer(['PONG', false, reason, '', '']) };
}

/** The client's side, for one connection. */
export class Proof {
  readonly #credentials: Credentials;
  readonly #salt = salt();
  #nonce: Uint8Array = new Uint8Array();
  /** Whether the server keeps the connection for more than one request. */
  keepalive = true;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** The PING to a HELO. @throws Malformed where it is no HELO */
  ping(helo: Buffer): Buffer {
    const [, options] = read(helo, 'HELO', 2);
    const { nonce, auth, keepalive } = Object(options) as Record<string, unknown>;
    if (!isBytes(nonce)) throw new Malformed('a HELO without a nonce');
    this.#nonce = nonce;
    this.keepalive = keepalive !== false;
    const { sharedKey, hostname, username, password } = this.#credentials;
    const key = digest(this.#salt, hostname, nonce, sharedKey());
    const asked = isBytes(auth) && auth.length > 0;
    const who = asked ? [username, digest(auth, username, password())] : ['', ''];
    return toBuffer(['PING', hostname, this.#salt.toString(), key, ...who]);
  }

  /** Null, or why the server is not to be trusted, or does not trust us. @throws Malformed where it is no PONG */
  refusal(pong: Buffer): string | null {
    const [, accepted, , server, keyDigest] = read(pong, 'PONG', 5);
    if (accepted !== true) return 'it refused the shared key, the user or the password';
    if (!isBytes(server) || !isBytes(keyDigest)) throw new Malformed('no PONG where one is due');
    const ours = digest(this.#salt, server, this.#nonce, this.#credentials.sharedKey());
    return same(ours, keyDigest) ? null : 'it does not know the shared key';
  }
}
