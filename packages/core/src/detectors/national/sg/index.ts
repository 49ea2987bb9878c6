import type { Detector } from '../../types.ts';
import { sgNric } from './nric.ts';
import { sgUen } from './uen.ts';

export const sg: readonly Detector[] = [sgNric, sgUen];
