/** What `/v1/scrub`, `/v1/ingest` and the proxy do with what the scrubber gives. */
import { ScrubJayError } from '@scrubjay/core';
import type { FastifyRequest } from 'fastify';
import type { Scrubbed } from '../../contract.ts';
import type { Body } from '../body/body.ts';
import type { HttpParts } from '../parts.ts';

/**
 * Counts it.
 * @throws ScrubJayError SJ_FINDING when an entity with action `fail` was found: nothing of the body is used
 */
export function counted(
  { metrics }: HttpParts,
  { call, body }: FastifyRequest,
  scrubbed: Scrubbed,
): Scrubbed {
  const { bytes } = body as Body;
  metrics.taken(call?.source ?? 'http', scrubbed.records, bytes.length, scrubbed.counts);
  const [entity] = scrubbed.failures;
  if (entity !== undefined) throw ScrubJayError.of('SJ_FINDING', { entity });
  return scrubbed;
}
