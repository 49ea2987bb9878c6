// Makes a fresh clone ready: packages, native engine where it can be had, build. Plain Node, nothing installed
// before it, safe to run again and again: `npm test` and `npm run demo` begin with it.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './setup/build.mjs';
import { lock } from './setup/lock.mjs';
import { prepareNative } from './setup/native.mjs';
import { checkNode } from './setup/node-version.mjs';
import { installPackages, packagesMatch } from './setup/packages.mjs';
import { fail, heading, quietly } from './setup/say.mjs';
import { isSetUp, writeStamp } from './setup/stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

main().catch((error) => fail(`The set-up failed: ${error.message}`));

async function main() {
  process.chdir(root);
  checkNode(root);
  if (await done()) return;
  await lock(root);
  // Another set-up may have done the work while this one waited.
  if (await done()) return;
  heading('Setting up ScrubJay');
  if (!packagesMatch(root)) await installPackages(root);
  const native = await prepareNative();
  const engine = await build(root, native);
  writeStamp(root, { engine, native: native.state });
}

async function done() {
  const stamp = packagesMatch(root) && (await isSetUp(root));
  if (stamp) quietly(`ScrubJay is set up (${stamp.engine} engine).`);
  return Boolean(stamp);
}
