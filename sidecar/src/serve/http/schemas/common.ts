/**
 * Parts of the route schemas. Bodies stand under `takes`, not `body`: they are described, and never checked by Fastify, for
 * what is scrubbed is bytes.
 */
import type { FastifySchema } from 'fastify';

export const ERROR = {
  type: 'object',
  properties: {
    code: { type: 'string', description: 'One of docs/reference/errors.md.' },
    message: { type: 'string' },
    remedy: { type: 'string' },
  },
  required: ['code', 'message', 'remedy'],
} as const;

const TYPES = ['application/x-ndjson', 'application/json', 'text/plain', 'application/logfmt'];

/** Any of the content types that are read. */
export const RECORDS = {
  content: Object.fromEntries(TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
};

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request or its body cannot be read.',
  401: 'No valid token.',
  403: 'The token lacks the right.',
  413: 'Too large, inflated too large, or nested too deep.',
  415: 'Not a kind of body that can be scrubbed.',
  422: 'An entity with action `fail` was found.',
  429: 'The client sent more requests than it may.',
  503: 'Nothing was acknowledged: send it again later.',
};

/** Answers of a route: its own, and those that every one may give. */
export function answers(own: Record<number, object>, refusals: readonly number[]): FastifySchema['response'] {
  const others = refusals.map((status) => [status, { description: REFUSALS[status], ...ERROR }]);
  return { ...own, ...Object.fromEntries(others) };
}

export const BODY_REFUSALS = [400, 401, 403, 413, 415, 422, 429, 503];
export const SECURITY = [{ bearer: [] }];
