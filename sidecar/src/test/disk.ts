/** For tests: disks that are full. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallDisk {
  readonly dir: string;
  /** Takes all room but `bytes`. */
  fill(bytes: number): void;
  /** Gives it back. */
  free(): void;
  remove(): void;
}

/** Only root may mount. */
export const maySmallDisk = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A file system in memory. */
export function smallDisk(dir: string, bytes: number): SmallDisk {
  mkdirSync(dir, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', dir]);
  const ballast = join(dir, 'ballast');
  return {
    dir,
    fill: (left) => {
      writeFileSync(ballast, '');
      try {
        for (const chunk = Buffer.alloc(4096); ; ) writeFileSync(ballast, chunk, { flag: 'a' });
      } catch {
        const size = Number(execFileSync('stat', ['-c', '%s', ballast], { encoding: 'utf8' }));
        execFileSync('truncate', ['-s', String(Math.max(size - left, 0)), ballast]);
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => execFileSync('umount', ['--lazy', dir]),
  };
}

/** strace makes system calls fail. */
export const mayInject = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

export interface PowerDisk {
  readonly dir: string;
  /** From now on it is what a loss of power would have left at this instant. Nobody may write meanwhile. */
  losePower(stopWriters: () => Promise<void>): Promise<void>;
  remove(): void;
}

/** Only root may mount, and needs the tools of ext4. */
export const mayLosePower = maySmallDisk && hasLoop();

function hasLoop(): boolean {
  try {
    execFileSync('mkfs.ext4', ['-V'], { stdio: 'ignore' });
    execFileSync('losetup', ['--find'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A file system in a file. What it gave to its device is in that file, what it holds back in memory is not: a copy is what a
 * loss of power leaves.
 */
export function powerDisk(root: string, bytes: number): PowerDisk {
  const dir = join(root, 'mounted');
  let image = join(root, 'image');
  mkdirSync(dir, { recursive: true });
  execFileSync('truncate', ['-s', String(bytes), image]);
  execFileSync('mkfs.ext4', ['-q', '-F', image]);
  const mount = () => execFileSync('mount', ['-o', 'loop', image, dir]);
  const unmount = () => execFileSync('umount', [dir]);
  mount();
  return {
    dir,
    losePower: async (stopWriters) => {
      const copy = join(root, `image-${Date.now()}`);
      // A write that the system had begun when its process was stopped may go on for a moment.
      do copyFileSync(image, copy);
      while (spawnSync('cmp', ['-s', image, copy]).status !== 0);
      await stopWriters();
      unmount();
      rmSync(image);
      image = copy;
      mount();
    },
    remove: () => unmount(),
  };
}

/** No file of this process may be longer while `work` runs: EFBIG. Needs no rights. */
export async function withFilesUpTo<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  const limit = (soft: number | 'unlimited') =>
    execFileSync('prlimit', [`--pid=${process.pid}`, `--fsize=${soft}:`]);
  limit(bytes);
  try {
    return await work();
  } finally {
    limit('unlimited');
  }
}
