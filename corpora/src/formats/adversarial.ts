/**
 * What costs a scanner most for nothing: nearly every byte begins a look-alike, and no value is there. Long runs of digits,
 * `@@@@`, prefixes of tokens that lead nowhere, escapes behind escapes, deep JSON.
 */
import { time } from '../markup.ts';
import { Deck, type Rng } from '../rng.ts';
import type { Format } from '../types.ts';

const repeated = (r: Rng, part: string, least: number, most: number) => part.repeat(r.int(least, most));
const many = (r: Rng, least: number, most: number, part: () => string) =>
  Array.from({ length: r.int(least, most) }, part).join('');

/** Prefixes of tokens, each cut off before it could be one. */
const PREFIXES = ['hvs.', 'npm_', 'pypi-', 'dop_v1_', 'SG.', 'shpat_', 'whsec_', 'xapp-', 'sk-ant-'];

const lines: ((r: Rng) => string)[] = [
  (r) => `counter ${r.digits(r.int(400, 2000))}`,
  (r) => `digits ${many(r, 60, 200, () => `${r.digits(r.int(20, 30))} `)}`,
  (r) => `${repeated(r, '@', 200, 1500)}`,
  (r) => `${repeated(r, 'a@', 100, 600)}`,
  (r) => `hex ${r.hex(r.int(400, 2000))}`,
  (r) => `${repeated(r, ':', 200, 1000)}${repeated(r, '-:', 50, 300)}`,
  (r) => `${repeated(r, '1.', 100, 500)}`,
  (r) => `${many(r, 60, 200, () => `${r.pick(PREFIXES)} `)}`,
  (r) => `{"a":"${repeated(r, '\\\\', 200, 900)}"}`,
  (r) => `{"a":"${repeated(r, '\\u0061', 50, 250)}"}`,
  (r) => `${repeated(r, '%25', 100, 500)}`,
  (r) => `${repeated(r, '&amp;', 80, 300)}`,
  (r) => {
    const depth = r.int(50, 250);
    return `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`;
  },
  (r) => {
    const depth = r.int(100, 500);
    return `${'['.repeat(depth)}${']'.repeat(depth)}`;
  },
  (r) => `${repeated(r, '"', 100, 800)}`,
  (r) => `${repeated(r, '= : ', 80, 300)}`,
];

export const adversarial: Format = {
  about: 'no personal data: lines on which a scanner works most for nothing',
  clean: true,
  stress: true,
  maxGapMs: 10,
  start(r) {
    const deck = new Deck(r, lines);
    const plain = () => `${time('iso')} ${deck.deal()(r)}`;
    return { plain, personal: plain };
  },
};
