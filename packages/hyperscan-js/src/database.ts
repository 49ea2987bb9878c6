import { HyperscanError, invalidArgument } from './errors.ts';
import { type Native, type NativeHandle, native } from './native.ts';
import { seal, unseal } from './seal.ts';
import { closedError, kind, scanError, statusError } from './status.ts';

/** What a database says of itself. */
export interface DatabaseInfo {
  /** Release of libhs that made it, such as `5.4.9`. */
  version: string;
  /** CPU features it needs, such as `['AVX2']`. */
  features: string[];
  /** `BLOCK` always, for databases of this package. */
  mode: string;
  /** libhs's own line. */
  raw: string;
}

/**
 * A compiled set of patterns. Immutable: any number of threads may scan with one database at once, each
 * through a `Database` object of its own (`share`, `fromShared`).
 */
export class Database {
  readonly #native: Native;
  readonly #handle: NativeHandle;
  #open = true;

  /** @internal Use `compile`, `compileLiterals`, `Database.deserialize` or `Database.fromShared`. */
  constructor(addon: Native, handle: NativeHandle) {
    this.#native = addon;
    this.#handle = handle;
  }

  /**
   * Finds all matches in `input[start, end)`. Patterns see that range as the whole text: `^` is `start`,
   * `$` is `end`, and nothing outside is read.
   *
   * Writes pairs `[id, endOffset]` to `out`. `endOffset` counts bytes from input's index 0 and is the index
   * after the match's last byte. Ends are in the order libhs finds them: rising for almost all patterns,
   * with no order among ids at one end. A pattern that matches in several lengths at one end is reported
   * once there; one that can go on is reported at each end (`a+` on `aaa`: 1, 2, 3).
   *
   * Returns how many matches there ARE. When that is more than `out.length >> 1`, only the first
   * `out.length >> 1` pairs were stored: scan again with an `out` of twice the returned number. Nothing is
   * lost silently, and the rest of `out` is left as it was.
   *
   * `input` and `out` may be views on a WebAssembly.Memory or a SharedArrayBuffer; no other thread may write
   * the range during the call. Allocates nothing. Takes one call for at most 4 GiB - 1 bytes.
   *
   * Throws `HS_INVALID_ARGUMENT` (types, bounds, `end` of 4 GiB or more), `HS_DATABASE_CLOSED`,
   * `HS_SCAN_ERROR`, `HS_OUT_OF_MEMORY`.
   */
  scan(input: Uint8Array, start: number, end: number, out: Uint32Array): number {
    const total = this.#native.scan(this.#handle, input, start, end, out);
    if (total < 0) throw scanError(total, input, start, end, out);
    return total;
  }

  /**
   * The database as bytes, for `deserialize` with the same libhs release on a machine of this kind: what
   * hs_serialize_database gives, and 8 bytes more that let `deserialize` find damage anywhere in it.
   */
  serialize(): Uint8Array {
    const bytes = this.#native.serialize(this.#checked());
    if (typeof bytes === 'number') throw statusError(bytes, 'HS_DATABASE_ERROR', 'serialize failed');
    return seal(bytes);
  }

  /**
   * The database that `serialize` wrote. Bytes of another release, for another CPU, damaged or foreign are
   * refused (`HS_DATABASE_VERSION`, `HS_DATABASE_PLATFORM`, `HS_DATABASE_ERROR`). The checksums find
   * accidents, not forgery, and a database steers native code: take bytes only from where you would take a
   * program. Does not keep `bytes`.
   */
  static deserialize(bytes: Uint8Array): Database {
    if (!(bytes instanceof Uint8Array)) {
      throw invalidArgument(`a serialised database must be a Uint8Array, not ${kind(bytes)}`);
    }
    const addon = native();
    const { serialized, intact } = unseal(bytes);
    // libhs first: of a whole database from elsewhere it says more than "damaged".
    const handle = addon.deserialize(serialized);
    if (typeof handle === 'number') {
      throw statusError(handle, 'HS_DATABASE_ERROR', 'not a usable serialised database');
    }
    const database = new Database(addon, handle);
    const { mode } = database.info();
    if (intact && mode === 'BLOCK') return database;
    database.close();
    const reason = intact ? `it is for mode ${mode}, not BLOCK` : 'it is damaged, or not from serialize()';
    throw new HyperscanError('HS_DATABASE_ERROR', `not a usable serialised database: ${reason}`);
  }

  /**
   * A handle for `Database.fromShared` in any thread of this process; send it with postMessage or workerData.
   * The same one at each call. It does not keep the database alive: keep this object open until the others
   * have called `fromShared`. From then on each object holds the database by itself.
   */
  share(): bigint {
    return this.#native.share(this.#checked());
  }

  /**
   * The very database that `share` named, without a copy. Throws `HS_DATABASE_CLOSED` when no object of it
   * is left, or the handle is of another process.
   */
  static fromShared(handle: bigint): Database {
    if (typeof handle !== 'bigint') {
      throw invalidArgument(`a share handle must be a bigint, not ${kind(handle)}`);
    }
    const addon = native();
    const found = addon.fromShared(handle);
    if (found === undefined) {
      throw new HyperscanError(
        'HS_DATABASE_CLOSED',
        'no open database has this share handle in this process: keep the sharing object open until the other threads have it',
      );
    }
    return new Database(addon, found);
  }

  info(): DatabaseInfo {
    const raw = this.#native.info(this.#checked());
    if (typeof raw === 'number') throw statusError(raw, 'HS_DATABASE_ERROR', 'info failed');
    const parts = /^Version: (\S*) Features: (.*?) Mode: (\S+)$/.exec(raw.trim());
    const features = (parts?.[2] ?? '').split(/\s+/).filter((word) => word !== '');
    return { version: parts?.[1] ?? '', features, mode: parts?.[3] ?? '', raw };
  }

  /** Bytes of native memory. */
  get size(): number {
    return this.#native.size(this.#checked());
  }

  get closed(): boolean {
    return !this.#open;
  }

  /**
   * Gives up this object's hold; the native memory goes with the last one. May be called again. Without it
   * the garbage collector does the same, some time after the object became unreachable.
   */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#native.close(this.#handle);
  }

  #checked(): NativeHandle {
    if (!this.#open) throw closedError();
    return this.#handle;
  }
}
