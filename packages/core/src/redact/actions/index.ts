/** The table of actions: a new one is one file and one line. */
import type { ActionName } from '../../types.ts';
import { label } from './label.ts';
import { mask } from './mask.ts';
import { partial } from './partial.ts';
import { remove } from './remove.ts';
import type { Action } from './types.ts';

export const actions: Readonly<Record<ActionName, Action>> = {
  label,
  mask,
  partial,
  remove,
  keep: { kind: 'keep' },
  drop: { kind: 'drop' },
  fail: { kind: 'fail' },
};
