import type { Detector } from '../../types.ts';
import { twNationalId } from './national-id.ts';

export const tw: readonly Detector[] = [twNationalId];
