import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './say.mjs';

/** Ends the set-up when this Node is none that package.json allows. */
export function checkNode(root) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (satisfies(process.versions.node, engines.node)) return;
  fail(
    `ScrubJay needs Node.js ${engines.node}; this is ${process.versions.node}.\n` +
      'Install a current release (nvm install 22, or your package manager) and run the command again.',
  );
}

/** Alternatives of `^x.y.z` and `>=x.y.z`: what package.json is written in. */
export function satisfies(version, range) {
  return range.split('||').some((part) => {
    const [, caret, wanted] = /^(\^|>=)(\d+\.\d+\.\d+)$/.exec(part.trim());
    const has = version.split('.').map(Number);
    const wants = wanted.split('.').map(Number);
    if (caret === '^' && has[0] !== wants[0]) return false;
    const differs = has.findIndex((number, i) => number !== wants[i]);
    return differs < 0 || has[differs] > wants[differs];
  });
}
