/** What a ScrubTransport is among winston's: levels, events, transports of all kinds behind it. */
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { LEVEL, MESSAGE, SPLAT } from 'triple-beam';
import { describe, expect, it, vi } from 'vitest';
import winston from 'winston';
import { ScrubTransport, type ScrubTransportOptions } from './index.ts';
import { folder } from './test/files.ts';
import { Keeping, leaks } from './test/keeping.ts';
import { CARD, MAIL, ROWS } from './test/records.ts';

const { File } = winston.transports;
const dir = folder();
const read = (path: string) => readFileSync(path, 'utf8');
const text = (keeping: Keeping) => keeping.infos.map((info) => String(info[MESSAGE]));

async function ended(logger: winston.Logger): Promise<void> {
  const finished = once(logger, 'finish');
  logger.end();
  await finished;
}

describe('transports that read whole records', () => {
  it.each(ROWS)('get nothing personal of: $name', ({ options, transport, log }) => {
    const [alone, behind] = [new Keeping(transport), new Keeping(transport)];
    log(winston.createLogger({ ...options, transports: [alone] }));
    log(winston.createLogger({ ...options, transports: [new ScrubTransport({ transports: [behind] })] }));
    expect(behind.infos).toHaveLength(alone.infos.length);
    expect(behind.infos.flatMap((info) => leaks(info))).toEqual([]);
    for (const [i, info] of behind.infos.entries()) {
      expect(info[LEVEL]).toBe(alone.infos[i][LEVEL]);
      expect(info.level).toBe(alone.infos[i].level);
      expect(Object.keys(info)).toEqual(Object.keys(alone.infos[i]));
      expect(SPLAT in info).toBe(SPLAT in alone.infos[i]);
    }
  });

  it('get records of their own, that can be copied and sent', () => {
    const keeping = new Keeping();
    const logger = winston.createLogger({ transports: [new ScrubTransport({ transports: keeping })] });
    const meta = Object.freeze({ user: Object.freeze({ mail: MAIL, tags: Object.freeze(['a', CARD]) }) });
    logger.info('hi', meta);
    const [info] = keeping.infos;
    expect(structuredClone({ ...info }).user).toEqual({
      mail: '[EMAIL_ADDRESS]',
      tags: ['a', '[CREDIT_CARD]'],
    });
    expect(structuredClone(info)).toMatchObject({ message: 'hi', level: 'info' });
    expect(meta).toEqual({ user: { mail: MAIL, tags: ['a', CARD] } });
  });

  it('also those of winston 2', () => {
    const got: unknown[][] = [];
    const legacy = Object.assign(new PassThrough(), {
      name: 'old',
      log: (level: string, message: string, meta: object, _done: () => void) =>
        got.push([level, message, meta]),
    });
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const logger = winston.createLogger({ transports: [new ScrubTransport({ transports: [legacy] })] });
    said.mockRestore();
    logger.warn(`to ${MAIL}`, { card: CARD });
    expect(got).toMatchObject([['warn', 'to [EMAIL_ADDRESS]', { card: '[CREDIT_CARD]' }]]);
    expect(leaks(got[0][2])).toEqual([]);
  });

  it('also object streams', () => {
    const got: object[] = [];
    const stream = new Writable({ objectMode: true, write: (info, _, done) => done(void got.push(info)) });
    const transports = [new winston.transports.Stream({ stream })];
    winston.createLogger({ transports: [new ScrubTransport({ transports })] }).info('x', { mail: MAIL });
    expect(got).toHaveLength(1);
    expect(leaks(got[0])).toEqual([]);
  });

  it('also those that take records in their own way', () => {
    class Own extends Keeping {
      override _write(info: winston.Logform.TransformableInfo, _: string, done: () => void): void {
        this.infos.push(info);
        done();
      }
    }
    const own = new Own();
    winston.createLogger({ transports: [new ScrubTransport({ transports: own })] }).info('x', { mail: MAIL });
    expect(own.infos.flatMap((info) => leaks(info))).toEqual([]);
    expect(text(own)).toEqual(['{"level":"info","mail":"[EMAIL_ADDRESS]","message":"x"}']);
  });
});

describe('level, silent and format', () => {
  const behind = (options: object, outer: object = {}) => {
    const keeping = new Keeping(options);
    const front = new ScrubTransport({ ...outer, transports: keeping } as ScrubTransportOptions);
    return { keeping, front, logger: winston.createLogger({ level: 'info', transports: front }) };
  };
  const all = (logger: winston.Logger) => {
    for (const level of ['error', 'warn', 'info', 'debug']) logger.log(level, level);
  };

  it.each<[string, object, object, string[]]>([
    ['the logger’s', {}, {}, ['error', 'warn', 'info']],
    ['a wrapped one’s, less', { level: 'error' }, {}, ['error']],
    ['a wrapped one’s, more', { level: 'debug' }, {}, ['error', 'warn', 'info', 'debug']],
    ['in front, less', {}, { level: 'warn' }, ['error', 'warn']],
    ['in front, more', {}, { level: 'debug' }, ['error', 'warn', 'info', 'debug']],
    ['both', { level: 'debug' }, { level: 'warn' }, ['error', 'warn']],
    ['silent behind', { silent: true }, {}, []],
    ['silent in front', {}, { silent: true }, []],
  ])('%s', (_, options, outer, expected) => {
    const { keeping, logger } = behind(options, outer);
    all(logger);
    expect(keeping.infos.map(({ level }) => level)).toEqual(expected);
  });

  it('change while the application runs', () => {
    const { keeping, front, logger } = behind({});
    const logs = () => {
      keeping.infos.length = 0;
      all(logger);
      return keeping.infos.length;
    };
    const counts = [logs()];
    keeping.level = 'debug';
    counts.push(logs());
    front.level = 'error';
    counts.push(logs());
    front.level = undefined;
    keeping.level = undefined;
    logger.level = 'warn';
    counts.push(logs());
    keeping.silent = true;
    counts.push(logs());
    expect(counts).toEqual([3, 4, 1, 2, 0]);
    keeping.silent = false;
    keeping.format = winston.format.printf(({ level }) => `${level} of ${MAIL}`);
    logs();
    expect(text(keeping)).toEqual(['error of [EMAIL_ADDRESS]', 'warn of [EMAIL_ADDRESS]']);
  });

  it('are told to the logger', () => {
    const { logger } = behind({ level: 'debug' });
    expect([logger.isLevelEnabled('debug'), logger.isLevelEnabled('silly')]).toEqual([true, false]);
    expect(behind({}).logger.isLevelEnabled('debug')).toBe(false);
  });

  it('each for itself', () => {
    const [errors, debug, usual] = [
      new Keeping({ level: 'error' }),
      new Keeping({ level: 'debug' }),
      new Keeping(),
    ];
    all(winston.createLogger({ transports: [new ScrubTransport({ transports: [errors, debug, usual] })] }));
    expect([errors, debug, usual].map(({ infos }) => infos.length)).toEqual([1, 4, 3]);
  });

  it('a format that throws, throws to whoever logs, and the others log', () => {
    const broken = new Keeping({
      format: winston.format((info) => {
        if (info.message === 'broken') throw new Error('cannot format');
        return info;
      })(),
    });
    const sound = new Keeping();
    const logger = winston.createLogger({
      transports: [new ScrubTransport({ transports: [broken, sound] })],
    });
    expect(() => logger.info('broken')).toThrow('cannot format');
    logger.info('whole');
    expect([broken.infos.length, sound.infos.length]).toEqual([1, 2]);
  });
});

it('a text that cannot be written is thrown to whoever logs, and the log goes on', async () => {
  const path = join(dir, 'unwritable');
  const broken = {
    toString: (): string => {
      throw new Error('no text');
    },
  };
  const bad = winston.format((info) =>
    Object.assign(info, { [MESSAGE]: info.bad ? broken : `${info.message}` }),
  )();
  const file = new ScrubTransport({ transports: new File({ filename: `${path}.wrapped` }) });
  for (const transport of [new ScrubTransport({ destination: path }), file]) {
    const logger = winston.createLogger({ format: bad, transports: [transport] });
    expect(() => logger.info('x', { bad: true })).toThrow('no text');
    logger.info('goes on');
    await ended(logger);
  }
  expect([read(path), read(`${path}.wrapped`)]).toEqual(['goes on\n', 'goes on\n']);
});

describe('several loggers', () => {
  it.each<[string, (path: string) => ScrubTransportOptions]>([
    ['a destination', (destination) => ({ destination })],
    ['a file wrapped', (filename) => ({ transports: [new File({ filename })] })],
  ])('share %s, and it stays open until the last one closes', async (name, options) => {
    const path = join(dir, `shared ${name}`);
    const transport = new ScrubTransport(options(path));
    const container = new winston.Container();
    const [a, b] = ['a', 'b'].map((id) => container.add(id, { transports: [transport] }));
    a.info(`from ${MAIL}`);
    container.close('a');
    b.info(`of ${CARD}`);
    await transport.flush();
    await ended(b);
    expect(read(path)).toBe(
      '{"level":"info","message":"from [EMAIL_ADDRESS]"}\n{"level":"info","message":"of [CREDIT_CARD]"}\n',
    );
    expect(transport.counts()).toEqual({
      bytes: expect.any(Number),
      findings: { CREDIT_CARD: 1, EMAIL_ADDRESS: 1 },
      withheld: 0,
      lost: 0,
    });
  });

  it('a destination that was closed opens again', async () => {
    const path = join(dir, 'again');
    const transport = new ScrubTransport({ destination: path, append: false });
    const first = winston.createLogger({ transports: [transport] });
    first.info('one');
    first.close();
    await transport.flush();
    const second = winston.createLogger({
      transports: [transport],
      levels: { audit: 0, chat: 1 },
      level: 'chat',
    });
    second.log('chat', 'two');
    await ended(second);
    expect(read(path)).toBe('{"level":"info","message":"one"}\n{"level":"chat","message":"two"}\n');
  });

  it('a destination that was moved away is made anew when it is closed', async () => {
    const path = join(dir, 'moved');
    const transport = new ScrubTransport({ destination: path });
    const logger = winston.createLogger({ transports: [transport] });
    logger.info('one');
    await transport.flush();
    renameSync(path, `${path}.1`);
    transport.close();
    logger.info('two');
    await ended(logger);
    expect([read(`${path}.1`), read(path)]).toEqual([
      '{"level":"info","message":"one"}\n',
      '{"level":"info","message":"two"}\n',
    ]);
  });

  it('one that is configured anew keeps its transport', async () => {
    const path = join(dir, 'anew');
    const transport = new ScrubTransport({ destination: path });
    const logger = winston.createLogger({ transports: [transport] });
    logger.info('one');
    logger.configure({ level: 'error', transports: [transport] });
    logger.info('not this');
    logger.error('two');
    await ended(logger);
    expect(read(path)).toBe('{"level":"info","message":"one"}\n{"level":"error","message":"two"}\n');
  });

  it('count for themselves', async () => {
    const transports = ['x', 'y'].map((name) => new ScrubTransport({ destination: join(dir, name) }));
    const loggers = transports.map((transport) => winston.createLogger({ transports: [transport] }));
    loggers[0].info(MAIL);
    loggers[1].info(CARD);
    await Promise.all(loggers.map(ended));
    expect(transports.map((transport) => transport.counts().findings)).toEqual([
      { EMAIL_ADDRESS: 1 },
      { CREDIT_CARD: 1 },
    ]);
  });
});

describe('events', () => {
  it.each<[string, (path: string) => ScrubTransportOptions]>([
    ['a destination', (destination) => ({ destination })],
    ['a file wrapped', (filename) => ({ transports: [new File({ filename })] })],
    ['a transport wrapped', () => ({ transports: [new Keeping()] })],
  ])('logged: scrubbed, %s', async (name, options) => {
    const path = join(dir, `logged ${name}`);
    const transport = new ScrubTransport(options(path));
    const seen: winston.Logform.TransformableInfo[] = [];
    transport.on('logged', (info) => seen.push(info));
    const logger = winston.createLogger({ transports: [transport] });
    logger.info(`to ${MAIL}`, { card: CARD });
    while (seen.length === 0) await turn();
    expect(leaks(seen[0])).toEqual([]);
    expect(seen[0]).toMatchObject({ level: 'info', message: 'to [EMAIL_ADDRESS]', card: '[CREDIT_CARD]' });
    await ended(logger);
  });

  it('warn, and error, of wrapped ones', async () => {
    const keeping = new Keeping();
    const logger = winston.createLogger({ transports: [new ScrubTransport({ transports: [keeping] })] });
    const told: unknown[] = [];
    for (const event of ['warn', 'error']) logger.on(event, (what) => told.push([event, what.message]));
    keeping.emit('warn', new Error('slow'));
    keeping.emit('error', new Error('gone'));
    logger.info('goes on');
    await turn();
    expect(told).toEqual([
      ['warn', 'slow'],
      ['error', 'gone'],
    ]);
    expect(text(keeping)).toEqual(['{"level":"info","message":"goes on"}']);
  });
});

describe('what files can besides', () => {
  it('query and stream', async () => {
    const path = join(dir, 'queried');
    const transport = new ScrubTransport({ transports: [new File({ filename: path })] });
    const logger = winston.createLogger({ transports: [transport] });
    logger.info(`to ${MAIL}`);
    await ended(logger);
    const again = winston.createLogger({
      transports: [new ScrubTransport({ transports: [new File({ filename: path })] })],
    });
    const results = await new Promise((resolve, reject) =>
      again.query({ fields: ['message'], order: 'asc' }, (error, found) =>
        error ? reject(error) : resolve(found),
      ),
    );
    expect(results).toEqual({ file: [{ message: 'to [EMAIL_ADDRESS]' }] });
    const tail = again.stream({ start: -1 });
    again.info(`of ${CARD}`);
    const [log] = await once(tail, 'log');
    expect(log).toMatchObject({
      message: expect.stringMatching(/^(to \[EMAIL_ADDRESS\]|of \[CREDIT_CARD\])$/),
    });
    (tail as unknown as { destroy(): void }).destroy();
    await ended(again);
  });

  it('turning to the next', async () => {
    const folders = ['raw', 'clean'].map((name) => join(dir, 'turns', name));
    const files = folders.map((folder) => new File({ filename: join(folder, 'log'), maxsize: 300 }));
    const logger = winston.createLogger({
      transports: [files[0], new ScrubTransport({ transports: files[1] })],
    });
    await Promise.all(files.map((file) => once(file, 'open')));
    const lines = (folder: string) =>
      readdirSync(folder).flatMap((name) => read(join(folder, name)).split('\n').filter(Boolean));
    for (let i = 0; i < 20; i++) {
      logger.info(`line ${i} of many`);
      while (folders.some((folder) => lines(folder).length <= i)) await turn();
    }
    const [raw, clean] = folders.map((folder) => readdirSync(folder).toSorted());
    expect(raw.length).toBeGreaterThan(1);
    expect(clean).toEqual(raw);
    expect(lines(folders[1])).toEqual(lines(folders[0]));
    logger.close();
  });
});

describe('options', () => {
  it.each<[string, object, string]>([
    ['both kinds', { transports: [], destination: 'x' }, 'SJ_CONFIG_VALUE'],
    ['workers for others', { transports: [], workers: 2 }, 'SJ_CONFIG_VALUE'],
    ['an end that is none', { destination: 1, eol: '' }, 'SJ_CONFIG_VALUE'],
    ['workers and at once', { destination: 1, sync: true, workers: 2 }, 'SJ_CONFIG_VALUE'],
    ['a destination that is none', { destination: {} }, 'SJ_CONFIG_VALUE'],
    ['an option it does not know', { destinaton: 'x' }, 'SJ_CONFIG_UNKNOWN_KEY'],
    ['a policy that is wrong', { config: { actions: { EMAIL_ADRESS: 'mask' } } }, 'SJ_UNKNOWN_ENTITY'],
    ['a file that is not there', { config: 'nowhere.yaml' }, 'SJ_CONFIG_FILE'],
  ])('refuses %s', (_, options, code) => {
    expect(() => new ScrubTransport(options as ScrubTransportOptions)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('makes folders, ends lines, begins anew', async () => {
    const path = join(dir, 'deep', 'er', 'log');
    const log = async (options: object) => {
      const logger = winston.createLogger({
        transports: [new ScrubTransport({ destination: path, ...options })],
      });
      logger.info(MAIL);
      await ended(logger);
      return read(path);
    };
    const line = '{"level":"info","message":"[EMAIL_ADDRESS]"}';
    expect(await log({ mkdir: true, eol: '\r\n' })).toBe(`${line}\r\n`);
    expect(await log({})).toBe(`${line}\r\n${line}\n`);
    expect(await log({ append: false })).toBe(`${line}\n`);
  });

  it('finds the policy in the working folder, and takes the one it is given', async () => {
    const cwd = join(dir, 'configured');
    mkdirSync(cwd);
    writeFileSync(
      join(cwd, 'scrubjay.config.yaml'),
      'actions: { EMAIL_ADDRESS: { name: label, text: "<{entity}>" } }\n',
    );
    writeFileSync(join(cwd, 'other.json'), '{"excludeEntities":["EMAIL_ADDRESS"]}');
    const text = (options: object) => {
      const keeping = new Keeping();
      winston
        .createLogger({ transports: [new ScrubTransport({ ...options, transports: keeping })] })
        .info(MAIL);
      return keeping.infos[0].message;
    };
    expect(text({ cwd })).toBe('<EMAIL_ADDRESS>');
    expect(text({ cwd, config: 'other.json' })).toBe(MAIL);
    expect(text({ cwd, config: { action: 'mask' } })).toBe('*'.repeat(MAIL.length));
  });
});
