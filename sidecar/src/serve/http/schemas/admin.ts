import { answers, SECURITY } from './common.ts';

export const METRICS = {
  operationId: 'metrics',
  summary: 'Metrics for Prometheus',
  description: 'Needs the right `admin` where tokens are configured.',
  security: SECURITY,
  response: answers(
    {
      200: {
        description: 'Counts, never values.',
        content: { 'text/plain': { schema: { type: 'string' } } },
      },
    },
    [401, 403, 429],
  ),
};

/** The document does not list itself. */
export const OPENAPI = { hide: true };
