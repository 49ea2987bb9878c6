import type { Detector } from '../../types.ts';
import { keKraPin } from './kra-pin.ts';
import { keNationalId } from './national-id.ts';

export const ke: readonly Detector[] = [keKraPin, keNationalId];
