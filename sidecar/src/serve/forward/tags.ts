/** Tags leave with the records, so they are scrubbed as well; each one once, for there are few. */
import { decode, encode } from '@msgpack/msgpack';
import type { Scrub } from '../contract.ts';

const REMEMBERED = 1024;
/** ms. The policy may be exchanged at any time. */
const FRESH = 1000;
/** In place of a tag of which nothing may leave. */
const WITHHELD = 'scrubjay.withheld';

export class Tags {
  readonly #scrub: Scrub;
  readonly #clean = new Map<string, string>();
  #until = 0;

  constructor(scrub: Scrub) {
    this.#scrub = scrub;
  }

  /** A promise only for those that are not known yet. */
  clean(tag: string): string | Promise<string> {
    const now = performance.now();
    if (now >= this.#until || this.#clean.size >= REMEMBERED) {
      this.#clean.clear();
      this.#until = now + FRESH;
    }
    return this.#clean.get(tag) ?? this.#make(tag);
  }

  async #make(tag: string): Promise<string> {
    const entry = encode([0, { tag }]);
    const { bytes } = await this.#scrub.scrub(Buffer.from(entry), 'entries');
    const clean = readTag(bytes);
    this.#clean.set(tag, clean);
    return clean;
  }
}

/** Of an entry that was dropped or withheld there is no tag. */
function readTag(entry: Buffer): string {
  if (entry.length === 0) return WITHHELD;
  const [, record] = decode(entry) as [unknown, { tag?: unknown }];
  return typeof record?.tag === 'string' ? record.tag : WITHHELD;
}
