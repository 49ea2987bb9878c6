/**
 * What went wrong, for programs:
 * - `HYPERSCAN_NOT_AVAILABLE`: there is no addon on this machine; the message ends with the line to type.
 * - `HYPERSCAN_BROKEN`: there is an addon but it cannot be loaded; the message has the loader's reason.
 * - `HS_INVALID_ARGUMENT`: a caller's mistake: wrong type, out of bounds, unknown field.
 * - `HS_COMPILE_ERROR`: libhs refused an expression.
 * - `HS_SCAN_ERROR`: libhs failed during a scan.
 * - `HS_DATABASE_ERROR`: bytes that are no serialised database, or a damaged one.
 * - `HS_DATABASE_VERSION`: serialised by another release of libhs.
 * - `HS_DATABASE_PLATFORM`: serialised for a CPU this machine does not have.
 * - `HS_DATABASE_CLOSED`: use after `close()`, or a share handle whose database is gone.
 * - `HS_OUT_OF_MEMORY`: libhs could not allocate.
 */
export type HyperscanErrorCode =
  | 'HYPERSCAN_NOT_AVAILABLE'
  | 'HYPERSCAN_BROKEN'
  | 'HS_INVALID_ARGUMENT'
  | 'HS_COMPILE_ERROR'
  | 'HS_SCAN_ERROR'
  | 'HS_DATABASE_ERROR'
  | 'HS_DATABASE_VERSION'
  | 'HS_DATABASE_PLATFORM'
  | 'HS_DATABASE_CLOSED'
  | 'HS_OUT_OF_MEMORY';

/** Which of the expressions given to a compile call an error is about. */
export interface ExpressionRef {
  /** Position in the list, from 0. */
  index: number;
  /** The expression's own id. */
  id: number;
}

/** Every error of this package. The message never contains scanned data. */
export class HyperscanError extends Error {
  override readonly name = 'HyperscanError';
  readonly code: HyperscanErrorCode;
  /** The expression at fault, when there is one. */
  readonly expression: ExpressionRef | undefined;

  constructor(
    code: HyperscanErrorCode,
    message: string,
    options?: { expression?: ExpressionRef; cause?: unknown },
  ) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.expression = options?.expression;
  }
}

export function invalidArgument(message: string, expression?: ExpressionRef): HyperscanError {
  return new HyperscanError('HS_INVALID_ARGUMENT', message, { expression });
}
