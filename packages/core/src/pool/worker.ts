/** A worker of the pool: one pipeline, one batch at a time. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { wholeRecords } from '../frame/frame.ts';
import { Output } from '../redact/redact.ts';
import { CoreScrubber } from '../scrubber.ts';
import { countRecords, scrubFrame } from '../stream/scrub-frame.ts';
import type { Reply, Start, Task } from './protocol.ts';

const { config } = workerData as Start;
const { pipeline } = new CoreScrubber(config);
const output = new Output();

export default function scrub({ input, scan, from, to, header, output: place }: Task): Reply {
  const source = Buffer.from(input);
  const frame = wholeRecords(scan, from, to, header);
  output.bytes = Buffer.from(place);
  output.length = 0;
  pipeline.tally.reset();
  const { changed, failed } = scrubFrame(pipeline, source, frame, output, null);
  const { length, bytes } = output;
  const grown = bytes.buffer instanceof ArrayBuffer ? bytes.buffer : null;
  // Only the place is kept from one batch to the next, and it is the main thread's.
  output.take();
  const counts = pipeline.tally.snapshot();
  const reply: Reply = {
    length: changed ? length : -1,
    grown,
    records: countRecords(source, frame),
    counts,
    failed,
  };
  return grown ? (move({ [transferableSymbol]: grown, [valueSymbol]: reply }) as unknown as Reply) : reply;
}
