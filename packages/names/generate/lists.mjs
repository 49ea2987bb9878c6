// Reads the committed lists beside this file: words parted by blanks or line ends, `#` starts a comment,
// `[section]` starts a section.
import { readFileSync } from 'node:fs';
import { lower } from './normalise.mjs';

export function readList(name) {
  const sections = new Map();
  let section = '';
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    const text = line.replace(/#.*$/, '').trim();
    const head = /^\[(.+)\]$/.exec(text);
    if (head) section = head[1];
    else if (text) sections.set(section, [...(sections.get(section) ?? []), ...text.split(/\s+/).map(lower)]);
  }
  return sections;
}

/** One entry a line, words parted by single blanks. */
export function readPhrases(name) {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line && !line.startsWith('['))
    .map(lower);
}

/** The bytes of a file of an installed package; `require.resolve` is barred by most packages' exports. */
export function packageFile(path) {
  return readFileSync(new URL(`node_modules/${path}`, import.meta.url));
}
