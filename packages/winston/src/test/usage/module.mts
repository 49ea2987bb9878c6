import { ScrubTransport, type ScrubTransportOptions, scrub, type TransportCounts } from '@scrubjay/winston';
import winston from 'winston';

const { combine, json, timestamp } = winston.format;

const options: ScrubTransportOptions = {
  destination: 'app.log',
  mkdir: true,
  append: true,
  eol: '\n',
  workers: 'auto',
};
const own = new ScrubTransport(options);
const wrapping = new ScrubTransport({
  transports: [new winston.transports.File({ filename: 'a.log' }), new winston.transports.Console()],
  config: { actions: { CREDIT_CARD: { name: 'partial', last: 4 } } },
  level: 'debug',
  silent: false,
  format: json(),
  handleExceptions: true,
  handleRejections: true,
});
const logger: winston.Logger = winston.createLogger({
  format: combine(timestamp(), json(), scrub({ config: 'scrubjay.config.yaml', cwd: '/app' })),
  transports: [own, wrapping, new ScrubTransport({ destination: 1, sync: true }), new ScrubTransport()],
});
logger.add(own).info('hi');
const counts: TransportCounts = own.counts();
const found: number = counts.findings.EMAIL_ADDRESS + counts.withheld + counts.lost;
await own.flush();
own.close();
own.level = 'warn';

// @ts-expect-error one or the other
new ScrubTransport({ transports: [], destination: 'x' });
// @ts-expect-error no such action
scrub({ config: { action: 'shred' } });
// @ts-expect-error no such option
new ScrubTransport({ filename: 'x' });

export default found;
