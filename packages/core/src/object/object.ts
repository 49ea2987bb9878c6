/** scrubObject: a deep copy, scrubbed. */
import { ScrubJayError } from '../errors.ts';
import type { Hit } from '../evaluate/hit.ts';
import type { Pipeline } from '../pipeline.ts';
import { KeyNames } from '../redact/key-names.ts';
import { Output, redact } from '../redact/redact.ts';
import { type Place, project } from './project.ts';
import { plainJson } from './quick.ts';

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

  /** The very same value when nothing is found in it; not a copy then. */
  scrubOrSame<T>(value: T): T {
    const json = typeof value === 'object' && value !== null ? plainJson(value) : null;
    return json !== null && this.#core.pipeline.clean(json) ? value : this.scrub(value);
  }

  #scrub<T>(value: T): T {
    const projection = project(value, (bytes) => this.#core.scrub(bytes));
    const { json, places } = projection;
    const end = json.length;
    const frame = { scan: 0, from: 0, to: end, end, piece: false, more: false, header: null };
    const hits = this.#core.pipeline.hits(json, frame);
    const keys = new KeyNames();
    const whole = new Map<number, Place>();
    for (const place of places)
      if (place.kind === 'token' || place.kind === 'container') whole.set(place.start, place);
    let next = 0;
    for (let i = 0; i < hits.length; ) {
      const hit = hits[i];
      if (hit.target.action.name === 'drop') {
        this.#core.pipeline.tally.count(hit.target);
        return undefined as T;
      }
      // Places rise by their start: the last one at or before the hit holds it, unless it is a token or container itself.
      while (next + 1 < places.length && places[next + 1].start <= hit.start) next++;
      const place = hit.bare && hit.depth === 0 ? whole.get(hit.start) : places[next];
      let behind = i + 1;
      if (place) {
        while (behind < hits.length && hits[behind].start < place.end) behind++;
        this.#set(json, place, hits.slice(i, behind), keys);
      }
      i = behind;
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
