/** The `serve` section of a configuration: shape, descriptions and defaults. What it means is the sidecar's affair. */
import type { z } from 'zod';

export const RIGHTS = ['scrub', 'detect', 'ingest', 'proxy', 'admin'] as const;
export type Right = (typeof RIGHTS)[number];

const MIB = 1_048_576;

export function makeServeSchema(zod: typeof z) {
  const { strictObject, union, array, string, int, boolean, literal, discriminatedUnion, number } = zod;
  const oneOf = zod.enum;
  const bytes = (fallback: number) => int().min(1024).default(fallback);
  const ms = (fallback: number) => int().min(0).max(86_400_000).default(fallback);
  const port = int().min(0).max(65_535);

  /** A secret is never written into the file: it is named. */
  const secret = union([
    strictObject({ env: string().min(1).describe('Variable that holds it.') }),
    strictObject({
      file: string().min(1).describe('File that holds it; white space around it does not count.'),
    }),
  ]);

  const tlsServer = strictObject({
    cert: string().describe('File with the certificate and its chain, PEM.'),
    key: string().describe('File with the private key, PEM.'),
    ca: string()
      .optional()
      .describe('File with the authorities that client certificates must come from: mTLS.'),
  });
  const tlsClient = strictObject({
    ca: string().optional().describe('File with the authorities to trust. Default: those of Node.'),
    cert: string().optional().describe('File with the client certificate, PEM.'),
    key: string().optional().describe('File with its private key, PEM.'),
    serverName: string().optional().describe('Name that the certificate must have, in place of the host.'),
  });

  const listener = (defaultPort: number) => ({
    host: string()
      .default('127.0.0.1')
      .describe('Address to listen on. Other than loopback needs `tls` or `insecure`.'),
    port: port.default(defaultPort).describe('0 takes any that is free.'),
    socket: string().optional().describe('Unix socket to listen on, in place of host and port.'),
    tls: tlsServer.optional(),
    insecure: boolean().default(false).describe('Listens beyond loopback without TLS.'),
    maxConnections: int().min(1).default(1024),
    idleTimeout: ms(60_000).describe(
      'ms without a byte after which a connection is closed; a Forward client only in the midst of a request, or when its place is needed.',
    ),
    allow: array(string())
      .default([])
      .describe('Addresses and networks (`10.0.0.0/8`) that may connect. Empty: all.'),
  });

  const proxy = strictObject({
    prefix: string()
      .regex(/^\/[\w.~/-]*$/, 'must begin with a slash')
      .default('/')
      .describe('Paths that begin with it go on.'),
    upstream: string().describe('URL of the log API: `https://logs.example`.'),
    tls: tlsClient.optional(),
    timeout: ms(30_000).describe('ms for the upstream to answer.'),
  });

  const http = strictObject({
    ...listener(8686),
    bodyLimit: bytes(16 * MIB).describe('Bytes of a body as it comes.'),
    inflatedLimit: bytes(64 * MIB).describe('Bytes of a body after decompression.'),
    depthLimit: int().min(1).max(1000).default(100).describe('Levels of nesting in a JSON body.'),
    headerTimeout: ms(10_000).describe('ms for the headers of a request to be there.'),
    requestTimeout: ms(60_000).describe('ms for the whole of a request to be there.'),
    rate: strictObject({
      max: int().min(1).describe('Requests a client may make in a window.'),
      window: ms(60_000).describe('ms.'),
    }).optional(),
    tag: string().default('http').describe('Tag of what `/v1/ingest` takes, for sinks that have tags.'),
    proxy: array(proxy).default([]).describe('Log APIs that stand behind the service.'),
  });

  const user = strictObject({ name: string().min(1), password: secret });
  const forward = strictObject({
    ...listener(24224),
    sharedKey: secret.optional().describe('Shared key of the handshake. Without it there is no handshake.'),
    users: array(user).default([]).describe('Users of the handshake, beside the shared key.'),
    hostname: string().optional().describe('Name it gives in the handshake. Default: that of the machine.'),
    chunkLimit: bytes(32 * MIB).describe('Bytes of a chunk, after decompression too.'),
  });

  const sink = discriminatedUnion('type', [
    strictObject({ type: literal('stdout') }),
    strictObject({
      type: literal('file'),
      path: string().min(1),
      mkdir: boolean().default(true),
      maxSize: bytes(100 * MIB).describe('Bytes from which on the file is rotated.'),
      maxFiles: int().min(1).default(5).describe('Files kept, the current one among them.'),
      compress: boolean().default(false).describe('Whether rotated files are compressed (gzip).'),
    }),
    strictObject({
      type: literal('http'),
      url: string(),
      headers: zod.record(string(), union([string(), secret])).default({}),
      gzip: boolean().default(false),
      timeout: ms(30_000),
      tls: tlsClient.optional(),
    }),
    strictObject({
      type: literal('forward'),
      host: string().default('127.0.0.1'),
      port: port.default(24224),
      socket: string().optional(),
      tls: tlsClient.optional(),
      sharedKey: secret.optional(),
      username: string().optional(),
      password: secret.optional(),
      ack: boolean().default(true).describe('Waits for the acknowledgement of each chunk.'),
      gzip: boolean().default(false).describe('CompressedPackedForward.'),
      timeout: ms(30_000).describe('ms for a connection, and for an acknowledgement.'),
    }),
  ]);

  const queue = strictObject({
    maxBytes: bytes(32 * MIB).describe('Bytes that wait in memory for the sink.'),
    overload: oneOf(['block', 'spill', 'drop'])
      .default('block')
      .describe(
        'When the queue is full: make the sources wait, write to the spool, or drop and count. Nothing is ever passed through.',
      ),
  });
  const retry = strictObject({
    min: ms(250),
    max: ms(30_000),
    jitter: number().min(0).max(1).default(0.5).describe('Share of the delay that is drawn by lot.'),
    breaker: int().min(1).default(5).describe('Failures in a row that open the circuit.'),
  });

  return strictObject({
    http: union([http, literal(false)]).default(http.parse({})),
    forward: union([forward, literal(false)]).default(false),
    tokens: array(
      strictObject({
        name: string().min(1).describe('For the audit log.'),
        token: secret,
        rights: array(oneOf(RIGHTS)).min(1),
      }),
    )
      .default([])
      .describe(
        'Bearer tokens. Without any, HTTP needs none on loopback and on Unix sockets, and is refused elsewhere.',
      ),
    sink: sink.default({ type: 'stdout' }).describe('Where scrubbed records go.'),
    queue: queue.default(queue.parse({})),

    spool: strictObject({
      dir: string().min(1).describe('Folder for what waits on disk: scrubbed records only.'),
      maxBytes: bytes(1024 * MIB).describe('Bytes on disk; then the policy of the queue counts.'),
      segmentBytes: bytes(16 * MIB),
    })
      .optional()
      .describe('With it everything is written to disk before it is acknowledged, and survives a crash.'),
    retry: retry.default(retry.parse({})),
    drain: ms(10_000).describe('ms that SIGTERM gives to what is under way.'),
    audit: string().optional().describe('File for denied and privileged calls. Default: the own log.'),
    logLevel: oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  }).describe('The service: `scrubjay serve`.');
}

export type ServeSchema = ReturnType<typeof makeServeSchema>;
/** As users write it. */
export type ServeInput = z.input<ServeSchema>;
/** Checked, defaults filled in. */
export type ServeConfig = z.output<ServeSchema>;
export type HttpConfig = Exclude<ServeConfig['http'], false>;
export type ForwardConfig = Exclude<ServeConfig['forward'], false>;
export type SinkConfig = ServeConfig['sink'];
/** How a secret is named. */
export type SecretRef = { readonly env: string } | { readonly file: string };
