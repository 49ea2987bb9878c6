import type { Detector } from '../../types.ts';
import { nlBsn } from './bsn.ts';

export const nl: readonly Detector[] = [nlBsn];
