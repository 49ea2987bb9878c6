/** Scrubbing in the thread that logs: a destination stays what it is, but for what is written to it. */
import { once } from 'node:events';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { scrubbed, scrubTransport, streamWrite } from '@scrubjay/pino';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { folder } from './test/files.ts';
import { CARD, MAIL } from './test/records.ts';

const dir = folder();
const PLAIN = { base: null, timestamp: false } as const;
const LINE = `{"level":30,"msg":"${MAIL}"}\n`;
const SCRUBBED = '{"level":30,"msg":"[EMAIL_ADDRESS]"}\n';

/** Whatever has `write`. */
function memory() {
  const chunks: unknown[] = [];
  return { chunks, write: (chunk: unknown) => void chunks.push(chunk) };
}

describe('streamWrite', () => {
  it.each([
    ['a line', LINE, SCRUBBED],
    ['a line without findings', '{"level":30}\n', '{"level":30}\n'],
    ['a lone surrogate', `{"msg":"\ud800 ${MAIL}"}\n`, '{"msg":"\ud800 [EMAIL_ADDRESS]"}\n'],
    ['nothing', '', ''],
    ['no JSON', `${MAIL}\n`, '[EMAIL_ADDRESS]\n'],
  ])('%s', (_, line, expected) => {
    expect(streamWrite()(line)).toBe(expected);
  });

  it('gives nothing for a record that is dropped', () => {
    const write = streamWrite({ config: { actions: { EMAIL_ADDRESS: 'drop' } } });
    expect(write(LINE)).toBe('');
    const file = join(dir, 'dropped');
    const log = pino(
      { ...PLAIN, hooks: { streamWrite: write } },
      pino.destination({ dest: file, sync: true }),
    );
    log.info(MAIL);
    log.info('kept');
    log.info(MAIL);
    expect(readFileSync(file, 'utf8')).toBe('{"level":30,"msg":"kept"}\n');
  });

  it('raises action fail where the line was logged', () => {
    const write = streamWrite({ config: { actions: { EMAIL_ADDRESS: 'fail' } } });
    const log = pino({ ...PLAIN, hooks: { streamWrite: write } }, memory());
    expect(() => log.info(MAIL)).toThrow(expect.objectContaining({ code: 'SJ_FINDING' }));
    expect(() => log.info('nothing')).not.toThrow();
  });

  it('is refused a configuration that is wrong', () => {
    expect(() => streamWrite({ config: { action: 'labl' as never } })).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SJ_CONFIG/) }),
    );
    expect(() => streamWrite({ config: 'nowhere.yaml', cwd: dir })).toThrow(/nowhere\.yaml/);
  });

  it('finds its configuration in the folder it is given', () => {
    expect(streamWrite({ cwd: new URL('test/configured', import.meta.url).pathname })(LINE)).toBe(
      '{"level":30,"msg":"<mail>"}\n',
    );
  });
});

describe('scrubbed', () => {
  it('gives what the destination gives, and passes on what else it is given', async () => {
    const taken: unknown[][] = [];
    const destination = {
      write: (...args: unknown[]) => taken.push(args),
      end: (...args: unknown[]) => taken.push(args),
    };
    const stream = scrubbed(destination);
    const done = () => {};
    expect(stream.write(LINE, 'utf8', done)).toBe(1);
    expect(stream.write(Buffer.from(LINE))).toBe(2);
    expect(stream.write(Buffer.from(LINE).toString('base64'), 'base64')).toBe(3);
    expect(stream.end(LINE, done)).toBe(4);
    expect(stream.end()).toBe(5);
    expect(stream.end(done)).toBe(6);
    expect(taken).toEqual([
      [SCRUBBED, 'utf8', done],
      [Buffer.from(SCRUBBED)],
      [Buffer.from(SCRUBBED), 'base64'],
      [SCRUBBED, done],
      [],
      [done],
    ]);
  });

  it('writes nothing for a record that is dropped', () => {
    const destination = memory();
    const stream = scrubbed(destination, { config: { actions: { EMAIL_ADDRESS: 'drop' } } });
    stream.write(LINE);
    stream.write('kept\n');
    expect(destination.chunks.join('')).toBe('kept\n');
  });

  it('leaves the destination itself alone', () => {
    const destination = memory();
    scrubbed(destination).write(LINE);
    destination.write(LINE);
    expect(destination.chunks).toEqual([SCRUBBED, LINE]);
  });

  it('is a stream for pino where the destination is one', () => {
    const through = new PassThrough({ encoding: 'utf8' });
    const stream = scrubbed(through);
    expect(stream instanceof Writable).toBe(true);
    pino(stream).info(MAIL);
    expect(through.read()).toContain('"msg":"[EMAIL_ADDRESS]"');
  });

  it('has the events of the destination: drain, error, close', async () => {
    const through = new PassThrough({ highWaterMark: 10, encoding: 'utf8' });
    const stream = scrubbed(through);
    const drained = once(stream, 'drain');
    expect(stream.write(LINE)).toBe(false);
    expect(through.read()).toBe(SCRUBBED);
    await drained;
    const failed = once(stream, 'error');
    const broken = new Error('broken');
    stream.destroy(broken);
    expect((await failed)[0]).toBe(broken);
    expect(stream.destroyed).toBe(true);
  });

  it('flushes, reopens and ends a SonicBoom', async () => {
    const file = join(dir, 'rotated');
    const destination = pino.destination({ dest: file, sync: false, minLength: 4096 });
    const stream = scrubbed(destination);
    await once(stream, 'ready');
    const log = pino(PLAIN, stream);
    log.info(MAIL);
    expect(readFileSync(file, 'utf8')).toBe('');
    await new Promise<void>((resolve, reject) => log.flush((error) => (error ? reject(error) : resolve())));
    expect(readFileSync(file, 'utf8')).toBe(SCRUBBED);
    log.info(MAIL);
    stream.flushSync();
    expect(readFileSync(file, 'utf8')).toBe(SCRUBBED.repeat(2));
    renameSync(file, `${file}.1`);
    const reopened = once(stream, 'ready');
    stream.reopen();
    await reopened;
    log.info(MAIL);
    const closed = once(stream, 'close');
    stream.end();
    await closed;
    expect(readFileSync(file, 'utf8')).toBe(SCRUBBED);
    expect(stream).toMatchObject({ destroyed: true });
  });

  it('keeps the levels of a multistream, and what it tells its streams of the record', () => {
    const info = memory();
    const seen: unknown[] = [];
    const error = {
      [Symbol.for('pino.metadata')]: true,
      lastObj: null,
      lastMsg: '',
      lastLevel: 0,
      lastTime: '',
      lastLogger: null,
      write(this: Record<string, unknown>, line: string) {
        seen.push([line, this.lastLevel, this.lastObj, this.lastMsg, this.lastLogger]);
      },
    };
    const stream = pino.multistream([
      { level: 'info', stream: info },
      { level: 'error', stream: error as never },
    ]);
    const log = pino(PLAIN, scrubbed(stream)).child({ user: MAIL });
    log.debug(MAIL);
    log.info({ card: CARD }, MAIL);
    log.error({ card: CARD }, MAIL);
    const line = (level: number) =>
      `{"level":${level},"user":"[EMAIL_ADDRESS]","card":"[CREDIT_CARD]","msg":"[EMAIL_ADDRESS]"}\n`;
    expect(info.chunks).toEqual([line(30), line(50)]);
    // A logger with its bindings cannot be scrubbed, so there is none.
    expect(seen).toEqual([[line(50), 50, { card: '[CREDIT_CARD]' }, '[EMAIL_ADDRESS]', undefined]]);
  });

  it('stands before a worker too', async () => {
    const file = join(dir, 'worker');
    const transport = scrubTransport({ destination: file, config: { entities: ['CREDIT_CARD'] } });
    const stream = scrubbed(transport, { config: { entities: ['EMAIL_ADDRESS'] } });
    pino(PLAIN, stream).info(`${MAIL} ${CARD}`);
    transport.ref();
    const closed = once(transport, 'close');
    stream.end();
    await closed;
    expect(readFileSync(file, 'utf8')).toBe('{"level":30,"msg":"[EMAIL_ADDRESS] [CREDIT_CARD]"}\n');
  });
});
