import type { Detector } from '../../types.ts';
import { vnCccd } from './cccd.ts';

export const vn: readonly Detector[] = [vnCccd];
