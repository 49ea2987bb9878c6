import type { Detector } from '../types.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { email } from './email.ts';
import { person } from './person.ts';
import { phoneInternational, phoneNanp, phoneNational } from './phone.ts';

export const people: readonly Detector[] = [
  person,
  email,
  phoneInternational,
  phoneNanp,
  phoneNational,
  dateOfBirth,
];
