import type { Detector } from '../../types.ts';
import { bgEgn } from './egn.ts';
import { bgLnch } from './lnch.ts';

export const bg: readonly Detector[] = [bgEgn, bgLnch];
