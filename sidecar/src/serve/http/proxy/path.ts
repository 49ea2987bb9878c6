/** Paths that lead where they seem to: what servers read differently is refused. */
import { ScrubJayError } from '@scrubjay/core';

export interface Target {
  /** As it came, percent-encoding kept. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
}

/**
 * `url`: of the request line.
 * @throws ScrubJayError SJ_REQUEST for absolute forms, empty and dotted segments, backslashes, encoded controls, fragments
 */
export function targetOf(url: string): Target {
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  const query = question < 0 ? '' : url.slice(question);
  if (!path.startsWith('/') || url.includes('#') || !isPlain(path)) {
    throw ScrubJayError.of('SJ_REQUEST', { reason: 'the path is not in its plain form' });
  }
  return { path, query };
}

function isPlain(path: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  // An encoded slash may be part of a name (`<logs-{now/d}>`), but dots between slashes of either kind are none.
  if (path.includes('//') || /[\p{Cc}\\]/u.test(decoded) || /%(?:2e|2f|5c)/i.test(decoded)) return false;
  return !decoded.split('/').some((segment) => segment === '.' || segment === '..');
}
