/** What goes wrong is told and counted; the application goes on, and nothing raw is written instead. */
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MESSAGE } from 'triple-beam';
import { describe, expect, it } from 'vitest';
import winston from 'winston';
import { ScrubTransport, scrub } from './index.ts';
import { folder } from './test/files.ts';
import { Keeping, leaks } from './test/keeping.ts';
import { appPath, run, start } from './test/processes.ts';
import { CARD, MAIL } from './test/records.ts';

const dir = folder();
const app = appPath('failing.mjs');
const told = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const counts = (mails: number, lost = 0) => ({
  bytes: expect.any(Number),
  findings: { EMAIL_ADDRESS: mails },
  withheld: 0,
  lost,
});
const linux = process.platform === 'linux';

describe('a destination that fails', () => {
  it.runIf(linux)('is told once where nobody listens', async () => {
    const { code, stdout, stderr } = await run(app, ['nobody listens', '/dev/full']);
    expect([code, told(stdout)]).toEqual([0, [counts(5, 5)]]);
    expect(stderr.match(/ScrubJayWarning/g)).toHaveLength(1);
    expect(stderr).toContain('[SJ_OUTPUT] ScrubJayWarning: Output cannot be written: ENOSPC');
    expect(leaks(stderr)).toEqual([]);
  });

  it.runIf(linux)('is told to the logger', async () => {
    const { code, stdout, stderr } = await run(app, ['the logger listens', '/dev/full']);
    const [first, ...rest] = told(stdout);
    expect([code, stderr]).toEqual([0, '']);
    expect(first).toEqual({ code: 'SJ_OUTPUT', message: expect.stringContaining('ENOSPC'), from: true });
    // Once for all failures in a row.
    expect(rest).toEqual([counts(5, 5)]);
  });

  it.runIf(linux)('is told to the transport', async () => {
    const { code, stdout } = await run(app, ['the transport is listened to', '/dev/full']);
    expect([code, told(stdout)]).toEqual([0, [{ code: 'SJ_OUTPUT' }, counts(2, 2)]]);
  });

  it.runIf(linux)('is told at the exit too', async () => {
    const { code, stderr } = await run(app, ['at the exit', '/dev/full']);
    expect(code).toBe(0);
    expect(stderr).toContain('ScrubJayWarning: Output cannot be written: ENOSPC');
  });

  it.runIf(linux)('that is full keeps whole records, and counts the others', async () => {
    const path = join(dir, 'full');
    const limited = [
      '-c',
      'ulimit -f 4; exec "$@"',
      'sh',
      process.execPath,
      app,
      'a file that is full',
      path,
    ];
    const { status, stdout, stderr } = spawnSync('sh', limited, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.stringContaining('EFBIG')]);
    const whole = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    expect(whole.map((line) => JSON.parse(line).i)).toEqual([...whole.keys()]);
    expect(told(stdout)).toEqual([counts(100, 100 - whole.length)]);
  });

  it('that cannot be opened, as well', async () => {
    const { code, stdout, stderr } = await run(app, ['nobody listens', join(dir, 'no', 'folder')]);
    expect([code, told(stdout)[0].lost]).toEqual([0, 5]);
    expect(stderr).toContain('ENOENT');
  });

  it('is tried again', async () => {
    const path = join(dir, 'later');
    const transport = new ScrubTransport({ destination: join(path, 'log') });
    const errors: Error[] = [];
    transport.on('error', (error) => errors.push(error));
    const logger = winston.createLogger({ transports: [transport] });
    logger.info('lost');
    await transport.flush();
    execFileSync('mkdir', [path]);
    logger.info(`kept, ${MAIL}`);
    await transport.flush();
    expect(readFileSync(join(path, 'log'), 'utf8')).toBe(
      '{"level":"info","message":"kept, [EMAIL_ADDRESS]"}\n',
    );
    expect([errors.length, transport.counts().lost]).toEqual([1, 1]);
    logger.close();
  });
});

describe.runIf(linux)('a pipe', () => {
  const pipe = (name: string) => {
    const path = join(dir, name);
    execFileSync('mkfifo', [path]);
    return path;
  };

  it('that is read slowly holds back the logger, not the application', async () => {
    const path = pipe('slow');
    const { child, ended } = start(app, ['a slow reader', path]);
    const [first] = await once(child.stdout, 'data');
    expect(told(String(first))).toEqual([{ held: true, goesOn: true }]);
    let read = '';
    for await (const chunk of createReadStream(path, 'utf8')) read += chunk;
    const { code, stdout } = await ended;
    expect([code, told(stdout)[1]]).toEqual([0, counts(50_000)]);
    expect(read.split('\n')).toHaveLength(50_001);
    expect(leaks(read)).toEqual([]);
  });

  it('is waited for', async () => {
    const path = pipe('late');
    const { child, ended } = start(app, ['no reader yet', path]);
    await once(child.stdout, 'data');
    let read = '';
    for await (const chunk of createReadStream(path, 'utf8')) read += chunk;
    expect(read).toBe('{"level":"info","message":"to [EMAIL_ADDRESS]"}\n');
    expect((await ended).code).toBe(0);
  });

  it('that nobody reads does not keep a process from its exit', async () => {
    const { code, stderr } = await run(app, ['at the exit', pipe('never')]);
    expect(code).toBe(0);
    expect(stderr).toContain('nobody reads the pipe');
  });
});

describe('scrubbing', () => {
  it('goes on when a worker dies', async () => {
    const path = join(dir, 'dying');
    const { code, stdout, stderr } = await run(app, ['a dying worker', path]);
    expect([code, stderr]).toEqual([0, '']);
    expect(told(stdout)[0]).toMatchObject({ lost: 0, died: true });
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(leaks(lines.join('\n'))).toEqual([]);
    // Withheld ones have their place too.
    expect(lines).toHaveLength(3002);
    const kept = lines
      .slice(1, -1)
      .map((line) => JSON.parse(line))
      .filter((record) => 'i' in record);
    expect(kept.map(({ i }) => i)).toEqual(kept.map(({ i }) => i).toSorted((a, b) => a - b));
    expect(kept.length + told(stdout)[0].withheld).toBe(3000);
  });

  it('takes a message of 50 MB', async () => {
    const path = join(dir, 'large');
    const { code, stdout, stderr } = await run(app, ['a large message', path]);
    expect([code, stderr, told(stdout)]).toEqual([0, '', [counts(1)]]);
    const written = readFileSync(path, 'utf8');
    expect(written.endsWith('word [EMAIL_ADDRESS] end"}\n{"level":"info","message":"behind it"}\n')).toBe(
      true,
    );
    expect(written.length).toBeGreaterThan(50_000_000);
  });
});

describe('wrapped transports', () => {
  it('that have ended are told, and the others go on', async () => {
    const [ended, other] = [new Keeping(), new Keeping()];
    const transport = new ScrubTransport({ transports: [ended, other] });
    const errors: Error[] = [];
    transport.on('error', (error) => errors.push(error));
    const logger = winston.createLogger({ transports: [transport] });
    ended.end();
    logger.info('one');
    logger.info('two');
    expect(other.infos).toHaveLength(2);
    await transport.flush();
    expect(errors.map(({ message }) => message)).toEqual([
      'Output cannot be written: a wrapped transport has ended',
    ]);
    expect(transport.counts().lost).toBe(2);
  });

  it('whose errors nobody hears do not end the application', async () => {
    const keeping = new Keeping();
    const logger = winston.createLogger({ transports: [new ScrubTransport({ transports: [keeping] })] });
    const warned = once(process, 'warning');
    keeping.emit('error', Object.assign(new Error(`cannot send ${MAIL}`), { code: 'ECONNREFUSED' }));
    keeping.emit('error', new Error(MAIL));
    const [warning] = await warned;
    expect(warning).toMatchObject({
      name: 'ScrubJayWarning',
      message: 'A transport cannot log: ECONNREFUSED',
    });
    logger.info('goes on');
    expect(keeping.infos).toHaveLength(1);
  });

  it('that have no room hold back the logger', () => {
    const waiting: (() => void)[] = [];
    class Slow extends Keeping {
      override log(info: winston.Logform.TransformableInfo, next: () => void): void {
        this.infos.push(info);
        waiting.push(next);
      }
    }
    const slow = new Slow();
    const logger = winston.createLogger({ transports: [new ScrubTransport({ transports: [slow] })] });
    let held = 0;
    for (let i = 0; i < 200; i++) if (!logger.write({ level: 'info', message: `${i}` })) held++;
    expect(slow.infos).toHaveLength(1);
    expect(held).toBeGreaterThan(100);
    while (waiting.length > 0) waiting.shift()?.();
    expect(slow.infos.length).toBeGreaterThan(1);
  });
});

describe('actions that decide about the record', () => {
  const policy = { actions: { EMAIL_ADDRESS: 'drop', CREDIT_CARD: 'fail' } } as const;
  const calls = (log: winston.Logger) => {
    log.info('kept');
    log.info(`dropped ${MAIL}`);
    log.info('dropped', { user: { mail: MAIL } });
    log.info('kept too', { ip: '192.0.2.22' });
  };
  const kept = ['kept', 'kept too'];

  it.each(['first', 'last'])('drop, in a format that is the %s', (place) => {
    const keeping = new Keeping();
    const formats = [winston.format.json(), scrub({ config: policy })];
    if (place === 'first') formats.reverse();
    calls(winston.createLogger({ format: winston.format.combine(...formats), transports: [keeping] }));
    expect(keeping.infos.map(({ message }) => message)).toEqual(kept);
  });

  it.each(['first', 'last'])('fail is thrown to who logs, in a format that is the %s', (place) => {
    const keeping = new Keeping();
    const formats = [winston.format.splat(), winston.format.json()];
    formats.splice(place === 'first' ? 0 : 2, 0, scrub({ config: policy }));
    const logger = winston.createLogger({
      format: winston.format.combine(...formats),
      transports: [keeping],
    });
    const failure = expect.objectContaining({
      code: 'SJ_FINDING',
      message: expect.not.stringContaining('4111'),
    });
    expect(() => logger.info(`card ${CARD}`)).toThrow(failure);
    expect(() => logger.info('card', { deep: { card: CARD } })).toThrow(failure);
    expect(() => logger.info('card %s %s', '4111 1111', '1111 1111')).toThrow(failure);
    logger.info('goes on');
    expect(keeping.infos.map((info) => info[MESSAGE])).toEqual(['{"level":"info","message":"goes on"}']);
  });

  it.each(['a transport', 'a file', 'a destination'])(
    'in front of %s, records are dropped and failures told',
    async (what) => {
      const path = join(dir, what);
      const keeping = new Keeping();
      const transport = new ScrubTransport({
        config: policy,
        ...{
          'a transport': { transports: keeping },
          'a file': { transports: new winston.transports.File({ filename: path }) },
          'a destination': { destination: path },
        }[what],
      });
      const errors: Error[] = [];
      transport.on('error', (error) => errors.push(error));
      const logger = winston.createLogger({ transports: [transport] });
      calls(logger);
      logger.info(`card ${CARD}`);
      // `once` would listen to errors too.
      const finished = new Promise((resolve) => logger.on('finish', resolve));
      logger.end();
      await finished;
      const texts =
        what === 'a transport'
          ? keeping.infos.map((info) => info[MESSAGE])
          : readFileSync(path, 'utf8').trim().split('\n');
      expect(texts.map((text) => JSON.parse(String(text)).message)).toEqual(kept);
      expect(errors).toMatchObject([{ code: 'SJ_FINDING', message: expect.stringContaining('CREDIT_CARD') }]);
      expect(transport.counts().findings).toMatchObject({ CREDIT_CARD: 1, EMAIL_ADDRESS: 2 });
    },
  );
});
