import type { Detector } from '../../types.ts';
import { grAfm } from './afm.ts';
import { grAmka } from './amka.ts';

export const gr: readonly Detector[] = [grAfm, grAmka];
