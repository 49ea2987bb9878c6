import type { Detector } from '../../types.ts';
import { luNationalNumber } from './matricule.ts';

export const lu: readonly Detector[] = [luNationalNumber];
