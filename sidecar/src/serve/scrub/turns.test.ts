import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** Work that is done when told so. */
function work() {
  let finish = () => {};
  let fail = (_: Error) => {};
  let begun = false;
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const run = () => {
    begun = true;
    return done;
  };
  return { run, finish, fail, begun: () => begun };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('lets in what fits, in the order it came', async () => {
  const turns = new Turns(10);
  const jobs = [4, 4, 4, 1].map((size) => ({ ...work(), size }));
  const all = jobs.map(({ size, run }) => turns.take(size, run));
  await settled();
  // The last one would fit, but it came later.
  expect(jobs.map(({ begun }) => begun())).toEqual([true, true, false, false]);
  jobs[1].finish();
  await settled();
  expect(jobs.map(({ begun }) => begun())).toEqual([true, true, true, true]);
  for (const { finish } of jobs) finish();
  await Promise.all(all);
});

it('lets in what is larger than all, alone', async () => {
  const turns = new Turns(10);
  const [small, large, after] = [work(), work(), work()];
  const all = [turns.take(1, small.run), turns.take(50, large.run), turns.take(1, after.run)];
  await settled();
  expect([large.begun(), after.begun()]).toEqual([false, false]);
  small.finish();
  await settled();
  expect([large.begun(), after.begun()]).toEqual([true, false]);
  large.finish();
  await settled();
  expect(after.begun()).toBe(true);
  after.finish();
  await Promise.all(all);
});

it('goes on behind what failed, and tells its caller', async () => {
  const turns = new Turns(1);
  const [failing, next] = [work(), work()];
  const first = turns.take(1, failing.run);
  const second = turns.take(1, next.run);
  failing.fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  await settled();
  expect(next.begun()).toBe(true);
  next.finish();
  await second;
});
