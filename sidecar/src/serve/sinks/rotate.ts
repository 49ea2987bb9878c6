/** Old files of a file that grew too large: `app.log.1` is the newest, `app.log.2.gz` older. */
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { syncFolder } from '../folder.ts';

const COMPRESSED = '.gz';
const UNFINISHED = '.gz.tmp';

/** Makes way for a new file. `keep`: old ones that stay. Gives the newest of them, null when none does. */
export async function rotate(path: string, keep: number): Promise<string | null> {
  for (const { name, number, end } of await oldOnes(path)) {
    if (number >= keep || end === UNFINISHED) await rm(name, { force: true });
    else await rename(name, `${path}.${number + 1}${end}`);
  }
  const newest = keep > 0 ? `${path}.1` : null;
  await (newest ? rename(path, newest) : rm(path, { force: true }));
  await syncFolder(dirname(path));
  return newest;
}

/** In its place comes `….gz`; the one or the other is there at every instant. */
export async function compress(path: string): Promise<void> {
  const unfinished = path + UNFINISHED;
  try {
    await pipeline(createReadStream(path), createGzip(), createWriteStream(unfinished, { mode: 0o640 }));
    await rename(unfinished, path + COMPRESSED);
    await rm(path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

interface Old {
  readonly name: string;
  readonly number: number;
  readonly end: string;
}

/** The oldest first, so that none is moved onto another. */
async function oldOnes(path: string): Promise<Old[]> {
  const begin = `${basename(path)}.`;
  const old: Old[] = [];
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(begin)) continue;
    const parts = /^([1-9]\d*)(|\.gz|\.gz\.tmp)$/.exec(name.slice(begin.length));
    if (parts)
      old.push({ name: path + name.slice(begin.length - 1), number: Number(parts[1]), end: parts[2] });
  }
  return old.sort((a, b) => b.number - a.number);
}
