/** The service, loaded by its command alone. */
export { checkService } from './check.ts';
export { createLog } from './log.ts';
export { Service } from './service.ts';
export { watchConfig } from './watch-config.ts';
