import winston = require('winston');

import { ScrubTransport, scrub } from '@scrubjay/winston';

const logger = winston.createLogger({
  format: winston.format.combine(winston.format.json(), scrub()),
  transports: [new ScrubTransport({ transports: new winston.transports.Console() })],
});
logger.info('hi');
