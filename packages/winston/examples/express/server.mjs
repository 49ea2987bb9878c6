// npm install express morgan winston @scrubjay/winston && node server.mjs
// winston for the application, morgan for the requests: both go through one transport, to standard output.
import { ScrubTransport } from '@scrubjay/winston';
import express from 'express';
import morgan from 'morgan';
import winston from 'winston';

const { combine, errors, json, timestamp } = winston.format;
const logger = winston.createLogger({
  level: 'http',
  format: combine(errors({ stack: true }), timestamp(), json()),
  transports: new ScrubTransport(),
});

const app = express();
app.use(morgan('combined', { stream: { write: (line) => logger.http(line.trimEnd()) } }));
app.use(express.json());

app.post('/login', (request, response) => {
  const { email, card } = request.body;
  logger.info(`pays with ${card}`, { user: { email } });
  if (!card) throw new Error(`no card is known of ${email}`);
  response.status(204).end();
});

app.use((error, _request, response, _next) => {
  logger.error(error);
  response.status(500).end();
});

const server = app.listen(Number(process.env.PORT ?? 3000));
process.once('SIGTERM', () => server.close());
