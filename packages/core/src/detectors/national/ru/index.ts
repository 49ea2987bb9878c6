import type { Detector } from '../../types.ts';
import { ruInn } from './inn.ts';
import { ruSnils } from './snils.ts';

export const ru: readonly Detector[] = [ruInn, ruSnils];
