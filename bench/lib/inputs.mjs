// Seeded input files: made once, kept in corpora/large (which git ignores), the same bytes on every machine.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '@scrubjay/corpora';
import { writeJoined } from './joined.mjs';
import { writeLogged } from './logged.mjs';

const FOLDER = fileURLToPath(new URL('../../corpora/large/', import.meta.url));
const MB = 1_000_000;

/** A definition of inputs/: corpus, policy, findings that are expected by size in MB. */
export function readInput(name) {
  return JSON.parse(readFileSync(new URL(`../inputs/${name}.json`, import.meta.url), 'utf8'));
}

export const inputFile = (name) => fileURLToPath(new URL(`../inputs/${name}.json`, import.meta.url));

async function made(name, write) {
  const path = join(FOLDER, name);
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  // Written beside its place: a run that is stopped leaves no half corpus behind.
  const beside = `${path}.${process.pid}.tmp`;
  await write(beside);
  renameSync(beside, path);
  return path;
}

/** Corpora that the generator's own files do not serve for; they have no labels. */
function writerOf({ logged, lineBytes }) {
  if (logged) return writeLogged;
  return lineBytes === undefined ? null : writeJoined;
}

/** Path of a corpus of about `mb` million bytes; `labels` where it has them. */
export async function corpus({ name, corpus: options }, mb) {
  const { format, pii, seed } = options;
  const write = writerOf(options);
  const path = await made(`${name}-${mb}.log`, async (beside) => {
    const bytes = mb * MB;
    if (write) return write(beside, { ...options, bytes });
    await writeCorpus(beside, { format, piiShare: pii, seed, bytes, labels: `${beside}.labels` });
    renameSync(`${beside}.labels`, join(FOLDER, `${name}-${mb}.labels`));
  });
  return { path, bytes: statSync(path).size, labels: write ? null : path.replace(/\.log$/, '.labels') };
}

/** Labelled values by entity: what a perfect detector would count. */
export function labelled(labels) {
  const counts = {};
  for (const [, entity] of readFileSync(labels, 'latin1').matchAll(/"entity":"([A-Z_]+)"/g)) {
    counts[entity] = (counts[entity] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Path of one JSON record of `mb` million bytes without a newline inside. */
export function longLine(mb) {
  return made(`one-line-${mb}.log`, async (beside) => {
    const file = await open(beside, 'w');
    const text = Buffer.from('cache miss for shard 17, retried in 250 ms by worker-3; '.repeat(1200));
    await file.write('{"level":30,"msg":"');
    for (let at = 0; at < mb * MB; at += text.length) {
      await file.write(text);
      await file.write('mail to jane.roe@example.com, ');
    }
    await file.write('"}\n');
    await file.close();
  });
}
