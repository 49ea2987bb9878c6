/**
 * One spelling for the many that a key has: `employeeId`, `employee-id`, `EMPLOYEE_ID` and `Employee Id` are
 * `employee_id`. The same rule as for the keys of detectors: lower-case words joined by `_`.
 *
 * ASCII letters alone are folded; other letters stay as they are. Digits belong to the word before them. An acronym is one
 * word: `HTTPServer` is `http_server`. Empty for a key without letters and digits.
 */
export function keyWords(key: string): string {
  return key
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .replace(/[\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
