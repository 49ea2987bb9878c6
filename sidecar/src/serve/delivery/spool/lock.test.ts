import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folders } from '../../../test/delivery.ts';
import { lockFolder } from './lock.ts';

const HOLDER = fileURLToPath(new URL('../fixtures/lock.mjs', import.meta.url));
const folder = folders();

function made(name?: string): string {
  const dir = folder(name);
  mkdirSync(dir);
  return dir;
}

/** Says `held` or `refused`, and stays. */
async function another(dir: string, ...around: string[]): Promise<{ child: ChildProcess; said: string }> {
  const [command, ...args] = [...around, process.execPath, HOLDER, dir];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout!, 'data');
  return { child, said: String(said).trim() };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

it('is one process at a time', async () => {
  const dir = made();
  const lock = await lockFolder(dir);
  expect(await lockFolder(dir)).toBeNull();
  const { child, said } = await another(dir);
  expect(said).toBe('refused');
  await ended(child, 'SIGKILL');
  await lock!.release();
  expect(readdirSync(dir)).toEqual([]);
  const next = await another(dir);
  expect(next.said).toBe('held');
  expect(await lockFolder(dir)).toBeNull();
  await ended(next.child, 'SIGKILL');
});

it.each(['SIGKILL', 'SIGTERM'] as const)(
  'is free at once behind %s, and nothing is left of the old one',
  async (signal) => {
    const dir = made();
    for (let i = 0; i < 3; i++) {
      const { child, said } = await another(dir);
      expect(said).toBe('held');
      await ended(child, signal);
    }
    const lock = await lockFolder(dir);
    expect(lock).not.toBeNull();
    expect(readdirSync(dir)).toHaveLength(1);
    await lock!.release();
  },
);

it('is held by a process that is stopped', async () => {
  const dir = made();
  const { child } = await another(dir);
  child.kill('SIGSTOP');
  expect(await lockFolder(dir)).toBeNull();
  await ended(child, 'SIGKILL');
  await (await lockFolder(dir))!.release();
});

it('never has two winners of many that come at once', async () => {
  for (let round = 0; round < 10; round++) {
    const dir = made();
    const locks = await Promise.all(Array.from({ length: 8 }, () => lockFolder(dir)));
    const held = locks.filter((lock) => lock !== null);
    expect(held.length).toBeLessThanOrEqual(1);
    for (const lock of held) await lock.release();
    expect(readdirSync(dir)).toEqual([]);
  }
});

it('works in a folder whose name is longer than the address of a socket may be', async () => {
  const dir = made('d'.repeat(200));
  const lock = await lockFolder(dir);
  expect(await lockFolder(dir)).toBeNull();
  await lock!.release();
  expect(readdirSync(dir)).toEqual([]);
});

it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'is seen from another container, where processes and network are others',
  async () => {
    const dir = made();
    const lock = await lockFolder(dir);
    const { child, said } = await another(dir, 'unshare', '--pid', '--net', '--fork', '--kill-child');
    expect(said).toBe('refused');
    await ended(child, 'SIGKILL');
    await lock!.release();
  },
);
