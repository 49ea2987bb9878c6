import type { Action } from './types.ts';

export const remove: Action = { kind: 'replace', replace: () => '' };
