/** The format: it works wherever it stands in the chain. */
import { type HostOptions, hostConfigSync, sharedScrubber } from '@scrubjay/core/internal';
import type Transport from 'winston-transport';
import { guarded } from './info/guard.ts';
import { type Info, LEVEL, MESSAGE, SPLAT } from './info/info.ts';
import { DROPPED, InfoScrubber } from './info/scrub-info.ts';
import { lazily } from './info/view.ts';
import { checkFormatOptions } from './options.ts';
import { decides } from './policy.ts';

/** What `format.combine` and every `format` option of winston take. */
export type ScrubFormat = NonNullable<Transport['format']>;

/**
 * A format that takes personal data and secrets out of a record: best the last of its chain, where it reads the text as it
 * will be written.
 * @throws ScrubJayError for a configuration that is wrong. Its `transform` throws SJ_FINDING to whoever logs when an entity with
 * action `fail` is found
 */
export function scrub(options: HostOptions = {}): ScrubFormat {
  checkFormatOptions(options);
  const config = hostConfigSync(options);
  const scrubber = new InfoScrubber(sharedScrubber(config));
  // Whether a record goes on must be known here.
  const lazy = !decides(config);
  return {
    options: {},
    transform(info: Info): Info | false {
      if (!info) return false;
      const raw: unknown = info[MESSAGE];
      const text = scrubber.text(raw);
      if (text === DROPPED) return false;
      if (lazy && typeof raw === 'string') return lazily(info, text, scrubber);
      const members = scrubber.members(info);
      if (!members) return false;
      members[LEVEL] = info[LEVEL];
      return guarded(members, text, info[SPLAT], scrubber);
    },
  } as unknown as ScrubFormat;
}
