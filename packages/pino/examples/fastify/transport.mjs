// npm install fastify pino @scrubjay/pino && node transport.mjs
// Fastify's logger: lines are scrubbed and written to standard output by pino's worker thread.
import Fastify from 'fastify';

const app = Fastify({ logger: { transport: { target: '@scrubjay/pino' } } });

app.post('/login', async (request, reply) => {
  const { email, card } = request.body;
  request.log.info({ user: { email } }, `pays with ${card}`);
  if (!card) throw new Error(`no card is known of ${email}`);
  return reply.code(204).send();
});

process.once('SIGTERM', () => app.close());
await app.listen({ port: Number(process.env.PORT ?? 3000) });
