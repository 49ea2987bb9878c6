/**
 * What ScrubJay is compared with, each set up as its own documents say. A module beside this one for each exports
 * `peer`: { title, takes, setting, over?, open } or, for a program of the machine that filters lines, { …, filter: { command,
 * args, probe? } }; a machine that has no such program (`probe`: arguments that fail then, else --version) is told to have none.
 * `takes`: 'text' (a line without its newline) or 'record' (the object of a JSON line; it must not be changed).
 * `open()` gives what is timed: input → the line that would be written, or a promise of it.
 * `over`: the peer whose cost is no part of this one's.
 */
export const PEERS = [
  'regexes',
  'sed',
  'perl',
  'fluent-bit',
  'presidio',
  'pino',
  'pino-redact',
  'pino-redact-wildcards',
  'pino-redact-deep',
  'redactpii',
  'redactpii-object',
  'redact-pii',
  'deep-redact',
  'openredaction',
  'openredaction-core',
  'arcjet',
];

/** @throws when the packages of this folder are not installed */
export async function loadPeer(name) {
  const { peer } = await import(`./${name}.mjs`);
  return { name, ...peer };
}
