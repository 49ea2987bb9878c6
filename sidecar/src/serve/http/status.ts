/** What an error is over HTTP: its status, and whether it counts as a denial. One row a code. */
import type { ErrorCode } from '@scrubjay/core';

interface Row {
  readonly status: number;
  /** The reason in the metrics and the audit log, where the call was denied. */
  readonly denied?: string;
}

const ROWS: Partial<Record<ErrorCode, Row>> = {
  SJ_REQUEST: { status: 400, denied: 'malformed' },
  SJ_UNREADABLE: { status: 400 },
  SJ_UNAUTHORIZED: { status: 401, denied: 'unauthorized' },
  SJ_FORBIDDEN: { status: 403, denied: 'forbidden' },
  SJ_NOT_A_LOG_CALL: { status: 403, denied: 'not_a_log_call' },
  SJ_ROUTE: { status: 404 },
  SJ_SLOW_REQUEST: { status: 408, denied: 'slow' },
  SJ_TOO_LARGE: { status: 413, denied: 'too_large' },
  SJ_TOO_DEEP: { status: 413, denied: 'too_deep' },
  SJ_MEDIA_TYPE: { status: 415, denied: 'media_type' },
  SJ_FINDING: { status: 422 },
  SJ_RATE: { status: 429, denied: 'rate' },
  SJ_HEADERS: { status: 431, denied: 'headers' },
  SJ_UPSTREAM: { status: 502 },
  SJ_CLOSED: { status: 503 },
  SJ_OVERLOADED: { status: 503, denied: 'overloaded' },
  SJ_UNDELIVERED: { status: 503 },
  SJ_UPSTREAM_TIMEOUT: { status: 504 },
};

const OTHER: Row = { status: 500 };

export function rowOf(code: ErrorCode): Row {
  return ROWS[code] ?? OTHER;
}
