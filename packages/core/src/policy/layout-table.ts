/** Gathers the layouts of a policy: one entry a layout, whoever wants it. */
import type { Layouts } from '../matcher/layouts.ts';
import type { Meaning, ShapeTarget } from './compiled.ts';

export class LayoutTable {
  readonly #groups = new Map<string, ShapeTarget[]>();
  readonly #codes = new Map<string, ShapeTarget[]>();

  /** Lengths of the groups are what counts: `3.3.3-2` and `3 3 3 2` are one. */
  group(layout: string, detector: ShapeTarget): void {
    add(this.#groups, layout.split(/[ .-]/).join(' '), detector);
  }

  code(layout: string, detector: ShapeTarget): void {
    add(this.#codes, layout, detector);
  }

  finish(): { layouts: Layouts; meanings: Meaning[] } {
    const meaning = (prefix: ShapeTarget[]): Meaning => ({
      prefix,
      key: false,
      path: false,
      person: false,
      context: [],
    });
    return {
      layouts: {
        groups: [...this.#groups.keys()].map((layout) => layout.split(' ').map(Number)),
        codes: [...this.#codes.keys()],
      },
      meanings: [...this.#groups.values(), ...this.#codes.values()].map(meaning),
    };
  }
}

function add(map: Map<string, ShapeTarget[]>, key: string, detector: ShapeTarget): void {
  const list = map.get(key);
  if (!list) map.set(key, [detector]);
  else if (!list.includes(detector)) list.push(detector);
}
