/** Why a body is not taken. Nothing of it, and nothing of the headers, is told again. */
import { ScrubJayError } from '@scrubjay/core';

/** `limit`: bytes. */
export function tooLarge(limit: number): ScrubJayError {
  return ScrubJayError.of('SJ_TOO_LARGE', { reason: `more than ${limit} bytes` });
}

export function tooDeep(limit: number): ScrubJayError {
  return ScrubJayError.of('SJ_TOO_DEEP', { limit: String(limit) });
}

export function overloaded(): ScrubJayError {
  return ScrubJayError.of('SJ_OVERLOADED', { reason: 'there is no room for the body' });
}

export function unknownMedia(reason: string): ScrubJayError {
  return ScrubJayError.of('SJ_MEDIA_TYPE', { reason });
}

export function unreadable(reason: string): ScrubJayError {
  return ScrubJayError.of('SJ_UNREADABLE', { reason });
}
