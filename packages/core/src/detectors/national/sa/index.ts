import type { Detector } from '../../types.ts';
import { saNationalId } from './national-id.ts';

export const sa: readonly Detector[] = [saNationalId];
