import { describe, expect, it } from 'vitest';
import { Load, Share } from './load.ts';

const MIB = 1_048_576;

describe('the memory of bodies', () => {
  it('has room for one body of the greatest size, and for 64 MiB', () => {
    expect(new Load(80 * MIB).most).toBe(80 * MIB);
    expect(new Load(1).most).toBe(64 * MIB);
  });

  it('is taken in parts, and not beyond what there is', () => {
    const load = new Load(64 * MIB);
    const [one, other] = [new Share(load), new Share(load)];
    expect(one.take(60 * MIB)).toBe(true);
    expect(other.take(5 * MIB)).toBe(false);
    expect(other.take(4 * MIB)).toBe(true);
    one.give(10 * MIB);
    expect(other.take(10 * MIB)).toBe(true);
    expect(load.held).toBe(64 * MIB);
  });

  it('is given back when nobody uses it any more, whoever ends first', () => {
    const load = new Load(MIB);
    const share = new Share(load);
    share.take(1000);
    share.use();
    share.done();
    expect(load.held).toBe(1000);
    share.take(500);
    share.done();
    expect(load.held).toBe(0);
    share.use();
    share.take(100);
    share.done();
    expect(load.held).toBe(0);
  });
});
