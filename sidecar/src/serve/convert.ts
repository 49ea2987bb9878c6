/**
 * Scrubbed records in the other form, for a sink that does not take the one they came in.
 *
 * Entries become lines as Fluent Bit writes them (`json_lines`): `{"date":1700000000.123456789,"tag":"app.web","message":"…"}`, with
 * `metadata` behind the tag where there is any. A key of these names that the record has itself stands for ours. The time keeps
 * its nanoseconds and integers keep all their digits; binary data are strings; extensions are base64, but for times.
 *
 * Lines become entries: a JSON object is a record, with the time that it says itself (see `time.ts`), else that of now. Any other
 * line is `{"log": line}`. Integers that 64 bits cannot hold become strings of their digits.
 */
import type { Form, Parcel } from './contract.ts';
import { packLines } from './convert/lines.ts';
import { unpackEntries } from './convert/unpack.ts';

/** The parcel itself, where it has the form already. @throws ScrubJayError SJ_UNREADABLE where its bytes are not what its form says */
export function convert(parcel: Parcel, form: Form): Parcel {
  if (parcel.form === form) return parcel;
  const { tag, bytes } = parcel;
  const made = form === 'entries' ? packLines(bytes) : unpackEntries(bytes, tag);
  return { form, tag, ...made };
}
