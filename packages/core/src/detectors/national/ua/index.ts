import type { Detector } from '../../types.ts';
import { uaRnokpp } from './rnokpp.ts';

export const ua: readonly Detector[] = [uaRnokpp];
