import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folders, numbered } from '../../../test/delivery.ts';
import { recordHead, segmentHead } from './format.ts';
import { SegmentReader } from './reader.ts';

const folder = folders();

it('takes in nothing of what is being written', async () => {
  const dir = folder();
  mkdirSync(dir);
  const path = join(dir, 'segment');
  const { head, mark } = segmentHead();
  const [first, second] = [numbered(1), numbered(2)].map((parcel) =>
    Buffer.concat([recordHead(parcel, mark), parcel.bytes]),
  );
  const end = head.length + first.length;
  writeFileSync(path, Buffer.concat([head, first, Buffer.alloc(second.length)]));
  const reader = (await SegmentReader.open(path))!;
  expect(await reader.next(end)).toEqual({ parcel: numbered(1), end });
  expect(await reader.next(end)).toBeNull();
  truncateSync(path, end);
  appendFileSync(path, second);
  expect(await reader.next(end + second.length)).toEqual({ parcel: numbered(2), end: end + second.length });
  await reader.close();
});
