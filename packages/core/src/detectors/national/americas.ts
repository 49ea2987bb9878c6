import type { Detector } from '../types.ts';
import { ar } from './ar/index.ts';
import { br } from './br/index.ts';
import { ca } from './ca/index.ts';
import { cl } from './cl/index.ts';
import { co } from './co/index.ts';
import { mx } from './mx/index.ts';
import { pe } from './pe/index.ts';
import { us } from './us/index.ts';
import { uy } from './uy/index.ts';
import { ve } from './ve/index.ts';

export const americas: readonly Detector[] = [
  ...us,
  ...ca,
  ...mx,
  ...br,
  ...ar,
  ...cl,
  ...co,
  ...pe,
  ...uy,
  ...ve,
];
