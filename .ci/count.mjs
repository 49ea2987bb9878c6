// Counts the tests in vitest's JSON report. Ends with status 1 when there is none to read.
import { readFileSync } from 'node:fs';

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const { status, assertionResults } of JSON.parse(readFileSync(process.argv[2], 'utf8')).testResults) {
  for (const test of assertionResults) {
    counts[test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped']++;
  }
  // A file that could not be loaded, or whose set-up threw, has no failed test of its own.
  if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) counts.failed++;
}
const { passed, failed, skipped } = counts;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
