import type { Detector } from '../../types.ts';
import { abaRoutingNumber, usBankNumber } from './bank.ts';
import { usSsnDetector, usSsnSpaced } from './ssn.ts';

export const us: readonly Detector[] = [usSsnDetector, usSsnSpaced, usBankNumber, abaRoutingNumber];
