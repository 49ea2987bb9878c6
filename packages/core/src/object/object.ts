/** scrubObject: a deep copy, scrubbed. */
import { ScrubJayError } from '../errors.ts';
import type { Hit } from '../evaluate/hit.ts';
import type { Pipeline } from '../pipeline.ts';
import { KeyNames } from '../redact/key-names.ts';
import { Output, redact } from '../redact/redact.ts';
import { type Place, project } from './project.ts';

const WITHHELD = '[scrubjay: record withheld]';

interface Core {
  readonly pipeline: Pipeline;
  scrub(input: Uint8Array): Uint8Array;
}

export class ObjectScrubber {
  readonly #core: Core;
  readonly #output = new Output();

  constructor(core: Core) {
    this.#core = core;
  }

  scrub<T>(value: T): T {
    if (
      typeof value !== 'object' &&
      typeof value !== 'string' &&
      typeof value !== 'number' &&
      typeof value !== 'bigint'
    ) {
      return value;
    }
    try {
      return this.#scrub(value);
    } catch (error) {
      if (error instanceof ScrubJayError && error.code === 'SJ_FINDING') throw error;
      // Fails closed: nothing of what could not be scrubbed goes on, and the application does.
      this.#core.pipeline.tally.withheld++;
      return WITHHELD as T;
    }
  }

  #scrub<T>(value: T): T {
    const projection = project(value, (bytes) => this.#core.scrub(bytes));
    const { json, places } = projection;
    const end = json.length;
    const frame = { scan: 0, from: 0, to: end, end, piece: false, more: false };
    const hits = this.#core.pipeline.hits(json, frame);
    const keys = new KeyNames();
    let next = 0;
    for (let i = 0; i < hits.length; ) {
      const hit = hits[i];
      if (hit.target.action.name === 'drop') {
        this.#core.pipeline.tally.count(hit.target);
        return undefined as T;
      }
      // A container's place comes before what it holds: the innermost place that holds the hit is the last that begins
      // at or before it, but for a hit that is a container itself.
      while (next + 1 < places.length && places[next + 1].start <= hit.start) next++;
      const place =
        hit.bare && hit.depth === 0
          ? places.findLast((one) => one.start === hit.start && one.kind !== 'key')
          : places[next];
      if (!place || place.kind === 'container' ? place?.start !== hit.start : false) {
        i++;
        continue;
      }
      const own = hits.slice(i).filter((one) => one.start < place!.end);
      this.#set(json, place!, own, keys);
      i += Math.max(1, own.length);
    }
    return projection.finish() as T;
  }

  #set(json: Buffer, place: Place, hits: readonly Hit[], keys: KeyNames): void {
    const kept = hits.every((hit) => hit.target.action.name === 'keep');
    this.#output.reset(place.end - place.start + 256);
    redact(json, place.start, place.end, hits, this.#output, this.#core.pipeline.tally.count, keys);
    if (kept) return;
    const text = this.#output.take().toString('utf8');
    const quoted = place.kind === 'string' || place.kind === 'key' ? `"${text}"` : text;
    place.set(JSON.parse(quoted) as string);
  }
}
