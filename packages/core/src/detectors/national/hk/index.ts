import type { Detector } from '../../types.ts';
import { hkId } from './hkid.ts';

export const hk: readonly Detector[] = [hkId];
