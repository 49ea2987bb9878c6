// The splice: findings of one batch replaced, by action.
import { createScrubber } from '@scrubjay/core';
import { configOf, inside } from '../lib/core.mjs';
import { someBatch } from './batch.mjs';

const { CoreScrubber } = await inside('./scrubber.js');
const { Output, redact } = await inside('./redact/redact.js');

const batch = someBatch();
const output = new Output();
const whole = { scan: 0, from: 0, to: batch.length, end: batch.length, piece: false, more: false };

function rowOf(name) {
  const config = configOf({ action: { name, text: '[{entity}]', char: '*', first: 0, last: 4 } }, 'portable');
  const hits = new CoreScrubber(config).pipeline.hits(batch, whole);
  return {
    name: `${name}, ${hits.length} findings`,
    expected: createScrubber(config).scrub(batch).length,
    run: () => {
      output.reset(batch.length + 1024);
      redact(batch, 0, batch.length, hits, output, () => {});
      return output.length;
    },
  };
}

export default {
  title: `redact: ${batch.length} bytes`,
  cases: ['label', 'mask', 'partial', 'remove'].map(rowOf),
};
