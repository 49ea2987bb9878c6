/** Clients that keep what was not acknowledged, and send it again, in order, to the process that comes next. */
import { type Place, TestClient } from '../../../sidecar/src/test/forward-client.ts';
import { entriesOf, linesOf } from './records.ts';

interface Batch {
  readonly chunk: string;
  readonly numbers: readonly number[];
}

/** Batches on their way, of a Forward connection. */
const WINDOW = 8;

export class Outbox {
  readonly source: string;
  readonly acknowledged: number[] = [];
  /** Nothing new is sent any more. */
  closed = false;
  #kept: Batch[] = [];
  #batches = 0;
  #next = 0;

  constructor(source: string) {
    this.source = source;
  }

  get kept(): readonly Batch[] {
    return this.#kept;
  }

  make(): Batch {
    const count = 1 + ((this.#batches * 7919) % 12);
    const numbers = Array.from({ length: count }, () => this.#next++);
    const batch = { chunk: `${this.source}-${this.#batches++}`, numbers };
    this.#kept.push(batch);
    return batch;
  }

  acknowledge(chunk: string): void {
    const batch = this.#kept.find((kept) => kept.chunk === chunk);
    if (!batch) throw new Error('an acknowledgement that nobody waits for');
    this.#kept = this.#kept.filter((kept) => kept !== batch);
    this.acknowledged.push(...batch.numbers);
  }
}

/** Sends to a service until it is gone, which is an error, or until the outbox is closed and nothing is left in it. */
export type Send = (outbox: Outbox, address: string, acknowledged: () => void) => Promise<void>;

export const sendForward: Send = async (outbox, address, acknowledged) => {
  const client = await TestClient.open(placeOf(address));
  const write = ({ chunk, numbers }: Batch) =>
    client.write([outbox.source, entriesOf(outbox.source, numbers), { size: numbers.length, chunk }]);
  try {
    outbox.kept.forEach(write);
    for (let seen = 0; ; ) {
      while (!outbox.closed && outbox.kept.length < WINDOW) write(outbox.make());
      if (outbox.kept.length === 0) return;
      const answers = (await client.answer(seen + 1)) as { ack: string }[];
      for (const { ack } of answers.slice(seen)) outbox.acknowledge(ack);
      seen = answers.length;
      acknowledged();
    }
  } finally {
    client.socket.destroy();
  }
};

export function placeOf(address: string): Place {
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
}

export const sendHttp: Send = async (outbox, address, acknowledged) => {
  while (!outbox.closed || outbox.kept.length > 0) {
    const { chunk, numbers } = outbox.kept[0] ?? outbox.make();
    const answer = await fetch(`${address}/v1/ingest`, {
      method: 'POST',
      body: linesOf(outbox.source, numbers),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    outbox.acknowledge(chunk);
    acknowledged();
    await answer.arrayBuffer();
  }
};
