import type { Detector } from '../types.ts';

export const asiaPacificAfrica: readonly Detector[] = [];
