import type { Detector } from '../../types.ts';
import { nzIrd } from './ird.ts';
import { nzNhi } from './nhi.ts';

export const nz: readonly Detector[] = [nzIrd, nzNhi];
