import type { Detector } from '../../types.ts';
import { ukDrivingLicenceNumber } from './driving-licence.ts';
import { ukNhs } from './nhs.ts';
import { ukNino } from './nino.ts';
import { ukPassport } from './passport.ts';
import { ukPostcode } from './postcode.ts';
import { ukUtr } from './utr.ts';
import { ukVehicleRegistration } from './vehicle-registration.ts';

export const gb: readonly Detector[] = [
  ukNhs,
  ukNino,
  ukUtr,
  ukPassport,
  ukDrivingLicenceNumber,
  ukPostcode,
  ukVehicleRegistration,
];
