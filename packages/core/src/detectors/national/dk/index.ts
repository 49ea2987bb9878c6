import type { Detector } from '../../types.ts';
import { dkCpr } from './cpr.ts';

export const dk: readonly Detector[] = [dkCpr];
