import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { defaults, type ResolvedConfig } from '../config/index.ts';
import { createScrubber } from '../scrubber.ts';

const failing = { ...defaults, actions: { EMAIL_ADDRESS: { name: 'fail' } } } as ResolvedConfig;
const chunks = ['one\ncard 4111 1111 1111 1111\ntwo ', 'jane.doe@acme.io\nthree\n', 'four\n'].map((text) =>
  Buffer.from(text),
);
const EXPECTED = 'one\ncard [CREDIT_CARD]\n';

async function collect(stream: AsyncIterable<Uint8Array>): Promise<{ text: string; error: unknown }> {
  let text = '';
  try {
    for await (const bytes of stream) text += Buffer.from(bytes).toString();
  } catch (error) {
    return { text, error };
  }
  return { text, error: null };
}

describe('transforms', () => {
  it('scrub what goes through', async () => {
    const node = createScrubber();
    expect(await collect(Readable.from(chunks).pipe(node.nodeTransform()))).toEqual({
      text: `${EXPECTED}two [EMAIL_ADDRESS]\nthree\nfour\n`,
      error: null,
    });
    const web = createScrubber();
    const source = new Blob(chunks).stream();
    expect((await collect(source.pipeThrough(web.webTransform()))).text).toBe(
      `${EXPECTED}two [EMAIL_ADDRESS]\nthree\nfour\n`,
    );
    expect(web.counts()).toEqual(node.counts());
  });

  it('of Node raise `fail` behind what was scrubbed before', async () => {
    const scrubber = createScrubber(failing);
    const { text, error } = await collect(Readable.from(chunks).pipe(scrubber.nodeTransform()));
    expect(text).toBe(EXPECTED);
    expect(error).toMatchObject({ code: 'SJ_FINDING' });
    expect(scrubber.counts().findings).toEqual({ CREDIT_CARD: 1 });
  });

  it('of Node raise it for a last line without a newline', async () => {
    const { text, error } = await collect(
      Readable.from([Buffer.from('one\njane.doe@acme.io')]).pipe(createScrubber(failing).nodeTransform()),
    );
    expect(text).toBe('one\n');
    expect(error).toMatchObject({ code: 'SJ_FINDING' });
  });

  it('of the Web raise it likewise, to the writer too', async () => {
    const { readable, writable } = createScrubber(failing).webTransform();
    const writer = writable.getWriter();
    const closed = writer.closed.catch((error) => error);
    const write = async () => {
      for (const chunk of chunks) await writer.write(chunk);
      await writer.close();
    };
    const written = write().catch((error) => error);
    const { text, error } = await collect(readable as unknown as AsyncIterable<Uint8Array>);
    expect(text).toBe(EXPECTED);
    expect(error).toMatchObject({ code: 'SJ_FINDING' });
    expect(await written).toBe(error);
    expect(await closed).toBe(error);
  });
});
