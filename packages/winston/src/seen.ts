/** Records as listeners of `logged` see them. */
import type { ResolvedConfig } from '@scrubjay/core';
import { sharedScrubber } from '@scrubjay/core/internal';
import { Counting } from './counting.ts';
import { type Info, MESSAGE } from './info/info.ts';
import { DROPPED, InfoScrubber } from './info/scrub-info.ts';
import type { SinkEvents } from './sink.ts';

export class Seen {
  readonly #config: ResolvedConfig;
  #scrubbing: { readonly scrubber: InfoScrubber; readonly counting: Counting } | null = null;

  constructor(config: ResolvedConfig) {
    this.#config = config;
  }

  /** In a later turn, as winston's own transports do. */
  tell(info: Info, events: SinkEvents): void {
    const { scrubber, counting } = (this.#scrubbing ??= this.#begin());
    const seen = counting.during(() => {
      const text = scrubber.text(info[MESSAGE]);
      return text === DROPPED ? null : scrubber.plain(info, text);
    });
    if (seen) setImmediate(() => events.logged(seen));
  }

  /** What is found here is found once more on its way out, and counted there. */
  #begin() {
    const core = sharedScrubber(this.#config);
    return { scrubber: new InfoScrubber(core), counting: new Counting(core) };
  }
}
