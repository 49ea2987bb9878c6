import type { Detector } from '../../types.ts';
import { fiBusinessId } from './business-id.ts';
import { fiHetu } from './hetu.ts';

export const fi: readonly Detector[] = [fiHetu, fiBusinessId];
