import { expect, it } from 'vitest';
import { folders, memoryLog, numbered, numbersOf } from '../../test/delivery.ts';
import { Backlog } from './backlog.ts';
import { Spool } from './spool/spool.ts';

const folder = folders();
const ALL = 1_048_576;

it('has a parcel once that is read from disk before it is told that it is there', async () => {
  const spool = await Spool.open({ dir: folder(), maxBytes: ALL, segmentBytes: ALL }, memoryLog());
  const backlog = new Backlog(100, spool);
  const store = async (n: number) => {
    const parcel = numbered(n, 80);
    const [place] = await spool.append([parcel], false);
    return () => backlog.stored(parcel, place);
  };
  const sent: number[] = [];
  const send = async () => {
    const entries = await backlog.next(ALL);
    for (const { parcel } of entries) sent.push(...numbersOf(parcel.bytes));
    return () => backlog.done(entries);
  };
  // Memory has room for the first; the second is on disk alone.
  for (const n of [0, 1]) (await store(n))();
  await (await send())();
  const told = await store(2);
  const done = await send();
  told();
  await done();
  for (let more = 0; more < 3; more++) await (await send())();
  expect(sent).toEqual([0, 1, 2]);
  expect(backlog.empty).toBe(true);
  await spool.close();
});
