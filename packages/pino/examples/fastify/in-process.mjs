// npm install fastify pino @scrubjay/pino && node in-process.mjs
// Fastify's logger: each line is scrubbed in the thread that logs it, and nothing raw leaves that thread.
import { streamWrite } from '@scrubjay/pino';
import Fastify from 'fastify';

const app = Fastify({ logger: { hooks: { streamWrite: streamWrite() } } });

app.post('/login', async (request, reply) => {
  const { email, card } = request.body;
  request.log.info({ user: { email } }, `pays with ${card}`);
  if (!card) throw new Error(`no card is known of ${email}`);
  return reply.code(204).send();
});

process.once('SIGTERM', () => app.close());
await app.listen({ port: Number(process.env.PORT ?? 3000) });
