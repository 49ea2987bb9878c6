import pino from 'pino';

export const logger = pino({ transport: { target: '@scrubjay/pino' } });
