import type { Detector } from '../../types.ts';
import { iePpsn } from './pps.ts';

export const ie: readonly Detector[] = [iePpsn];
