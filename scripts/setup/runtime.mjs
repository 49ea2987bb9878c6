// node scripts/setup/runtime.mjs FOLDER: what the scrubjay command needs at run time, from a built checkout, in
// the checkout's layout. For images; needs no network beyond npm's.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCi } from './packages.mjs';
import { fail } from './say.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const manifest = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
const target = process.argv[2]
  ? resolve(process.argv[2])
  : fail('Usage: node scripts/setup/runtime.mjs FOLDER');

mkdirSync(target, { recursive: true });
for (const file of ['package.json', 'package-lock.json', 'LICENSE'])
  cpSync(join(root, file), join(target, file));
// npm wants to see every workspace that the lock names, if only its manifest.
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const workspaces = Object.keys(packages).filter((path) => path !== '' && !path.includes('node_modules/'));
for (const folder of workspaces)
  cpSync(join(root, folder, 'package.json'), join(target, folder, 'package.json'));
for (const folder of needed('sidecar')) {
  // The addon is built on the spot and so not among the files of the package.
  for (const file of [...(manifest(folder).files ?? []), 'build/Release/hyperscan.node']) {
    if (file !== 'src/addon' && existsSync(join(root, folder, file))) {
      cpSync(join(root, folder, file), join(target, folder, file), { recursive: true });
    }
  }
}
process.chdir(target);
await npmCi(root, '--omit=dev', '--ignore-scripts', '--workspace', manifest('sidecar').name);

/** A workspace and the workspaces that it depends on. */
function needed(folder, seen = new Set()) {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  for (const name of Object.keys(manifest(folder).dependencies ?? {})) {
    const other = workspaces.find((path) => manifest(path).name === name);
    if (other) needed(other, seen);
  }
  return seen;
}
