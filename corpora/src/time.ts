/** How formats write the time of a record. Each has one width, so that a time can be changed in place. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const iso = (ms: number) => new Date(ms).toISOString();
/** Digits finer than a millisecond, made from the time itself so that they need no random state. */
const fine = (ms: number, width: number) => String((ms * 7919) % 10 ** width).padStart(width, '0');

export const clocks = {
  /** 1772438400123 */
  epochMs: { width: 13, write: (ms: number) => String(ms) },
  /** 2026-03-02T08:00:00.123Z */
  iso: { width: 24, write: iso },
  /** 2026-03-02T08:00:00.123456Z */
  isoMicro: { width: 27, write: (ms: number) => `${iso(ms).slice(0, 23)}${fine(ms, 3)}Z` },
  /** 2026-03-02T08:00:00.123456789Z */
  isoNano: { width: 30, write: (ms: number) => `${iso(ms).slice(0, 23)}${fine(ms, 6)}Z` },
  /** 2026-03-02 08:00:00,123 */
  log4j: { width: 23, write: (ms: number) => iso(ms).slice(0, 23).replace('T', ' ').replace('.', ',') },
  /** 2026-03-02 08:00:00 */
  sql: { width: 19, write: (ms: number) => iso(ms).slice(0, 19).replace('T', ' ') },
  /** 02/Mar/2026:08:00:00 +0000 */
  common: {
    width: 26,
    write: (ms: number) => {
      const text = iso(ms);
      return `${text.slice(8, 10)}/${months[Number(text.slice(5, 7)) - 1]}/${text.slice(0, 4)}:${text.slice(11, 19)} +0000`;
    },
  },
  /** Mon Mar 02 08:00:00.123456 2026 */
  apacheError: {
    width: 31,
    write: (ms: number) => {
      const text = iso(ms);
      const day = days[new Date(ms).getUTCDay()];
      const month = months[Number(text.slice(5, 7)) - 1];
      return `${day} ${month} ${text.slice(8, 10)} ${text.slice(11, 23)}${fine(ms, 3)} ${text.slice(0, 4)}`;
    },
  },
} as const;

export type Clock = keyof typeof clocks;

/** Every corpus begins here: 2026-03-02T08:00:00Z, a Monday. */
export const EPOCH = Date.UTC(2026, 2, 2, 8);
