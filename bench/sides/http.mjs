// POST /v1/scrub of the service with bodies of a megabyte of lines over keep-alive connections; every answer of the first pass
// is compared with what the core makes of that body. CPU time is the service's.
import { readFileSync } from 'node:fs';
import { createScrubber } from '@scrubjay/core';
import { configOf } from '../lib/core.mjs';
import { Since } from '../lib/since.mjs';
import { Connection, requestOf, sendAll } from '../sidecar/load/connection.mjs';
import { startService } from '../sidecar/servers.mjs';

const BODY = 1_000_000;
const CONNECTIONS = 4;
const NEWLINE = 10;

/** Whole lines, about a megabyte each. */
function cut(bytes) {
  const bodies = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, Math.min(at + BODY, bytes.length - 1)) + 1 || bytes.length;
    bodies.push(bytes.subarray(at, end));
    at = end;
  }
  return bodies;
}

export async function open({ path, policy, engine, workers, folder }) {
  const bodies = cut(readFileSync(path));
  const scrubber = createScrubber(configOf(policy, engine));
  const expected = bodies.map((body) => Buffer.from(scrubber.scrub(body)));
  const findings = new Since().of(scrubber.counts().findings);
  scrubber.close();
  const server = await startService({ workers, engine }, { folder });
  const port = server.port('http:');
  const requests = bodies.map((body) => requestOf(body, port));
  let compare = true;
  return {
    async run() {
      const before = server.cpu;
      const began = performance.now();
      await new Promise((resolve, reject) => {
        const onFailure = (reason) => reject(new Error(`the answer is not what it must be: ${reason}`));
        const connect = () => new Connection(port, { requests, expected, onFailure });
        // Anew for each pass: the service closes those on which nothing comes for a minute.
        const connections = Array.from({ length: CONNECTIONS }, connect);
        sendAll(connections, requests.length, compare).then(() => {
          for (const connection of connections) connection.end();
          resolve();
        });
      });
      const wall = performance.now() - began;
      compare = false;
      return { wall, cpu: server.cpu - before, findings };
    },
    close: () => server.stop(),
  };
}
