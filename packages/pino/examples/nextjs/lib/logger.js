import pino from 'pino';

// One for the process: Next.js bundles this file into every route, each with variables of its own.
globalThis.logger ??= pino({ transport: { target: '@scrubjay/pino' } });

export const { logger } = globalThis;
