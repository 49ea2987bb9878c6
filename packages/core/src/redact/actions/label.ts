import type { Action } from './types.ts';

export const label: Action = {
  kind: 'replace',
  replace: ({ entity, spec }) => (spec.text ?? '[{entity}]').replaceAll('{entity}', entity),
};
