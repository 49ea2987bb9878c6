/** The files of sidecar/examples, and what those have to be that no schema is published for. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments, parseDocument } from 'yaml';
import { z } from 'zod';
import { configMapsOf, type Manifest } from './kubernetes.ts';

export const EXAMPLES = fileURLToPath(new URL('../../../sidecar/examples', import.meta.url));

/** Paths below `EXAMPLES`. */
export const FILES = readdirSync(EXAMPLES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(EXAMPLES, join(parentPath, name)))
  .sort();

export const read = (path: string): string => readFileSync(join(EXAMPLES, path), 'utf8');

/** @throws when it is no YAML, or names a key twice */
export const manifestsOf = (path: string): Manifest[] =>
  parseAllDocuments(read(path)).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS() as Manifest;
  });

export const MANIFESTS = FILES.filter((path) => dirname(path) === 'kubernetes');

type Named = readonly [name: string, text: string];

/** Files of a name, and those of the name that are in a ConfigMap. */
function named(pattern: RegExp): Named[] {
  const files = FILES.filter((path) => pattern.test(path)).map((path) => [path, read(path)] as const);
  const inMaps = MANIFESTS.flatMap((path) =>
    configMapsOf(manifestsOf(path)).flatMap(({ data = {} }) =>
      Object.entries(data)
        .filter(([name]) => pattern.test(name))
        .map(([name, text]) => [`${path}, ${name}`, text] as const),
    ),
  );
  return [...files, ...inMaps];
}

export const CONFIGS = named(/(^|\/)scrubjay\.config\.yaml$/);
export const FLUENT_BITS = named(/(^|\/)(fluent-bit|node|ship)\.yaml$/);

/** With other values at some paths (`serve.sink.port`), where there is anything at them. */
export function replaced(text: string, values: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text);
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    if (document.hasIn(keys)) document.setIn(keys, value);
  }
  return String(document);
}

const { strictObject, array, string, int, boolean, literal, discriminatedUnion, record } = z;
const port = int().min(1).max(65_535);
const tag = { tag: string().optional() };
const match = { match: string() };

/** Settings of Fluent Bit that the examples use, by plugin. */
export const FluentBit = strictObject({
  service: strictObject({
    flush: int().min(1),
    log_level: z.enum(['warn']),
    parsers_file: string().optional(),
  }),
  pipeline: strictObject({
    inputs: array(
      discriminatedUnion('name', [
        strictObject({ name: literal('stdin'), ...tag, parser: string().optional() }),
        strictObject({
          name: literal('forward'),
          ...tag,
          listen: string(),
          port,
          tag_prefix: string().optional(),
        }),
        strictObject({
          name: literal('tail'),
          ...tag,
          path: string(),
          db: string().optional(),
          'multiline.parser': string().optional(),
        }),
      ]),
    ).min(1),
    outputs: array(
      discriminatedUnion('name', [
        strictObject({ name: literal('stdout'), ...match, format: literal('json_lines') }),
        strictObject({
          name: literal('forward'),
          ...match,
          host: string(),
          port,
          require_ack_response: boolean(),
        }),
      ]),
    ).min(1),
  }),
});

export const fluentBit = (text: string) => FluentBit.parse(parse(text));

const service = strictObject({
  image: string(),
  command: array(string()).min(1),
  volumes: array(string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)).default([]),
  depends_on: z
    .union([array(string()), record(string(), strictObject({ condition: z.enum(['service_healthy']) }))])
    .transform((names) => (Array.isArray(names) ? names : Object.keys(names)))
    .default([]),
  logging: strictObject({ driver: literal('fluentd'), options: record(string(), string()) }).optional(),
  ports: array(string().regex(/^127\.0\.0\.1:\d+:\d+$/)).default([]),
  read_only: boolean().optional(),
  cap_drop: array(string()).optional(),
  security_opt: array(string()).optional(),
  healthcheck: strictObject({
    test: z.tuple([literal('CMD')], string()),
    interval: string().regex(/^\d+s$/),
    start_period: string().regex(/^\d+s$/),
  }).optional(),
});

/** The part of the Compose specification that the example uses; ports are published to loopback alone. */
export const compose = (text: string) =>
  strictObject({ services: record(string(), service), volumes: record(string(), z.null()) }).parse(
    parse(text),
  );
