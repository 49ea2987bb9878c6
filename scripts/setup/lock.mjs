// Two set-ups in one checkout would pull node_modules from under each other, so the second waits.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { quietly } from './say.mjs';

// On a shared folder the process cannot be asked whether it lives; no set-up takes so long.
const TOO_OLD = 30 * 60_000;
// Between creation and first write a lock is empty.
const YOUNG = 10_000;

/** Holds the lock until this process ends, however it ends; the lock of a process that was killed is taken over. */
export async function lock(root) {
  const path = join(root, '.scrubjay-cache', 'setup.lock');
  mkdirSync(dirname(path), { recursive: true });
  for (let waits = 0; !take(path); waits++) {
    if (waits === 0) quietly('Another set-up is running in this checkout: waiting for it ...');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  process.on('exit', () => rmSync(path, { force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
}

function take(path) {
  try {
    writeFileSync(path, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const held = read(path);
    return held !== undefined && isStale(path, held) && remove(path, held) && take(path);
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isStale(path, held) {
  let age;
  try {
    age = Date.now() - statSync(path).mtimeMs;
  } catch {
    return false;
  }
  const [pid, host] = held.trim().split(' ');
  if (!pid || !host) return age > YOUNG;
  if (host !== hostname()) return age > TOO_OLD;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** By renaming, which one of several waiters wins; and back again if it was a new lock by then. True: it is gone. */
function remove(path, held) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const stale = read(aside) === held;
    if (stale) rmSync(aside, { force: true });
    else renameSync(aside, path);
    return stale;
  } catch {
    // Another waiter was quicker.
    return false;
  }
}
