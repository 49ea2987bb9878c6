/** Reads segments again, one at a time. A disk that cannot read now may do so a moment later: it is asked more than once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Found, SegmentReader } from './reader.ts';
import { segmentPath } from './segment.ts';

const TRIES = 6;
/** ms before the second try; twice as long before each further one. */
const PAUSE = 10;

export class Replay {
  readonly #dir: string;
  #open: { readonly id: number; readonly reader: SegmentReader } | null = null;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * What comes in the segment at `from`, before `end`; null when nothing does.
   * @throws errors of the system, or that its head is damaged: it cannot be read
   */
  async next(id: number, from: number, end: number): Promise<Found | null> {
    for (let tried = 1; ; tried++) {
      try {
        return await (await this.#readerAt(id, from)).next(end);
      } catch (error) {
        await this.close();
        if (tried === TRIES || (error as NodeJS.ErrnoException).code !== 'EIO') throw error;
        await sleep(PAUSE * 2 ** (tried - 1));
      }
    }
  }

  /** An open file keeps its room on disk. */
  async removed(id: number): Promise<void> {
    if (this.#open?.id === id) await this.close();
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.reader.close();
  }

  async #readerAt(id: number, from: number): Promise<SegmentReader> {
    if (this.#open?.id === id && this.#open.reader.at === from) return this.#open.reader;
    await this.close();
    const reader = await SegmentReader.open(segmentPath(this.#dir, id), from);
    if (!reader) throw new Error('its head is damaged');
    this.#open = { id, reader };
    return reader;
  }
}
