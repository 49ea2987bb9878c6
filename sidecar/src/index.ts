/** What other packages and tests may run in their own process. */
export { type CheckResult, checkDetectors, type Failure } from './check.ts';
export { main } from './cli.ts';
