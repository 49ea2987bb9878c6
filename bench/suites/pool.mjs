// Hand-over to the pool: a batch there and back, with next to nothing in it and with a whole one, beside the same in this
// thread.
import { defaults } from '@scrubjay/core';
import { someBatch } from '../lib/batch.mjs';
import { inside } from '../lib/core.mjs';

const { CoreScrubber } = await inside('./scrubber.js');
const { createPool } = await inside('./pool/pool.js');

const BATCHES = { 'one short line': Buffer.from('{"level":30,"msg":"ready"}\n'), 'a batch': someBatch() };

const core = new CoreScrubber(defaults);
const pool = createPool(defaults, 1, core);

const shared = (bytes) => {
  const place = Buffer.from(new SharedArrayBuffer(bytes.length));
  bytes.copy(place);
  return place;
};

const cases = Object.entries(BATCHES).flatMap(([name, bytes]) => {
  const source = shared(bytes);
  const expected = core.scrub(bytes).length;
  return [
    {
      name: `${name}, worker`,
      expected,
      async run() {
        const { bytes: out, free } = await pool.scrub(source, 0, source.length);
        const { length } = out ?? source;
        free();
        return length;
      },
    },
    { name: `${name}, here`, expected, run: () => core.scrub(bytes).length },
  ];
});

export default { title: 'pool: hand-over of a batch', cases, close: () => pool.close() };
