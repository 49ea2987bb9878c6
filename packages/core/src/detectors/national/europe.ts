import type { Detector } from '../types.ts';
import { europeEast } from './europe-east.ts';
import { europeWest } from './europe-west.ts';

export const europe: readonly Detector[] = [...europeEast, ...europeWest];
