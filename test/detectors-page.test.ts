/** docs/detectors.md is what the catalogue gives; `npm run docs` writes it anew. */
import { detectors, knownNames, PRESETS, selectEntities, validateConfig } from '@scrubjay/core';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, shared with `npm run docs`
import { detectorGroups } from '../scripts/lib/detector-groups.mjs';
// @ts-expect-error plain JavaScript
import { detectorsPage } from '../scripts/lib/detectors-page.mjs';

const load = (path: string) => import(`../packages/core/src/detectors/${path}`);
const core = { PRESETS, knownNames, selectEntities, validateConfig };

test('docs/detectors.md is what the catalogue gives', async () => {
  const { groups, presets } = await detectorGroups(load, core);
  await expect(detectorsPage(groups, presets)).toMatchFileSnapshot('../docs/detectors.md');
});

test('every detector is in a group', async () => {
  const { groups } = await detectorGroups(load, core);
  const ids = groups.flatMap(([, list]: [string, { id: string }[]]) => list.map(({ id }) => id));
  expect(ids.sort()).toEqual(detectors.map(({ id }) => id).sort());
});
