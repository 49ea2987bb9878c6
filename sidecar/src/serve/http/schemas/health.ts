const WAITING = {
  type: 'object',
  properties: { records: { type: 'integer' }, bytes: { type: 'integer' } },
} as const;

const STATE = {
  type: 'object',
  properties: {
    status: { type: 'string', enum: ['ready', 'ending'] },
    circuit: { type: 'string', enum: ['closed', 'open', 'half-open'] },
    queue: WAITING,
    spool: { ...WAITING, nullable: true },
  },
} as const;

export const HEALTH = {
  operationId: 'health',
  summary: 'Whether the process lives',
  response: {
    200: { description: 'It lives.', type: 'object', properties: { status: { type: 'string' } } },
  },
};

export const READY = {
  operationId: 'ready',
  summary: 'Whether the service takes records',
  response: {
    200: { description: 'It does; what waits, and whether the next hop answers.', ...STATE },
    503: { description: 'It is about to end.', ...STATE },
  },
};
