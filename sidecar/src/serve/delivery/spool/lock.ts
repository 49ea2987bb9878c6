/**
 * One process a folder. Each that wants it listens on a Unix socket of its own in the folder, and has it when nobody
 * answers on any other. The kernel closes the socket of a process that ended, however it ended, so no lock is ever stale;
 * and a socket in a folder is seen from other containers of the machine, where a process id means nothing.
 *
 * Of two that come at once at least one sees the other, since each listens before it looks. Then both may give way: they
 * try again after a time drawn by lot.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = 'lock-';
const TRIES = 5;
/** ms; the time by which those who came at once are apart. */
const APART = 50;

export interface Lock {
  release(): Promise<void>;
}

/** Null when another has it. Settles then after 250 ms at most. @throws errors of the system: a folder that can hold no socket */
export async function lockFolder(dir: string): Promise<Lock | null> {
  const folder = await open(dir, 'r');
  try {
    for (let left = TRIES; left > 0; left--) {
      const lock = await attempt(dir, folder);
      if (lock) return lock;
      if (left > 1) await sleep(Math.random() * APART);
    }
    return null;
  } finally {
    await folder.close();
  }
}

async function attempt(dir: string, folder: FileHandle): Promise<Lock | null> {
  const own = `${PREFIX}${randomBytes(8).toString('hex')}`;
  const server = await listen(address(dir, folder, own));
  const release = async () => {
    // Where that fails, whoever comes next does it.
    await rm(join(dir, own), { force: true }).catch(() => {});
    await new Promise((resolve) => server.close(resolve));
  };
  try {
    for (const name of await readdir(dir)) {
      if (!name.startsWith(PREFIX) || name === own) continue;
      if (await answers(address(dir, folder, name))) {
        await release();
        return null;
      }
      // Nobody listens on it again: names are drawn anew each time.
      await rm(join(dir, name), { force: true });
    }
    return { release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** The address of a socket has room for 107 bytes; by the open folder it is short wherever the folder is. */
function address(dir: string, folder: FileHandle, name: string): string {
  return process.platform === 'linux' ? `/proc/self/fd/${folder.fd}/${name}` : join(dir, name);
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    // Anything but a refusal may be a process that is busy.
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
  });
}
