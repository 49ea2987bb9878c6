/** winston's own transports that read nothing of a record but its text and level. */
import winston from 'winston';

interface Known {
  readonly log?: unknown;
  readonly eol?: string;
  readonly filename?: string;
  readonly isObjectMode?: boolean;
  readonly maxsize?: number | null;
  listenerCount(event: string): number;
}

const logOf = (known: { readonly prototype: unknown }) => (known.prototype as Known).log;
const { Console, File, Stream } = winston.transports;
const LOGS = new Set<unknown>([logOf(Console), logOf(File), logOf(Stream)]);

/** `listeners`: of `logged`, who see the record too, that are not counted. */
export function readsTextOnly(transport: object, listeners: number): boolean {
  const known = transport as Known;
  return LOGS.has(known.log) && !known.isObjectMode && known.listenerCount('logged') <= listeners;
}

export const isFile = (transport: object) => (transport as Known).log === logOf(File);

/**
 * A file that does not turn to the next: it writes several records with newlines between them as it would one by one, and
 * not at once anyway.
 */
export function writesOneFile(transport: object): boolean {
  const known = transport as Known;
  return isFile(transport) && known.filename !== undefined && known.eol === '\n' && !known.maxsize;
}
