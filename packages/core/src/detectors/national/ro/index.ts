import type { Detector } from '../../types.ts';
import { roCnp } from './cnp.ts';

export const ro: readonly Detector[] = [roCnp];
