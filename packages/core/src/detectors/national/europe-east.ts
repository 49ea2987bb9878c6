import type { Detector } from '../types.ts';
import { bg } from './bg/index.ts';
import { cz } from './cz/index.ts';
import { dk } from './dk/index.ts';
import { ee } from './ee/index.ts';
import { eu } from './eu/index.ts';
import { fi } from './fi/index.ts';
import { gr } from './gr/index.ts';
import { hr } from './hr/index.ts';
import { hu } from './hu/index.ts';
import { is } from './is/index.ts';
import { lt } from './lt/index.ts';
import { lv } from './lv/index.ts';
import { no } from './no/index.ts';
import { pl } from './pl/index.ts';
import { ro } from './ro/index.ts';
import { rs } from './rs/index.ts';
import { ru } from './ru/index.ts';
import { se } from './se/index.ts';
import { si } from './si/index.ts';
import { ua } from './ua/index.ts';

/** Central, eastern, south-eastern and northern Europe. */
export const europeEast: readonly Detector[] = [
  ...pl,
  ...cz,
  ...hu,
  ...ro,
  ...bg,
  ...gr,
  ...hr,
  ...si,
  ...rs,
  ...ee,
  ...lv,
  ...lt,
  ...dk,
  ...se,
  ...no,
  ...fi,
  ...is,
  ...ua,
  ...ru,
  ...eu,
];
