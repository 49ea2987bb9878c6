import type { Detector } from '../../types.ts';
import { lkNic } from './nic.ts';

export const lk: readonly Detector[] = [lkNic];
