/** The format in every place of a chain: nothing personal in the text, nor in what a transport could read besides. */
import { inspect } from 'node:util';
import { createScrubber } from '@scrubjay/core';
import { LEVEL, MESSAGE, SPLAT } from 'triple-beam';
import { describe, expect, it } from 'vitest';
import winston from 'winston';
import Transport from 'winston-transport';
import { scrub } from './index.ts';
import { CARD, failure, MAIL, ROWS, SECRETS } from './test/records.ts';

const { format } = winston;
type Format = winston.Logform.Format;
type Info = winston.Logform.TransformableInfo;

/** Keeps what it is given. */
class Keeping extends Transport {
  readonly infos: Info[] = [];
  override log(info: Info, next: () => void): void {
    this.infos.push(info);
    next();
  }
}

function logged(
  formats: Format,
  log: (logger: winston.Logger) => void,
  options?: Transport.TransportStreamOptions,
) {
  const transport = new Keeping(options);
  log(winston.createLogger({ level: 'silly', format: formats, transports: [transport] }));
  return transport.infos;
}

const text = (info: Info) => String(info[MESSAGE]);

/** Everything that can be read of a record, by any way. */
const seen = (info: Info) =>
  [
    text(info),
    inspect(info, { depth: 20, showHidden: false }),
    inspect({ ...info }, { depth: 20 }),
    inspect(Object.entries(Object.getOwnPropertyDescriptors(info)), { depth: 20 }),
    inspect(info[SPLAT], { depth: 20 }),
    `${info.message} ${info.stack}`,
  ].join('\n');

function isJson(info: Info): boolean {
  try {
    JSON.parse(text(info));
    return true;
  } catch {
    return false;
  }
}

const leaks = (what: string) => [...SECRETS, 'jane.doe@'].filter((secret) => what.includes(secret));

const SERIALIZERS: Record<string, () => Format> = {
  json: () => format.json(),
  simple: () => format.simple(),
  printf: () =>
    format.printf(
      (info) => `${info.level} ${info.message} ${inspect(info.metadata ?? { ...info }, { depth: 9 })}`,
    ),
  prettyPrint: () => format.prettyPrint(),
  logstash: () => format.logstash(),
};

const OTHERS: Record<string, () => Format> = {
  splat: () => format.splat(),
  errors: () => format.errors({ stack: true, cause: true }),
  metadata: () => format.metadata(),
};

const CALLS: Record<string, (logger: winston.Logger) => void> = {
  message: (log) => log.info(`to ${MAIL}`),
  metadata: (log) => log.info('paid', { user: { mail: MAIL }, card: CARD }),
  splat: (log) => log.info('to %s with %j', MAIL, { card: CARD }, { more: MAIL }),
  pieces: (log) => log.info('%s@%s', 'jane.doe', 'acme.example'),
  error: (log) => log.error(failure()),
  'error behind a message': (log) => log.error('failed', failure()),
  'error as message': (log) => log.log({ level: 'error', message: failure() as unknown as string }),
  'error in metadata': (log) => log.error('failed', { err: failure() }),
  child: (log) => log.child({ user: MAIL }).info(CARD),
};

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** Every order of the serializer, scrub and each subset of the others. */
function chains(serializer: string): string[][] {
  const subsets = Object.keys(OTHERS).reduce<string[][]>(
    (sets, name) => sets.flatMap((set) => [set, [...set, name]]),
    [[]],
  );
  return subsets.flatMap((subset) => permutations([serializer, 'scrub', ...subset]));
}

const ready = scrub({ config: {} });
const build = (names: readonly string[]) =>
  format.combine(...names.map((name) => (name === 'scrub' ? ready : (SERIALIZERS[name] ?? OTHERS[name])())));

describe.each(Object.keys(SERIALIZERS))('%s', (serializer) => {
  it.each(Object.entries(CALLS))('%s, in any order', (_, log) => {
    for (const names of chains(serializer)) {
      const raw = logged(build(names.filter((name) => name !== 'scrub')), log);
      const infos = logged(build(names), log);
      expect([names, infos.length]).toEqual([names, raw.length]);
      expect([names, infos.flatMap((info) => leaks(seen(info)))]).toEqual([names, []]);
      expect([names, infos.map(isJson)]).toEqual([names, raw.map(isJson)]);
      expect(infos.map((info) => info[LEVEL])).toEqual(raw.map((info) => info[LEVEL]));
    }
  });

  it.each(Object.entries(CALLS))('%s, and the transport has its own', (_, log) => {
    for (const own of Object.keys(SERIALIZERS)) {
      for (const names of [[serializer, 'scrub'], ['scrub', serializer], ['scrub'], ['splat', 'scrub']]) {
        const infos = logged(build(names), log, { format: build([own]) });
        expect([own, names, infos.flatMap((info) => leaks(seen(info)))]).toEqual([own, names, []]);
      }
      // Pieces that the transport's own format puts together are for a scrub() behind it.
      const infos = logged(build([serializer]), log, { format: build(['splat', own, 'scrub']) });
      expect([own, infos.flatMap((info) => leaks(seen(info)))]).toEqual([own, []]);
    }
  });
});

describe('last', () => {
  const rows = ROWS.filter(({ transport, options }) => !transport && !options?.levels && !options?.silent);

  it.each(rows)('writes the same as scrubbed afterwards: $name', ({ options, log }) => {
    const chain = options?.format ?? format.json();
    const run = (last: Format[]) => {
      const transport = new Keeping();
      log(
        winston.createLogger({ ...options, format: format.combine(chain, ...last), transports: [transport] }),
      );
      return transport.infos.map((info) => `${info[MESSAGE]}\n`).join('');
    };
    const raw = run([]);
    // By its bytes, where a lone surrogate is none.
    const expected = Buffer.from(createScrubber({}).scrub(Buffer.from(raw))).toString();
    expect(Buffer.from(run([scrub({ config: {} })])).toString()).toBe(expected);
  });
});
