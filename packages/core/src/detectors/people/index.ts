import type { Detector } from '../types.ts';
import { streetAddress } from './address.ts';
import { age } from './age.ts';
import { coordinates } from './coordinates.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { driverLicense, nationalId, passport, taxId } from './documents.ts';
import { email } from './email.ts';
import { medicalRecord, policyNumber } from './health.ts';
import { licensePlate } from './license-plate.ts';
import { person } from './person.ts';
import { phoneInternational, phoneNanp, phoneNational } from './phone.ts';
import { postalCode } from './postal-code.ts';
import { username, windowsSid } from './username.ts';

export const people: readonly Detector[] = [
  person,
  email,
  phoneInternational,
  phoneNanp,
  phoneNational,
  dateOfBirth,
  age,
  streetAddress,
  postalCode,
  coordinates,
  username,
  windowsSid,
  passport,
  nationalId,
  taxId,
  driverLicense,
  medicalRecord,
  policyNumber,
  licensePlate,
];
