/** Definitions of the benchmark: each names what there is, and findings are known for every size that it runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { formats } from '@scrubjay/corpora';
import { describe, expect, test } from 'vitest';

const bench = new URL('../bench/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, bench), 'utf8'));
const names = (folder: string) => readdirSync(new URL(folder, bench));
const has = (path: string) => existsSync(new URL(path, bench));

interface Side {
  readonly module?: string;
  readonly side?: string;
}

interface Definition {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly input?: string;
  readonly inputs?: readonly string[];
  readonly mb?: { readonly full: number; readonly quick: number };
  readonly sides?: readonly Side[];
  readonly layers?: readonly Side[];
}

/** What run.mjs takes where a definition says nothing. */
const USUAL = { full: 200, quick: 40 };

const definitions: Definition[] = names('definitions').map((file) => json(`definitions/${file}`));

test('no name twice', () => {
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
});

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s',
  (_name, definition) => {
    test('its kind is measured by a module', () => {
      expect(has(`figures/${definition.kind}.mjs`)).toBe(true);
      expect(definition.title).not.toBe('');
    });

    test('its sides are there', () => {
      const sides = [...(definition.sides ?? []), ...(definition.layers ?? [])];
      for (const { module, side = module } of sides) expect(has(`sides/${side}.mjs`), side).toBe(true);
    });

    // Where one thing varies, most points have findings that only the engines know.
    test('what must be found is known for its sizes', () => {
      const inputs = definition.inputs ?? (definition.input ? [definition.input] : []);
      const sizes = Object.values(definition.mb ?? USUAL);
      for (const input of inputs)
        expect(Object.keys(json(`inputs/${input}.json`).expected), input).toEqual(
          expect.arrayContaining(sizes.map(String)),
        );
    });
  },
);

test.each(names('inputs').filter((file) => file !== 'ordinary-patterns.json'))(
  '%s has a format of the generator',
  (file) => {
    const { name, corpus } = json(`inputs/${file}`);
    expect(`${name}.json`).toBe(file);
    expect(formats).toHaveProperty(corpus.format);
  },
);
