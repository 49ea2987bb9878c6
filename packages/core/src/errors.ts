/**
 * Every error ScrubJay raises on purpose, in one table. Messages and remedies may name configuration (keys, entity names,
 * files the user gave), never what was scanned. docs/reference/errors.md is made from this table, and a test holds it there.
 */

/** Exit code of the `scrubjay` command: 1 findings, 2 usage or configuration, 3 input or output. */
export type ExitCode = 1 | 2 | 3;

interface ErrorRow {
  /** `{name}` is filled from the parameters. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly exitCode: ExitCode;
}

export const ERRORS = {
  SJ_USAGE: {
    message: '{reason}',
    remedy: 'Run the command with --help to see its options.',
    exitCode: 2,
  },
  SJ_CONFIG_FILE: {
    message: '{path}: {reason}',
    remedy: 'Give one readable file of YAML, JSON or an ES module, 1 MiB at most.',
    exitCode: 2,
  },
  SJ_CONFIG_UNKNOWN_KEY: {
    message: '{path}: no such setting{hint}',
    remedy: 'Correct or remove the setting; docs/reference/config.md lists them all.',
    exitCode: 2,
  },
  SJ_CONFIG_TYPE: {
    message: '{path}: {reason}',
    remedy: 'Give the type that docs/reference/config.md names for the setting.',
    exitCode: 2,
  },
  SJ_CONFIG_VALUE: {
    message: '{path}: {reason}',
    remedy: 'Give a value that docs/reference/config.md allows for the setting.',
    exitCode: 2,
  },
  SJ_CONFIG_PATTERN: {
    message: '{path}: {reason}',
    remedy:
      'Write the pattern in RE2 syntax: no look-around, no back-references, bounded repeats, never an empty match.',
    exitCode: 2,
  },
  SJ_UNKNOWN_ENTITY: {
    message: '{path}: no entity is called {name}{hint}',
    remedy: 'Use a name that `scrubjay detectors` lists, or one that a custom detector declares.',
    exitCode: 2,
  },
  SJ_UNKNOWN_PRESET: {
    message: '{path}: no preset is called {name}{hint}',
    remedy: 'Use a preset that docs/reference/config.md lists.',
    exitCode: 2,
  },
  SJ_UNKNOWN_DETECTOR: {
    message: '{path}: no detector is called {name}{hint}',
    remedy: 'Use an id that `scrubjay detectors` lists.',
    exitCode: 2,
  },
  SJ_UNKNOWN_VALIDATOR: {
    message: '{path}: no validator is called {name}{hint}',
    remedy: 'Use the name of a validator that ships with ScrubJay, or leave the setting out.',
    exitCode: 2,
  },
  SJ_ENGINE_UNAVAILABLE: {
    message: 'The {engine} engine cannot be loaded: {reason}',
    remedy:
      'Install hyperscan-js for this platform, or set engine to auto or portable; the findings are the same.',
    exitCode: 2,
  },
  SJ_KERNEL_MISSING: {
    message: 'The WebAssembly kernel cannot be loaded: {reason}',
    remedy: 'Reinstall @scrubjay/core, or run `npm run build` in a checkout.',
    exitCode: 2,
  },
  SJ_FINDING: {
    message: '{entity} was found, and its action is `fail`',
    remedy: 'Take the value out at its source, or give the entity another action.',
    exitCode: 1,
  },
  SJ_WITHHELD: {
    message: 'A record was withheld: {reason}',
    remedy:
      'Nothing leaked: a marker stands in its place. If it happens again, report it with the version and the engine.',
    exitCode: 3,
  },
  SJ_WORKER_CRASHED: {
    message: 'A worker stopped and its batch could not be scrubbed: {reason}',
    remedy: 'The batch was withheld. If it happens again, report it with the version and the engine.',
    exitCode: 3,
  },
  SJ_CLOSED: {
    message: 'The scrubber is closed',
    remedy: 'Write before close() is called, or make a new scrubber.',
    exitCode: 3,
  },
  SJ_INPUT: {
    message: 'Input cannot be read: {reason}',
    remedy: 'Check that the input exists and may be read.',
    exitCode: 3,
  },
  SJ_OUTPUT: {
    message: 'Output cannot be written: {reason}',
    remedy: 'Check that the output exists, may be written and has room.',
    exitCode: 3,
  },
  SJ_UNREADABLE: {
    message: 'The body cannot be read: {reason}',
    remedy: 'Send what the content type says; nothing of it was passed on.',
    exitCode: 3,
  },
  SJ_UNDELIVERED: {
    message: 'A batch was not delivered: {reason}',
    remedy: 'It was not acknowledged: send it again. The metrics say what the next hop answers.',
    exitCode: 3,
  },
  SJ_SPOOL: {
    message: 'The spool cannot be used: {reason}',
    remedy: 'Give each process a folder of its own on a local file system, and the right to write there.',
    exitCode: 3,
  },
  SJ_LISTEN: {
    message: 'Cannot listen on {address}: {reason}',
    remedy: 'Free the address or choose another; beyond loopback give `tls` or `insecure: true`.',
    exitCode: 3,
  },
  SJ_REQUEST: {
    message: 'The request cannot be read: {reason}',
    remedy: 'Send a well-formed HTTP/1.1 request.',
    exitCode: 3,
  },
  SJ_UNAUTHORIZED: {
    message: 'No valid token came with the request',
    remedy:
      'Send `Authorization: Bearer` with a token of the configuration; through the proxy also as `Proxy-Authorization`.',
    exitCode: 3,
  },
  SJ_FORBIDDEN: {
    message: 'The caller may not do this: {reason}',
    remedy: 'Use a token with the right, or give the right to the token in the configuration.',
    exitCode: 3,
  },
  SJ_ROUTE: {
    message: 'There is no such route',
    remedy: 'GET /openapi.json lists the routes; `http.proxy` of the configuration adds prefixes to them.',
    exitCode: 3,
  },
  SJ_NOT_A_LOG_CALL: {
    message: 'The call is not one that log clients need: nothing was passed on',
    remedy: 'Send POST or PUT with records; docs/http.md lists what else goes through the proxy.',
    exitCode: 3,
  },
  SJ_SLOW_REQUEST: {
    message: 'The request did not arrive in time',
    remedy: 'Send it faster or in smaller parts, or raise `headerTimeout` and `requestTimeout`.',
    exitCode: 3,
  },
  SJ_TOO_LARGE: {
    message: 'The request is too large: {reason}',
    remedy: 'Send fewer records at once, or raise the limit in the configuration.',
    exitCode: 3,
  },
  SJ_TOO_DEEP: {
    message: 'The body is nested deeper than {limit} levels',
    remedy: 'Send flatter records, or raise `http.depthLimit`.',
    exitCode: 3,
  },
  SJ_MEDIA_TYPE: {
    message: 'The body is of a kind that cannot be scrubbed: {reason}',
    remedy:
      'Send JSON, NDJSON, logfmt or text in UTF-8, plain or as gzip, deflate, br or zstd; nothing was passed on.',
    exitCode: 3,
  },
  SJ_RATE: {
    message: 'The client sent more requests than it may',
    remedy: 'Wait as long as `Retry-After` says, or raise `http.rate`.',
    exitCode: 3,
  },
  SJ_HEADERS: {
    message: 'The headers of the request are too large',
    remedy: 'Send fewer or shorter headers: 16 KiB at most.',
    exitCode: 3,
  },
  SJ_OVERLOADED: {
    message: 'The service has too much to do: {reason}',
    remedy: 'It was not acknowledged: send it again later. The metrics say what holds the service up.',
    exitCode: 3,
  },
  SJ_UPSTREAM: {
    message: 'The log API behind the service did not answer: {reason}',
    remedy: 'Check `upstream` and whether it runs; send the request again.',
    exitCode: 3,
  },
  SJ_UPSTREAM_TIMEOUT: {
    message: 'The log API behind the service did not answer in time',
    remedy: 'Send the request again, or raise `timeout` of the proxy.',
    exitCode: 3,
  },
  SJ_INTERNAL: {
    message: 'The service failed over this request',
    remedy: 'Nothing was passed on. If it happens again, report it with the version and the engine.',
    exitCode: 3,
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

type Placeholders<T extends string> = T extends `${string}{${infer P}}${infer Rest}`
  ? P | Placeholders<Rest>
  : never;

/** What the message of a code needs to be filled with. */
export type ErrorParams<C extends ErrorCode> = {
  readonly [P in Placeholders<(typeof ERRORS)[C]['message']>]: string;
};

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/** What one thread tells another of an error. */
export interface Told {
  readonly code: ErrorCode;
  readonly message: string;
}

export class ScrubJayError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly exitCode: ExitCode;
  /** Where in the configuration: `actions.EMAIL_ADRESS`, `SCRUBJAY_ENGINE`, a file name. */
  readonly path?: string;
  /** All of them when several problems are told at once; empty for a single one. */
  readonly problems: readonly ScrubJayError[];

  private constructor(
    code: ErrorCode,
    message: string,
    remedy: string,
    more: { path?: string; cause?: unknown; problems?: readonly ScrubJayError[] },
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'ScrubJayError';
    this.code = code;
    this.remedy = remedy;
    this.exitCode = ERRORS[code].exitCode;
    if (more.path !== undefined) this.path = more.path;
    this.problems = more.problems ?? [];
  }

  /** `cause` must not carry scanned data either: an I/O error is fine, a parser's error over a record is not. */
  static of<C extends ErrorCode>(code: C, params: ErrorParams<C>, cause?: unknown): ScrubJayError {
    const row: ErrorRow = ERRORS[code];
    const values = params as Readonly<Record<string, string>>;
    return new ScrubJayError(code, fill(row.message, values), row.remedy, { path: values.path, cause });
  }

  /** One that another thread raised. */
  static told({ code, message }: Told): ScrubJayError {
    return new ScrubJayError(code, message, ERRORS[code].remedy, {});
  }

  /** The same problem, told of another place. */
  at(path: string): ScrubJayError {
    const message = this.path === undefined ? this.message : this.message.replace(this.path, () => path);
    return new ScrubJayError(this.code, message, this.remedy, { path, cause: this.cause });
  }

  /** One error for one or more problems: a line each, the code of the first. */
  static all(problems: readonly ScrubJayError[]): ScrubJayError {
    const [first] = problems;
    if (problems.length === 1) return first;
    const lines = problems.map((problem) => problem.message).join('\n');
    const remedies = [...new Set(problems.map((problem) => problem.remedy))].join(' ');
    return new ScrubJayError(first.code, lines, remedies, { path: first.path, problems });
  }
}

/** docs/reference/errors.md */
export function errorsReference(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = Object.entries(ERRORS).map(
    ([code, row]) => `| \`${code}\` | ${row.exitCode} | ${cell(row.message)} | ${cell(row.remedy)} |`,
  );
  return `# Errors

Every error is a \`ScrubJayError\` with \`code\`, \`message\`, \`remedy\` and \`exitCode\`; one that is about configuration has \`path\`
too, and \`problems\` holds them all when several are told at once. No message ever contains data that was scanned.
The command exits with 1 for findings, 2 for usage or configuration, 3 for input or output.
Words in braces are filled in.

| code | exit | message | what to do |
| --- | --- | --- | --- |
${rows.join('\n')}

This page is made from \`packages/core/src/errors.ts\`; a test holds it there.
\`npx vitest run packages/core/src/errors -u\` writes it anew.
`;
}
