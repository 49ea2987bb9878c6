import type { Detector } from '../../types.ts';
import { thNationalId } from './national-id.ts';

export const th: readonly Detector[] = [thNationalId];
