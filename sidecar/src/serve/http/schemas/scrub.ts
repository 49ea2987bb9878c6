import { answers, BODY_REFUSALS, RECORDS, SECURITY } from './common.ts';

export const SCRUB = {
  operationId: 'scrub',
  summary: 'Scrubs a body',
  description:
    'The answer has the content type and the content encoding of the question, unless `Accept-Encoding` rules the ' +
    'latter out. A body without findings comes back as the very bytes that were sent.',
  security: SECURITY,
  takes: RECORDS,
  response: answers({ 200: { description: 'The scrubbed body.', ...RECORDS } }, BODY_REFUSALS),
};
