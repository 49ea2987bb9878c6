import type { Detector } from '../../types.ts';
import { peDni } from './dni.ts';
import { peRuc } from './ruc.ts';

export const pe: readonly Detector[] = [peRuc, peDni];
