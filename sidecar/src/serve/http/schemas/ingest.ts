import { answers, BODY_REFUSALS, RECORDS, SECURITY } from './common.ts';

export const INGEST = {
  operationId: 'ingest',
  summary: 'Scrubs a body and forwards it',
  description:
    'Answers with 200 only when the next hop has the records, or they are safe on disk. The elements of a JSON array ' +
    'are records.',
  security: SECURITY,
  takes: RECORDS,
  response: answers(
    {
      200: {
        description: 'Acknowledged.',
        type: 'object',
        properties: {
          status: { type: 'string', enum: ['sent', 'stored'] },
          records: { type: 'integer' },
          withheld: { type: 'integer', description: 'Records whose place a marker took.' },
        },
        required: ['status', 'records', 'withheld'],
      },
    },
    BODY_REFUSALS,
  ),
};
