import { expect, test } from 'vitest';
import { calendarDay } from './calendar.ts';

test.each([
  [1, 31, undefined, true],
  [2, 29, undefined, true],
  [2, 29, 2000, true],
  [2, 29, 1900, false],
  [2, 29, 2023, false],
  [2, 30, undefined, false],
  [4, 31, 2024, false],
  [0, 1, undefined, false],
  [13, 1, undefined, false],
  [6, 0, undefined, false],
])('month %i, day %i, year %s: %s', (month, day, year, there) => {
  expect(calendarDay(month, day, year)).toBe(there);
});
