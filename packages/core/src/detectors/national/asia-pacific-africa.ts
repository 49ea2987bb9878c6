import type { Detector } from '../types.ts';
import { ae } from './ae/index.ts';
import { au } from './au/index.ts';
import { cn } from './cn/index.ts';
import { hk } from './hk/index.ts';
import { id } from './id/index.ts';
import { il } from './il/index.ts';
import { india } from './in/index.ts';
import { jp } from './jp/index.ts';
import { ke } from './ke/index.ts';
import { kr } from './kr/index.ts';
import { lk } from './lk/index.ts';
import { my } from './my/index.ts';
import { ng } from './ng/index.ts';
import { nz } from './nz/index.ts';
import { ph } from './ph/index.ts';
import { pk } from './pk/index.ts';
import { sa } from './sa/index.ts';
import { sg } from './sg/index.ts';
import { th } from './th/index.ts';
import { tr } from './tr/index.ts';
import { tw } from './tw/index.ts';
import { vn } from './vn/index.ts';
import { za } from './za/index.ts';

export const asiaPacificAfrica: readonly Detector[] = [
  ...ae,
  ...au,
  ...cn,
  ...hk,
  ...id,
  ...il,
  ...india,
  ...jp,
  ...ke,
  ...kr,
  ...lk,
  ...my,
  ...ng,
  ...nz,
  ...ph,
  ...pk,
  ...sa,
  ...sg,
  ...th,
  ...tr,
  ...tw,
  ...vn,
  ...za,
];
