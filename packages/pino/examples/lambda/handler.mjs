// npm install pino @scrubjay/pino; handler: handler.handler
// In process and synchronous: a worker thread would be frozen with lines still on their way.
import { streamWrite } from '@scrubjay/pino';
import pino from 'pino';

const logger = pino({ base: null, hooks: { streamWrite: streamWrite() } }, pino.destination({ sync: true }));

export async function handler(event, context) {
  const log = logger.child({ requestId: context.awsRequestId });
  const { email, card } = JSON.parse(event.body);
  log.info({ headers: event.headers, user: { email } }, `pays with ${card}`);
  try {
    if (!card) throw new Error(`no card is known of ${email}`);
    return { statusCode: 204 };
  } catch (error) {
    log.error(error);
    return { statusCode: 400 };
  }
}
