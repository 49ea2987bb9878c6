import type { Detector } from '../../types.ts';
import { hrOib } from './oib.ts';

export const hr: readonly Detector[] = [hrOib];
