import type { Detector } from '../../types.ts';
import { myNric } from './nric.ts';

export const my: readonly Detector[] = [myNric];
