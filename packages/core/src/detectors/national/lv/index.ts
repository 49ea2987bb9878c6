import type { Detector } from '../../types.ts';
import { lvPersonasKods } from './personas-kods.ts';

export const lv: readonly Detector[] = [lvPersonasKods];
