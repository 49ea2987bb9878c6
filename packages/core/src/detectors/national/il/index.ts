import type { Detector } from '../../types.ts';
import { ilTeudatZehut } from './teudat-zehut.ts';

export const il: readonly Detector[] = [ilTeudatZehut];
