import type { Detector } from '../../types.ts';
import { phTin } from './tin.ts';
import { phUmid } from './umid.ts';

export const ph: readonly Detector[] = [phTin, phUmid];
