import type { Detector } from '../../types.ts';
import { krFrn } from './frn.ts';
import { krRrn } from './rrn.ts';

export const kr: readonly Detector[] = [krRrn, krFrn];
