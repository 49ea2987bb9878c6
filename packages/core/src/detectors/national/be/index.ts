import type { Detector } from '../../types.ts';
import { beNationalRegister } from './national-number.ts';

export const be: readonly Detector[] = [beNationalRegister];
