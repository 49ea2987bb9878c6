// Each action over the findings of one batch.
import { carriedOut } from '../lib/hits.mjs';

/** `fail` ends with the first finding: there is nothing to time. */
const ACTIONS = ['label', 'mask', 'partial', 'remove', 'keep', 'drop'];

export default {
  title: 'actions: a batch of which 5 % of the lines have findings',
  cases: ACTIONS.map((name) => carriedOut(name, { name }, 0.05)),
};
