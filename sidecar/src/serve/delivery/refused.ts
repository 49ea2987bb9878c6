/**
 * Dead letters. What the next hop refused for good is kept as it was, one file a parcel, in a folder beside the spool: lines
 * as `.log`, MessagePack entries as `.msgpack`. It is scrubbed, so it can be looked at, and sent again to `/v1/ingest` by
 * hand. The oldest ones make room for new ones.
 */
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Form, Parcel } from '../contract.ts';
import { makeFolder, syncFolder } from '../folder.ts';

const EXTENSIONS: Readonly<Record<Form, string>> = { lines: '.log', entries: '.msgpack' };
const TAG = 64;

export class RefusedFolder {
  readonly #dir: string;
  readonly #maxBytes: number;
  #turn = 0;

  constructor(dir: string, maxBytes: number) {
    this.#dir = dir;
    this.#maxBytes = maxBytes;
  }

  /** The file, once it is on disk. @throws errors of the system */
  async keep(parcel: Parcel): Promise<string> {
    await makeFolder(this.#dir);
    await this.#makeRoom(this.#maxBytes - parcel.bytes.length);
    const path = join(this.#dir, this.#name(parcel));
    try {
      await write(path, parcel.bytes);
    } catch {
      // The disk may be full: what was refused before is less than what is refused now.
      await this.#makeRoom(0);
      await write(path, parcel.bytes);
    }
    await syncFolder(this.#dir);
    return path;
  }

  /** Names are in the order of their time. */
  #name({ form, tag }: Parcel): string {
    const time = new Date().toISOString().replace(/[-:]/g, '');
    const turn = String(this.#turn++ % 1_000_000).padStart(6, '0');
    const of = tag.replace(/[^\w.-]/g, '_').slice(0, TAG);
    return `${time}-${turn}${of && `-${of}`}${EXTENSIONS[form]}`;
  }

  async #makeRoom(maxBytes: number): Promise<void> {
    const files = [];
    for (const name of (await readdir(this.#dir)).sort()) {
      const path = join(this.#dir, name);
      files.push({ path, bytes: (await stat(path)).size });
    }
    let bytes = files.reduce((all, file) => all + file.bytes, 0);
    for (const file of files) {
      if (bytes <= maxBytes) return;
      await rm(file.path, { force: true });
      bytes -= file.bytes;
    }
  }
}

async function write(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
