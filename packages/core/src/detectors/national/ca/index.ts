import type { Detector } from '../../types.ts';
import { caBcHealth, caOntarioHealth, caPrairieHealth, caQuebecHealth } from './health.ts';
import { caSin } from './sin.ts';

export const ca: readonly Detector[] = [caSin, caBcHealth, caPrairieHealth, caOntarioHealth, caQuebecHealth];
