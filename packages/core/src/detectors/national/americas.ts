import type { Detector } from '../types.ts';
import { br } from './br/index.ts';
import { us } from './us/index.ts';

export const americas: readonly Detector[] = [...us, ...br];
