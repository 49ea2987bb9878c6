import type { Detector } from '../../types.ts';
import { abaRoutingNumber, usBankNumber } from './bank.ts';
import { usDea } from './dea.ts';
import { usDriverLicense } from './driver-license.ts';
import { usEin } from './ein.ts';
import { usItin } from './itin.ts';
import { usMbi } from './mbi.ts';
import { usNpi } from './npi.ts';
import { usPassport } from './passport.ts';
import { usSsnDetector, usSsnSpaced } from './ssn.ts';

export const us: readonly Detector[] = [
  usSsnDetector,
  usSsnSpaced,
  usItin,
  usEin,
  usPassport,
  usDriverLicense,
  usNpi,
  usDea,
  usMbi,
  usBankNumber,
  abaRoutingNumber,
];
