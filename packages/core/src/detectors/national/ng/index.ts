import type { Detector } from '../../types.ts';
import { ngBvn } from './bvn.ts';
import { ngNin } from './nin.ts';

export const ng: readonly Detector[] = [ngNin, ngBvn];
