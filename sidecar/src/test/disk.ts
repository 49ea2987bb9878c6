/** For tests: disks that are full. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
