// Source → service → sink, a process each; and what must have come through.
import { crc32 } from 'node:zlib';
import { difference } from '../lib/verify.mjs';
import { Child } from './load/child.mjs';
import { findingsOf, startService } from './servers.mjs';

/** Without a service the source speaks to the sink: what the two of them can do. */
export class Hop {
  server = null;
  source;
  sink;

  /** `corpus`: { chunks, input } */
  static async open(corpus, { connections, window, workers, direct = false, folder, profile }) {
    const hop = new Hop();
    try {
      hop.sink = new Child('forward-sink', {});
      let { port } = await hop.sink.next();
      if (!direct) {
        const serve = {
          forward: { port: 0 },
          sink: { type: 'forward', host: '127.0.0.1', port },
        };
        hop.server = await startService({ serve, workers }, { folder, profile });
        port = hop.server.port('forward:');
      }
      const records = corpus.chunks.map((chunk) => chunk.records);
      hop.source = new Child('forward-source', { port, connections, window, input: corpus.input, records });
      await hop.source.next();
      return hop;
    } catch (error) {
      await hop.close().catch(() => {});
      throw error;
    }
  }

  /**
   * Ends the source and holds what the sink has to what was sent.
   * @throws Error when a chunk is missing, came twice, or is not what the core makes of it; when the findings differ
   */
  async finish({ chunks }) {
    const { sent } = await this.source.ask({ command: 'stop' });
    const { sums, records } = await this.sink.ask({ command: 'took' });
    const took = new Map(sums);
    const expected = new Map();
    const findings = {};
    let count = 0;
    for (const [i, times] of sent.entries()) {
      const sum = crc32(this.server ? chunks[i].output : chunks[i].input);
      if (times > 0) expected.set(sum, (expected.get(sum) ?? 0) + times);
      count += times * chunks[i].records;
      for (const [entity, found] of Object.entries(chunks[i].findings))
        if (times > 0) findings[entity] = (findings[entity] ?? 0) + found * times;
    }
    const wrong = [...new Set([...took.keys(), ...expected.keys()])].filter(
      (sum) => took.get(sum) !== expected.get(sum),
    );
    if (wrong.length > 0 || records !== count)
      throw new Error(
        `the sink has ${records} of ${count} records, and ${wrong.length} chunks that are missing, twice there, or not what they must be`,
      );
    const differs = this.server ? difference(await findingsOf(this.server, 'forward'), findings) : [];
    if (differs.length > 0) throw new Error(`other findings than the core's: ${differs.join('; ')}`);
    return { records: count, findings };
  }

  async close() {
    this.source?.stop();
    try {
      await this.server?.stop();
    } finally {
      this.sink?.stop();
    }
  }
}
