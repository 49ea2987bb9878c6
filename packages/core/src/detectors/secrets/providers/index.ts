import type { Detector } from '../../types.ts';

export const providers: readonly Detector[] = [];
