/**
 * Log APIs, a row each: how bodies are read that their content type alone does not tell, and what clients need to ask
 * without a body. A path is matched as it is, and without the prefix of the proxy.
 *
 * Fluent Bit and Fluentd over HTTP, OTLP/HTTP, Datadog, Loki and single documents of Elasticsearch need no row for
 * their bodies: JSON, NDJSON and text are read as what they are, and everything else (protobuf, snappy, MessagePack,
 * forms) is refused.
 */
import type { BodyKind } from '../body/body.ts';
import { assertCharset, kindOf, mediaType } from '../body/media.ts';

interface Api {
  readonly name: string;
  readonly bodies?: readonly BodyRow[];
  /** GET and HEAD that go on: their answers hold no records. */
  readonly asks?: readonly RegExp[];
}

interface BodyRow {
  readonly path: RegExp;
  readonly kind: BodyKind;
  /** Content types beside those of JSON and NDJSON that count as the kind; '' is none at all. */
  readonly also: readonly string[];
}

const APIS: readonly Api[] = [
  {
    name: 'Elasticsearch, OpenSearch',
    bodies: [{ path: /^\/(?:[^/]+\/){0,2}_bulk$/, kind: 'bulk', also: [] }],
    asks: [
      /^\/?$/,
      /^\/_cluster\/health$/,
      /^\/_license$/,
      /^\/_(?:index_template|component_template|template|data_stream)\/[^/]+$/,
      /^\/_ilm\/policy\/[^/]+$/,
      /^\/_plugins\/_ism\/policies\/[^/]+$/,
    ],
  },
  {
    name: 'Loki',
    asks: [/^\/ready$/, /^\/loki\/api\/v1\/status\/buildinfo$/],
  },
  {
    name: 'Splunk HEC',
    // It looks at no content type, and its clients send whichever they like; curl says it is a form.
    bodies: [
      {
        path: /^\/services\/collector(?:\/event)?(?:\/1\.0)?$/,
        kind: 'json',
        also: ['', 'text/plain', 'application/x-www-form-urlencoded'],
      },
      {
        path: /^\/services\/collector\/raw(?:\/1\.0)?$/,
        kind: 'text',
        also: ['', 'text/plain', 'text/xml', 'application/x-www-form-urlencoded'],
      },
    ],
    asks: [/^\/services\/collector\/health(?:\/1\.0)?$/],
  },
  {
    name: 'Datadog',
    asks: [/^\/api\/v1\/validate$/],
  },
];

const BODIES = APIS.flatMap(({ bodies = [] }) => bodies);
const ASKS = APIS.flatMap(({ asks = [] }) => asks);

/** A path, and the same without the prefix that led to the upstream. */
export type Paths = readonly string[];

/** @throws ScrubJayError SJ_MEDIA_TYPE for what cannot be read: it must not go on */
export function kindOfCall(paths: Paths, contentType: string | undefined): BodyKind {
  const row = BODIES.find(({ path }) => paths.some((one) => path.test(one)));
  if (!row) return kindOf(contentType);
  if (row.also.includes(mediaType(contentType ?? ''))) {
    assertCharset(contentType ?? '');
    return row.kind;
  }
  const kind = kindOf(contentType);
  return kind === 'text' && row.kind !== 'text' ? kindOf('') : row.kind;
}

export function mayAsk(paths: Paths): boolean {
  return ASKS.some((pattern) => paths.some((path) => pattern.test(path)));
}
