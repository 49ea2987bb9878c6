/** Strings: scrubbed as their UTF-8 bytes, put together again in UTF-16, so that what was not touched is the same. */

interface ByteScrubber {
  scrub(input: Uint8Array): Uint8Array;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function scrubTextWith(scrubber: ByteScrubber, input: string): string {
  if (LONE_SURROGATE.test(input)) return scrubParts(scrubber, input);
  const bytes = Buffer.from(input, 'utf8');
  const scrubbed = scrubber.scrub(bytes);
  return scrubbed === bytes
    ? input
    : Buffer.from(scrubbed.buffer, scrubbed.byteOffset, scrubbed.byteLength).toString('utf8');
}

/** UTF-8 cannot hold a lone surrogate. Private-use characters that the text does not have stand in for them. */
function scrubParts(scrubber: ByteScrubber, input: string): string {
  const lone = new RegExp(LONE_SURROGATE, 'g');
  const kinds = [...new Set(input.match(lone))];
  const standIns = new Map<string, string>();
  let code = 0xf0000;
  for (const kind of kinds) {
    while (input.includes(String.fromCodePoint(code))) code++;
    standIns.set(kind, String.fromCodePoint(code++));
  }
  let scrubbed = scrubTextWith(
    scrubber,
    input.replace(lone, (unit) => standIns.get(unit) ?? '\ufffd'),
  );
  for (const [kind, standIn] of standIns) scrubbed = scrubbed.replaceAll(standIn, kind);
  return scrubbed;
}
