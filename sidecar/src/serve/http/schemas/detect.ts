import { answers, BODY_REFUSALS, RECORDS, SECURITY } from './common.ts';

const FINDINGS = {
  type: 'array',
  description: 'Findings of one record, in rising order without overlaps; never a value.',
  items: {
    type: 'object',
    properties: {
      entity: { type: 'string' },
      detector: { type: 'string' },
      start: { type: 'integer', description: 'First byte, counted from the start of the record.' },
      end: { type: 'integer', description: 'First byte behind it.' },
      confidence: { type: 'number', minimum: 0, maximum: 1 },
    },
  },
} as const;

export const DETECT = {
  operationId: 'detect',
  summary: 'Finds without changing',
  description:
    'A line for each record: a JSON array of findings. A JSON document is one record, of any layout.',
  security: SECURITY,
  takes: RECORDS,
  response: answers(
    { 200: { description: 'Findings.', content: { 'application/x-ndjson': { schema: FINDINGS } } } },
    BODY_REFUSALS.filter((status) => status !== 422),
  ),
};
