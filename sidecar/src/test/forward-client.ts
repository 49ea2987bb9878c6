/** A client of the Forward protocol for tests, with nothing of the code that is tested: bytes out, MessagePack in. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { decodeMultiStream, encode } from '@msgpack/msgpack';

export type Place = { host: string; port: number } | { path: string };

export class TestClient {
  readonly socket: Socket;
  readonly answers: unknown[] = [];
  closed = false;
  #changed: () => void = () => {};

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('close', () => {
      this.closed = true;
      this.#changed();
    });
    void this.#read();
  }

  static async open(at: Place, tls?: ConnectionOptions): Promise<TestClient> {
    const socket = tls ? connectTls({ ...at, ...tls }) : connect({ ...at, allowHalfOpen: true });
    const client = new TestClient(socket);
    await once(socket, tls ? 'secureConnect' : 'connect');
    return client;
  }

  write(...values: unknown[]): void {
    this.socket.write(Buffer.concat(values.map((value) => (Buffer.isBuffer(value) ? value : encode(value)))));
  }

  /** Settles when there are that many answers; fails when the connection is closed before. */
  async answer(count: number): Promise<unknown[]> {
    while (this.answers.length < count) {
      if (this.closed) throw new Error(`closed after ${this.answers.length} answers`);
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
    return this.answers;
  }

  async untilClosed(): Promise<void> {
    while (!this.closed) await new Promise<void>((resolve) => (this.#changed = resolve));
  }

  /** Answers the HELO; gives the PONG. */
  async introduce(sharedKey: string, user = '', password = ''): Promise<unknown> {
    await this.answer(1);
    this.write(this.ping(sharedKey, user, password));
    return (await this.answer(2))[1];
  }

  /** The answer to the HELO that came. */
  ping(sharedKey: string, user = '', password = ''): unknown[] {
    const [[, { nonce, auth }]] = this.answers as [[string, { nonce: Uint8Array; auth: Uint8Array }]];
    const salt = 'a salt';
    const hash = (...parts: (string | Uint8Array)[]) =>
      createHash('sha512')
        .update(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
        .digest('hex');
    const key = hash(salt, 'client.example', nonce, sharedKey);
    return ['PING', 'client.example', salt, key, user, user && hash(auth, user, password)];
  }

  async #read(): Promise<void> {
    try {
      for await (const answer of decodeMultiStream(this.socket)) {
        this.answers.push(answer);
        this.#changed();
      }
    } catch {
      // Closed within an answer.
    }
  }
}

export type Entry = readonly [time: unknown, record: unknown];

const pack = (entries: readonly Entry[]) => Buffer.concat(entries.map((entry) => Buffer.from(encode(entry))));

const half = (entries: readonly Entry[], from: number, to?: number) =>
  gzipSync(pack(entries.slice(from, to)));

/** A frame of one raw block, of which the size is known: RFC 8878. */
function zstd(bytes: Buffer): Buffer {
  const head = Buffer.from('28b52ffd803800000000000000', 'hex');
  head.writeUInt32LE(bytes.length, 6);
  head.writeUIntLE((bytes.length << 3) | 1, 10, 3);
  return Buffer.concat([head, bytes]);
}

/** The modes of the protocol: what carries these entries, and this chunk id. A message each where there is only one in it. */
export const MODES: Record<string, (tag: string, entries: readonly Entry[], chunk?: string) => unknown[][]> =
  {
    Message: (tag, entries, chunk) =>
      entries.map(([time, record], i) => [
        tag,
        time,
        record,
        ...(chunk && i === entries.length - 1 ? [{ chunk }] : []),
      ]),
    Forward: (tag, entries, chunk) => [[tag, entries, { size: entries.length, ...(chunk && { chunk }) }]],
    PackedForward: (tag, entries, chunk) => [
      [tag, pack(entries), { size: entries.length, ...(chunk && { chunk }) }],
    ],
    CompressedPackedForward: (tag, entries, chunk) => [
      [tag, gzipSync(pack(entries)), { compressed: 'gzip', size: entries.length, ...(chunk && { chunk }) }],
    ],
    'CompressedPackedForward by zstd': (tag, entries, chunk) => [
      [tag, zstd(pack(entries)), { compressed: 'zstd', size: entries.length, ...(chunk && { chunk }) }],
    ],
    'CompressedPackedForward of two members': (tag, entries, chunk) => [
      [
        tag,
        Buffer.concat([half(entries, 0, 1), half(entries, 1)]),
        { compressed: 'gzip', size: entries.length, ...(chunk && { chunk }) },
      ],
    ],
  };
