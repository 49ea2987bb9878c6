/** POST /v1/detect: what is found in each record, without values. */
import type { FastifyInstance } from 'fastify';
import { answerCoding } from '../body/accept.ts';
import { type Body, linesOf } from '../body/body.ts';
import { encode } from '../body/coding.ts';
import type { HttpParts } from '../parts.ts';
import { DETECT } from '../schemas/detect.ts';

export function detectRoute(app: FastifyInstance, { detect, metrics, config }: HttpParts): void {
  const source = 'http/detect';
  const onRequest = app.guard('detect', { source, what: 'POST /v1/detect' });
  app.post('/v1/detect', { schema: DETECT, onRequest }, async (request, reply) => {
    reply.header('content-type', 'application/x-ndjson');
    if (request.body === undefined) return '';
    const { share, headers } = request;
    share?.use();
    try {
      const body = request.body as Body;
      const lines = linesOf(body, config.depthLimit, false);
      const { text, records, counts } = await detect(lines, config.inflatedLimit);
      metrics.taken(source, records, body.bytes.length, counts);
      const coding = answerCoding(body.coding, headers['accept-encoding']);
      if (coding === null) return text;
      reply.header('content-encoding', coding);
      return await encode(Buffer.from(text), coding);
    } finally {
      share?.done();
    }
  });
}
