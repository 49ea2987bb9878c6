import type { Detector } from '../../types.ts';
import { zaIdNumber } from './id-number.ts';

export const za: readonly Detector[] = [zaIdNumber];
