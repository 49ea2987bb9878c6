import type { Detector } from '../types.ts';
import { europeEast } from './europe-east.ts';

export const europe: readonly Detector[] = [...europeEast];
