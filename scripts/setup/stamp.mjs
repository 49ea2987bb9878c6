// node_modules/.scrubjay-setup.json says from which sources, by which Node and into what the last set-up built.
// npm ci removes it together with the rest of node_modules, which is what is wanted.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativeState } from './native.mjs';

const FILE = join('node_modules', '.scrubjay-setup.json');
const PLACES = ['packages', 'sidecar', 'corpora', 'bench'];
const OUTPUTS = new Set(['dist', 'build']);
// Neither sources of a build nor built by one.
const OTHERS = new Set([
  'node_modules',
  '.turbo',
  'data',
  'examples',
  'generate',
  'large',
  'results',
  'samples',
]);

/** The stamp when nothing has changed since it was written, else undefined. */
export async function isSetUp(root) {
  if (!existsSync(join(root, FILE))) return undefined;
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  } catch {
    return undefined;
  }
  const { machine, sources, outputs } = fingerprint(root);
  if (stamp.machine !== machine || stamp.sources !== sources || stamp.outputs !== outputs) return undefined;
  // Once the addon is there, what it was built with is no longer asked for.
  if (stamp.engine !== 'portable') return stamp;
  // A compiler or libhs may have been installed since, or SCRUBJAY_SKIP_NATIVE been taken away.
  return (await nativeState()) === stamp.native ? stamp : undefined;
}

export function writeStamp(root, { engine, native }) {
  writeFileSync(join(root, FILE), `${JSON.stringify({ engine, native, ...fingerprint(root) })}\n`);
}

function fingerprint(root) {
  const sources = createHash('sha256');
  const outputs = createHash('sha256');
  for (const name of ['package.json', 'turbo.json', 'tsconfig.base.json'])
    sources.update(readFileSync(join(root, name)));
  const walk = (folder, built) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort(byName)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!OTHERS.has(entry.name)) walk(path, built || OUTPUTS.has(entry.name));
      } else if (built) {
        // Sizes will do: this is to see what was deleted or built by another command.
        outputs.update(`${path}:${statSync(join(root, path), { throwIfNoEntry: false })?.size}\n`);
      } else if (!/\.(test\.ts|md)$/.test(entry.name)) {
        // Contents, not times: a checkout sets times that say nothing.
        const bytes = readFileSync(join(root, path));
        sources.update(`${path}:${bytes.length}\n`).update(bytes);
      }
    }
  };
  for (const place of PLACES) if (existsSync(join(root, place))) walk(place, false);
  // Node-API keeps the addon valid across releases of Node; a new one is still worth a look at whether it loads.
  const machine = `${process.platform} ${process.arch} node ${process.versions.modules}`;
  return { machine, sources: sources.digest('hex'), outputs: outputs.digest('hex') };
}

function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}
