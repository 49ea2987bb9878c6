import type { Detector } from '../../types.ts';
import { chAhv } from './ahv.ts';

export const ch: readonly Detector[] = [chAhv];
