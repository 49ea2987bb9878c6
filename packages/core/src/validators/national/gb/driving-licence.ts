import { calendarDay } from '../../calendar.ts';
import { compact } from '../../compact.ts';

/** Surname filled up with 9; decade, month, day and year of birth; initials; three characters and perhaps an issue. */
const FORM =
  /^[A-Z](?:[A-Z]{4}|[A-Z]{3}9|[A-Z]{2}99|[A-Z]999|9999)[0-9]([0156][0-9])([0-3][0-9])[0-9](?:[A-Z][A-Z9]|99)[0-9][A-Z0-9]{2}(?:[0-9]{2})?$/;

/** No public checksum: structure and date of birth. Source: DVLA, driver number format. */
export function ukDrivingLicence(value: string): boolean {
  const parts = FORM.exec(compact(value));
  if (!parts) return false;
  // Women have 50 more in their month.
  const month = Number(parts[1]);
  return calendarDay(month > 50 ? month - 50 : month, Number(parts[2]));
}
