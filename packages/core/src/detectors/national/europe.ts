import type { Detector } from '../types.ts';

export const europe: readonly Detector[] = [];
