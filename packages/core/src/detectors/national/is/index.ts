import type { Detector } from '../../types.ts';
import { isKennitala } from './kennitala.ts';

export const is: readonly Detector[] = [isKennitala];
