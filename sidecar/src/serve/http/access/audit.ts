/** Denied and privileged calls: who, what, when, why. No payload, no URL, no header of the caller. */
import { pino } from 'pino';
import type { Log } from '../../contract.ts';

export interface Caller {
  /** Name of its token. */
  readonly token?: string | null;
  readonly address?: string;
  /** Common name of its certificate. */
  readonly certificate?: string;
}

export interface Entry {
  readonly event: 'denied' | 'privileged';
  readonly who: Caller;
  /** Method and route, as the table of routes has it. */
  readonly what: string;
  /** `unauthorized`, `rate`, …; of a privileged call the right. */
  readonly why: string;
  readonly status?: number;
}

export interface Audit {
  write(entry: Entry): void;
  close(): void;
}

/** Entries a second that are written; more are counted, so that nobody fills the disk by being denied. */
const MOST = 100;

/**
 * `file`: JSON lines, readable by the owner alone; without it the entries go to the own log.
 * @throws when the file cannot be opened
 */
export function openAudit(file: string | undefined, log: Log): Audit {
  if (file === undefined)
    return limited(
      (entry) => log.warn({ audit: entry }, 'audit'),
      () => {},
    );
  const destination = pino.destination({ dest: file, append: true, mkdir: true, mode: 0o600, sync: true });
  destination.on('error', (error: NodeJS.ErrnoException) => {
    log.error({ code: error.code }, 'audit log cannot be written');
  });
  const timestamp = pino.stdTimeFunctions.isoTime;
  const lines = pino({ base: null, timestamp, formatters: { level: (level) => ({ level }) } }, destination);
  return limited(
    (entry) => lines.info(entry),
    () => destination.end(),
  );
}

function limited(write: (entry: Entry & { suppressed?: number }) => void, close: () => void): Audit {
  let second = 0;
  let written = 0;
  let suppressed = 0;
  return {
    write(entry) {
      const now = Math.floor(Date.now() / 1000);
      if (now !== second) {
        second = now;
        written = 0;
      }
      if (written >= MOST) {
        suppressed++;
        return;
      }
      written++;
      write(suppressed === 0 ? entry : { ...entry, suppressed });
      suppressed = 0;
    },
    close,
  };
}
