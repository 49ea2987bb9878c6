import { createHash } from 'node:crypto';
import { decode, encode } from '@msgpack/msgpack';
import { afterEach, describe, expect, it } from 'vitest';
import { type Running, startForward } from '../../test/forward.ts';
import { TestClient } from '../../test/forward-client.ts';
import { securityOf } from '../sources.ts';
import { Challenge, type Credentials, Proof, type Security } from './handshake.ts';

const KEY = 'made-up shared key';
const security: Security = { sharedKey: () => KEY, hostname: 'server.example', users: [] };
const withUsers: Security = {
  ...security,
  users: [
    { name: 'app', password: () => 'made-up password' },
    { name: 'other', password: () => 'another password' },
  ],
};

let running: Running | null = null;
let client: TestClient;
afterEach(async () => {
  client?.socket.destroy();
  await running?.close();
  running = null;
});

async function start(options: Parameters<typeof startForward>[0]): Promise<Running> {
  running = await startForward(options);
  client = await TestClient.open(running.at);
  return running;
}

const MESSAGE = ['app', 1, { a: 1 }, { chunk: 'a' }];

describe('who knows the secrets is let in', () => {
  it.each<[string, Security, string, string]>([
    ['the shared key', security, '', ''],
    ['a user', withUsers, 'app', 'made-up password'],
    ['another user', withUsers, 'other', 'another password'],
  ])('%s', async (_, known, user, password) => {
    const { delivery, audited } = await start({ security: known });
    const pong = (await client.introduce(KEY, user, password)) as unknown[];
    const [[, { nonce }]] = client.answers as [[string, { nonce: Uint8Array }]];
    const proof = createHash('sha512')
      .update(`a saltserver.example${Buffer.from(nonce)}${KEY}`)
      .digest('hex');
    expect(pong).toEqual(['PONG', true, '', 'server.example', proof]);
    client.write(MESSAGE);
    expect((await client.answer(3))[2]).toEqual({ ack: 'a' });
    expect(delivery.records).toHaveLength(1);
    expect(audited).toEqual([]);
  });

  it('records that come right behind the PING count', async () => {
    const { delivery } = await start({ security });
    await client.answer(1);
    client.write(client.ping(KEY), MESSAGE);
    await client.answer(3);
    expect(delivery.records).toHaveLength(1);
  });

  it('a secret that was changed counts from the next connection on', async () => {
    let key = KEY;
    const { at } = await start({ security: { ...security, sharedKey: () => key } });
    await client.introduce(KEY);
    key = 'another key';
    const next = await TestClient.open(at);
    expect(((await next.introduce('another key')) as unknown[])[1]).toBe(true);
    next.socket.destroy();
  });

  it('each connection has a nonce and a salt of its own', async () => {
    const { at } = await start({ security: withUsers });
    const other = await TestClient.open(at);
    const helos = [...(await client.answer(1)), ...(await other.answer(1))] as [
      string,
      Record<string, unknown>,
    ][];
    expect(new Set(helos.flatMap(([, { nonce, auth }]) => [`${nonce}`, `${auth}`])).size).toBe(4);
    other.socket.destroy();
  });
});

describe('who does not is refused, and audited', () => {
  it.each<[string, Security, string, string, string, string]>([
    ['another key', security, 'wrong', '', '', 'shared_key mismatch'],
    ['no key', security, '', '', '', 'shared_key mismatch'],
    ['another password', withUsers, KEY, 'app', 'wrong', 'username/password mismatch'],
    ['the password of another', withUsers, KEY, 'app', 'another password', 'username/password mismatch'],
    ['an unknown user', withUsers, KEY, 'nobody', 'made-up password', 'username/password mismatch'],
    ['no user', withUsers, KEY, '', '', 'username/password mismatch'],
  ])('%s', async (_, known, key, user, password, reason) => {
    const { delivery, audited, denied, log } = await start({ security: known });
    expect(await client.introduce(key, user, password)).toEqual(['PONG', false, reason, '', '']);
    client.write(MESSAGE);
    await client.untilClosed();
    expect(delivery.parcels).toEqual([]);
    expect(denied).toEqual(['unauthorized']);
    const who = { address: '127.0.0.1' };
    expect(audited).toEqual([{ event: 'denied', who, what: 'forward connection', why: 'unauthorized' }]);
    expect(log.lines.join()).not.toMatch(/nobody|made-up|another password/);
  });

  it.each([
    ['records without a PING', MESSAGE],
    ['a PING of too few parts', ['PING', 'client', 'salt', 'digest']],
    ['a PING of numbers', ['PING', 1, 2, 3, 4, 5]],
    ['a PING without end', ['PING', 'x'.repeat(10_000), '', '', '', '']],
    ['a PONG', ['PONG', true, '', '', '']],
    ['a map', { PING: 1 }],
    ['nil', null],
  ])('%s', async (_, message) => {
    const { delivery, denied } = await start({ security });
    await client.answer(1);
    client.write(message);
    client.write(MESSAGE);
    await client.untilClosed();
    expect(delivery.parcels).toEqual([]);
    expect(client.answers).toHaveLength(1);
    expect(denied).toHaveLength(1);
  });

  it('one who never answers', async () => {
    const { denied } = await start({ security, config: { idleTimeout: 100 } });
    await client.untilClosed();
    expect(denied).toEqual(['slow']);
  });

  it('one whose secret cannot be read: nobody is let in', async () => {
    const unreadable = () => {
      throw new Error('gone');
    };
    const { delivery } = await start({ security: { ...security, sharedKey: unreadable } });
    await client.answer(1);
    client.write(['PING', 'client', 'salt', 'digest', '', '']);
    client.write(MESSAGE);
    await client.untilClosed();
    expect(delivery.parcels).toEqual([]);
  });
});

it('users without a shared key are refused: nobody would ask for their passwords', () => {
  const users = [{ name: 'app', password: { env: 'SCRUBJAY_NOWHERE' } }];
  const open = () => securityOf({ users, hostname: 'server.example' } as never);
  expect(open).toThrow(expect.objectContaining({ code: 'SJ_CONFIG_VALUE', path: 'serve.forward.users' }));
});

describe('bytes that are no UTF-8', () => {
  /** Digests over bytes, as Fluent Bit makes them: its salts and nonces are sixteen of any. */
  const sha = (...parts: (string | Uint8Array)[]) => {
    const hash = createHash('sha512');
    for (const part of parts) hash.update(part);
    return hash.digest('hex');
  };
  /** MessagePack where a Buffer becomes a string, though it is none. */
  const pack = (...parts: unknown[]) =>
    Buffer.concat([
      Buffer.from([0x90 + parts.length]),
      ...parts.map((part) =>
        Buffer.isBuffer(part) ? Buffer.concat([Buffer.from([0xa0 + part.length]), part]) : encode(part),
      ),
    ]);
  const any = Buffer.from('ff00fe8080c3280af0288cbc00ffd800', 'hex');

  it('salt of a client', () => {
    const challenge = new Challenge(security);
    const [, { nonce }] = decode(challenge.helo()) as [string, { nonce: Uint8Array }];
    const ping = pack('PING', 'c', any, sha(any, 'c', nonce, KEY), '', '');
    const { accepted, pong } = challenge.answer(ping);
    expect(accepted).toBe(true);
    expect(decode(pong)).toMatchObject([
      'PONG',
      true,
      '',
      'server.example',
      sha(any, 'server.example', nonce, KEY),
    ]);
  });

  it.each([['strings'], ['binary']])('nonce and salt of a server as %s', (kind) => {
    const credentials: Credentials = {
      sharedKey: () => KEY,
      hostname: 'c',
      username: 'app',
      password: () => 'made-up password',
    };
    const asIs = kind === 'binary';
    const value = asIs ? Buffer.from(encode(new Uint8Array(any))) : Buffer.concat([Buffer.from([0xb0]), any]);
    const pairs = [encode('nonce'), value, encode('auth'), value, encode('keepalive'), encode(false)];
    const helo = Buffer.concat([Buffer.from([0x92]), encode('HELO'), Buffer.from([0x83]), ...pairs]);
    const proof = new Proof(credentials);
    const [, , salt, key, user, password] = decode(proof.ping(helo)) as string[];
    expect([key, user, password]).toEqual([
      sha(salt, 'c', any, KEY),
      'app',
      sha(any, 'app', 'made-up password'),
    ]);
    expect(proof.keepalive).toBe(false);
    expect(proof.refusal(pack('PONG', true, '', 's', sha(salt, 's', any, KEY)))).toBeNull();
    expect(proof.refusal(pack('PONG', true, '', 's', sha(salt, 's', any, 'wrong')))).toMatch(/does not know/);
    expect(proof.refusal(pack('PONG', false, 'no', '', ''))).toMatch(/refused/);
    expect(() => proof.refusal(pack('PONG', true, '', 1, 2))).toThrow();
    expect(() => proof.refusal(pack('HELO', {}))).toThrow();
  });
});
