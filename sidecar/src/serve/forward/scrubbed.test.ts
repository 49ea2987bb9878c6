/** With the scrubber of the service: what a client sends, and what of it is delivered. */

import { decodeMulti } from '@msgpack/msgpack';
import { defaults } from '@scrubjay/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, startForward } from '../../test/forward.ts';
import { MODES, TestClient } from '../../test/forward-client.ts';
import { createScrub } from '../scrub/index.ts';

const scrub = createScrub({ ...defaults, engine: 'portable', workers: 1 });
let running: Running;
let client: TestClient;
beforeAll(async () => {
  running = await startForward({ scrub });
  client = await TestClient.open(running.at);
});
afterAll(async () => {
  client.socket.destroy();
  await running.close();
  await scrub.close();
});

/** Sends, and gives what is delivered when the id is acknowledged. */
async function deliver(messages: unknown[][], answers: number) {
  running.delivery.parcels.length = 0;
  const before = client.answers.length;
  client.write(...messages);
  await client.answer(before + answers);
  return running.delivery.parcels.flatMap(({ tag, bytes }) =>
    [...decodeMulti(bytes, { useBigInt64: true })].map((entry) => [tag, ...(entry as unknown[])]),
  );
}

it.each(Object.keys(MODES))('%s', async (mode) => {
  const record = {
    message: 'mail of jane@acme.example',
    card: 4111111111111111,
    id: 2 ** 60,
    binary: Buffer.from('by jane@acme.example'),
    list: [{ nothing: 'here' }, null, 1.5],
  };
  const other = { message: 'nothing to see' };
  const got = await deliver(
    MODES[mode](
      'app.web',
      [
        [1, record],
        [2, other],
      ],
      'id',
    ),
    1,
  );
  expect(got).toEqual([
    [
      'app.web',
      1,
      {
        message: 'mail of [EMAIL_ADDRESS]',
        card: '[CREDIT_CARD]',
        id: 2 ** 60,
        binary: Buffer.from('by [EMAIL_ADDRESS]'),
        list: [{ nothing: 'here' }, null, 1.5],
      },
    ],
    ['app.web', 2, other],
  ]);
});

it('metadata, in the entry and in the options', async () => {
  const metadata = { mail: 'jane@acme.example', k8s: 'web' };
  const scrubbed = { mail: '[EMAIL_ADDRESS]', k8s: 'web' };
  const got = await deliver(
    [
      ['app', [[[1, metadata], { a: 1 }]], { chunk: 'a', fluent_signal: 0 }],
      ['app', 2, { a: 2 }, { chunk: 'b', metadata }],
    ],
    2,
  );
  expect(got).toEqual([
    ['app', [1, scrubbed], { a: 1 }],
    ['app', [2, scrubbed], { a: 2 }],
  ]);
});

it.each([
  ['app.web', 'app.web'],
  ['kube.var.log.containers.web-7d4b9c-x2x_default_web-0123456789abcdef.log', null],
  ['mail.jane@acme.example', '[EMAIL_ADDRESS]'],
  ['host.10.1.2.3', 'host.[IP_ADDRESS]'],
])('the tag %s', async (tag, expected) => {
  const [[got]] = await deliver([[tag, 1, { a: 1 }, { chunk: 'a' }]], 1);
  expect(got).toBe(expected ?? tag);
});
