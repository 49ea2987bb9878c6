/** POST /v1/ingest: scrubs and forwards. 2xx only when the next hop has it, or it is safe on disk. */
import { ScrubJayError } from '@scrubjay/core';
import type { FastifyInstance } from 'fastify';
import { type Body, linesOf } from '../body/body.ts';
import type { HttpParts } from '../parts.ts';
import { INGEST } from '../schemas/ingest.ts';
import { counted } from './scrubbing.ts';

const NEWLINE = Buffer.from('\n');

export function ingestRoute(app: FastifyInstance, parts: HttpParts): void {
  const { config, scrub, delivery } = parts;
  const onRequest = app.guard('ingest', { source: 'http/ingest', what: 'POST /v1/ingest' });
  app.post('/v1/ingest', { schema: INGEST, onRequest }, async (request) => {
    if (request.body === undefined) return { status: 'sent', records: 0, withheld: 0 };
    const { share } = request;
    share?.use();
    try {
      const lines = linesOf(request.body as Body, config.depthLimit, true);
      const scrubbed = counted(parts, request, await scrub.scrub(lines, 'lines'));
      const { bytes, records, counts } = scrubbed;
      const { withheld } = counts;
      if (bytes.length === 0) return { status: 'sent', records, withheld };
      const status = await delivery.deliver({ form: 'lines', bytes: ended(bytes), records, tag: config.tag });
      if (status === 'dropped') {
        const reason = `the queue is full, and ${records} records were dropped`;
        throw ScrubJayError.of('SJ_OVERLOADED', { reason });
      }
      return { status, records, withheld };
    } finally {
      share?.done();
    }
  });
}

/** The last record may have come without its newline. */
function ended(bytes: Buffer): Buffer {
  return bytes[bytes.length - 1] === NEWLINE[0] ? bytes : Buffer.concat([bytes, NEWLINE]);
}
