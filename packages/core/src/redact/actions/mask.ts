import type { Action } from './types.ts';

/** As many characters as the value has: its length is told, nothing else. */
export const mask: Action = {
  kind: 'replace',
  replace: ({ value, spec }) => (spec.char ?? '*').repeat([...value()].length),
};
