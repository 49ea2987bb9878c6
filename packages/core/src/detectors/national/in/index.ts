import type { Detector } from '../../types.ts';
import { inAadhaar } from './aadhaar.ts';
import { inAadhaarVid } from './aadhaar-vid.ts';
import { inGstin } from './gstin.ts';
import { inPan } from './pan.ts';
import { inPassport } from './passport.ts';
import { inVehicleRegistration } from './vehicle-registration.ts';
import { inVoter } from './voter.ts';

export const india: readonly Detector[] = [
  inAadhaar,
  inAadhaarVid,
  inPan,
  inGstin,
  inVoter,
  inPassport,
  inVehicleRegistration,
];
