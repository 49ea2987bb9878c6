import type { Detector } from '../../types.ts';
import { aeEmiratesId } from './emirates-id.ts';

export const ae: readonly Detector[] = [aeEmiratesId];
