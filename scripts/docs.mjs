/** Writes docs/detectors.md anew: npm run docs. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knownNames, PRESETS, selectEntities, validateConfig } from '@scrubjay/core';
import { detectorGroups } from './lib/detector-groups.mjs';
import { detectorsPage } from './lib/detectors-page.mjs';

const folder = new URL('../packages/core/dist/detectors/', import.meta.url);
const load = (path) => import(new URL(path.replace(/\.ts$/, '.js'), folder).href);
const core = { PRESETS, knownNames, selectEntities, validateConfig };
const { groups, presets } = await detectorGroups(load, core);
const path = fileURLToPath(new URL('../docs/detectors.md', import.meta.url));
writeFileSync(path, detectorsPage(groups, presets));
console.log('written: docs/detectors.md');
