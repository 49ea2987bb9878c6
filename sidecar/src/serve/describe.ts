/** The pipeline of a configuration as text, for `scrubjay serve --check`. */
import type { EngineName, ResolvedConfig } from '@scrubjay/core';
import type { ForwardConfig, HttpConfig, ServeConfig, SinkConfig } from './settings.ts';

export interface Facts {
  readonly engine: EngineName;
  readonly workers: number;
  readonly entities: number;
}

export function describe(config: ResolvedConfig, serve: ServeConfig, facts: Facts): string {
  const { http, forward, queue, spool, sink } = serve;
  const rows: (readonly [string, string])[] = [];
  if (http) {
    rows.push(['http', listening('http', http)]);
    rows.push(['', 'POST /v1/scrub, /v1/detect, /v1/ingest']);
    for (const { prefix, upstream } of http.proxy) rows.push(['', `proxy ${prefix} to ${origin(upstream)}`]);
    rows.push(['', access(serve)]);
  }
  if (forward) {
    const key = forward.sharedKey ? ', shared key' : '';
    rows.push(['forward', `${listening('tcp', forward)}${key}${forward.users.length > 0 ? ', users' : ''}`]);
  }
  rows.push(['↓', '']);
  const policy = [...config.preset, ...config.entities].join(', ');
  rows.push([
    'scrub',
    `${policy}: ${facts.entities} entities, ${count(facts.workers, 'worker')}, engine ${facts.engine}`,
  ]);
  rows.push(['↓', '']);
  rows.push(['queue', `${size(queue.maxBytes)} in memory; when it is full: ${queue.overload}`]);
  if (spool)
    rows.push(['spool', `${spool.dir}, ${size(spool.maxBytes)} in segments of ${size(spool.segmentBytes)}`]);
  rows.push(['↓', '']);
  rows.push(['sink', sinkText(sink)]);
  return rows.map(([name, text]) => `${name.padEnd(8)} ${text}`.trimEnd()).join('\n');
}

function listening(scheme: string, { host, port, socket, tls, allow }: HttpConfig | ForwardConfig): string {
  const where = socket === undefined ? `${scheme}${tls ? 's' : ''}://${host}:${port}` : `unix:${socket}`;
  const mutual = tls?.ca === undefined ? '' : ', client certificates';
  return `${where}${mutual}${allow.length > 0 ? `, from ${allow.join(' ')}` : ''}`;
}

function access({ tokens }: ServeConfig): string {
  if (tokens.length === 0) return 'no tokens: whoever reaches it may use it';
  return tokens.map(({ name, rights }) => `token ${name}: ${rights.join(' ')}`).join('; ');
}

function sinkText(sink: SinkConfig): string {
  switch (sink.type) {
    case 'stdout':
      return 'standard output';
    case 'file':
      return `${sink.path}, ${count(sink.maxFiles, 'file')} of ${size(sink.maxSize)}`;
    case 'http':
      return `POST ${origin(sink.url)}${sink.gzip ? ', gzip' : ''}`;
    case 'forward': {
      const where =
        sink.socket === undefined
          ? `${sink.tls ? 'tls' : 'tcp'}://${sink.host}:${sink.port}`
          : `unix:${sink.socket}`;
      return `forward ${where}${sink.ack ? ', acknowledged' : ''}${sink.gzip ? ', gzip' : ''}`;
    }
  }
}

/** Without user, password and query, which may be secrets. */
function origin(url: string): string {
  if (!URL.canParse(url)) return 'a URL that cannot be read';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
}

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

function size(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Number.isInteger(value) ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
