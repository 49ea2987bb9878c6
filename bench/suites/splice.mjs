// The splice: what it costs to write a batch anew, by how much of it is replaced. A label's bytes are ready, so the rest is
// copying.
import { carriedOut } from '../lib/hits.mjs';

const SHARES = [0, 0.01, 0.05, 0.2, 1];

export default {
  title: 'splice: a batch with labels put in',
  cases: SHARES.map((share) => carriedOut(`${100 * share} % of the lines`, { name: 'label' }, share)),
};
