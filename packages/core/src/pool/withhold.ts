/** What a pipeline does with records that cannot be scrubbed, for records nobody tries to scrub any more. */
import type { Matcher } from '../matcher/contract.ts';
import { Pipeline } from '../pipeline.ts';
import type { CompiledPolicy } from '../policy/compiled.ts';

const refuse = (): never => {
  throw new Error('withheld');
};

const matcher: Matcher = {
  engine: 'portable',
  memory: 0,
  reader: { entries: refuse, document: refuse },
  slot: () => ({ bytes: Buffer.alloc(0), found: new Uint32Array(0), fit: refuse, scan: refuse }),
  close: () => {},
};

/** Puts a marker in the place of every record and counts it. */
export function withholdingPipeline(policy: CompiledPolicy): Pipeline {
  return new Pipeline(policy, matcher, null);
}
