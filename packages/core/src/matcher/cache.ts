/**
 * Compiled Hyperscan databases, kept from one start to the next. Nothing here may fail a start: what cannot be read is
 * compiled, what cannot be written is not kept, and nobody is told.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Database, version } from 'hyperscan-js';
import { loadZlib } from '../config/lazy.ts';

/** Of the file: this mark, the key's length, the key, the database as hyperscan-js seals it. */
const FORMAT = 'SJDB1';
const END = '.hsdb';
/** Files that stay; of configurations that changed nobody else cleans up. */
const KEPT = 32;

/** What is compiled: everything that the database depends on. */
export interface Source {
  readonly kind: 'literals' | 'custom';
  readonly expressions: readonly { readonly id: number; readonly pattern: string; readonly flags: number }[];
}

/** The database that was kept for the source, else what `compile` gives, which is kept then. Throws what `compile` throws. */
export function cachedDatabase(source: Source, compile: () => Database): Database {
  const folder = cacheFolder();
  if (folder === undefined) return compile();
  const key = keyOf(source);
  const file = join(folder, nameOf(key));
  const kept = load(file, key);
  if (kept) return kept;
  const database = compile();
  keep(folder, file, key, database);
  return database;
}

/** Undefined where there is no home. A variable that is empty or relative names no folder (XDG says so of its own). */
export function cacheFolder(env = process.env, platform = process.platform): string | undefined {
  const given = env.SCRUBJAY_CACHE_DIR?.trim();
  if (given) return given;
  const own = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (own && isAbsolute(own)) return join(own, 'scrubjay');
  try {
    const home = homedir();
    if (!isAbsolute(home)) return undefined;
    if (platform === 'win32') return join(home, 'AppData', 'Local', 'scrubjay');
    return platform === 'darwin'
      ? join(home, 'Library', 'Caches', 'scrubjay')
      : join(home, '.cache', 'scrubjay');
  } catch {
    return undefined;
  }
}

/** The whole of it stands in the file and is compared: a digest would need node:crypto, slower to load than to compile. */
function keyOf({ kind, expressions }: Source): Buffer {
  const list = expressions.map(({ id, pattern, flags }) => [id, pattern, flags]);
  return Buffer.from(JSON.stringify([FORMAT, version(), process.platform, process.arch, kind, list]));
}

function nameOf(key: Buffer): string {
  return `${loadZlib().crc32(key).toString(16).padStart(8, '0')}-${key.length.toString(16)}${END}`;
}

/** The database steers native code: it is taken from a file that is this user's alone, and that is whole. */
function load(file: string, key: Buffer): Database | undefined {
  try {
    const fd = openSync(file, 'r');
    try {
      const { uid, mode } = fstatSync(fd);
      const own = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      if (!own) return undefined;
      const bytes = readFileSync(fd);
      const head = header(key);
      if (!bytes.subarray(0, head.length).equals(head)) return undefined;
      return Database.deserialize(bytes.subarray(head.length));
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined;
  }
}

function header(key: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${FORMAT} ${key.length}\n`), key]);
}

/** Written beside its place and moved there: whoever reads meanwhile sees the one or the other whole. */
function keep(folder: string, file: string, key: Buffer, database: Database): void {
  const beside = `${file}.${process.pid}-${threadId}.tmp`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(beside, Buffer.concat([header(key), database.serialize()]), { flag: 'wx', mode: 0o600 });
    renameSync(beside, file);
    prune(folder);
  } catch {
    rmQuietly(beside);
  }
}

function prune(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(END));
  if (names.length <= KEPT) return;
  const files = names.map((name) => join(folder, name));
  const times = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  files.sort((a, b) => times.get(b)! - times.get(a)!);
  for (const file of files.slice(KEPT)) rmQuietly(file);
}

function rmQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nobody is harmed by a file too many.
  }
}
