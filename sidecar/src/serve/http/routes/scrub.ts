/** POST /v1/scrub: the answer in the form of the question. */
import type { FastifyInstance } from 'fastify';
import { answerCoding } from '../body/accept.ts';
import { type Body, readingOf } from '../body/body.ts';
import { encode } from '../body/coding.ts';
import type { HttpParts } from '../parts.ts';
import { SCRUB } from '../schemas/scrub.ts';
import { counted } from './scrubbing.ts';

const NOTHING = Buffer.alloc(0);

export function scrubRoute(app: FastifyInstance, parts: HttpParts): void {
  const { scrub } = parts;
  const onRequest = app.guard('scrub', { source: 'http/scrub', what: 'POST /v1/scrub' });
  app.post('/v1/scrub', { schema: SCRUB, onRequest }, async (request, reply) => {
    if (request.body === undefined) return NOTHING;
    const { headers, share } = request;
    share?.use();
    try {
      const body = request.body as Body;
      const scrubbed = counted(parts, request, await scrub.scrub(body.bytes, readingOf(body)));
      const coding = answerCoding(body.coding, headers['accept-encoding']);
      reply.header('content-type', headers['content-type']);
      if (coding === null) return scrubbed.bytes;
      reply.header('content-encoding', coding);
      return await encode(scrubbed.bytes, coding);
    } finally {
      share?.done();
    }
  });
}
