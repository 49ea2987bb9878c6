// The service and the echo as processes of their own, on ports that were free, and what the system tells of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { commandPath } from '../lib/core.mjs';
import { cpuOf } from '../lib/process-cpu.mjs';

const ECHO = fileURLToPath(new URL('./echo.mjs', import.meta.url));

/** The targets are for two cores: on a larger machine whatever serves has no more. */
const TWO_CORES = process.platform === 'linux' && availableParallelism() > 2 ? ['taskset', '-c', '0,1'] : [];

class Server {
  #child;
  #ended;
  /** Addresses as its log names them. */
  addresses;

  constructor(child) {
    this.#child = child;
    this.#ended = once(child, 'exit');
  }

  static async start(args, { folder, profile }) {
    const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
    const [file, ...rest] = [...TWO_CORES, process.execPath, ...profiling, ...args];
    const server = new Server(spawn(file, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }));
    const log = createInterface({ input: server.#child.stderr });
    const told = [];
    server.addresses = await new Promise((resolve, reject) => {
      log.on('line', (line) => {
        told.push(line);
        const { listening } = line.startsWith('{') ? JSON.parse(line) : {};
        if (listening) resolve(listening);
      });
      server.#ended.then(([code]) => reject(new Error(`ended with code ${code}: ${told.join('\n')}`)));
    });
    return server;
  }

  /** Port of what listens with this protocol: `http:`, `forward:`. */
  port(protocol) {
    return Number(new URL(this.addresses.find((address) => address.startsWith(protocol))).port);
  }

  #status(name) {
    const text = readFileSync(`/proc/${this.#child.pid}/status`, 'latin1');
    return (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)[1]) * 1024) / 1e6;
  }

  /** Resident memory in MB, now and at its highest. */
  get resident() {
    return this.#status('VmRSS');
  }

  get peak() {
    return this.#status('VmHWM');
  }

  /** CPU time of all threads in ms. */
  get cpu() {
    return cpuOf(this.#child.pid);
  }

  async stop() {
    this.#child.kill('SIGTERM');
    const [code, signal] = await this.#ended;
    if (code !== 0) throw new Error(`ended with ${signal ?? `code ${code}`}`);
  }
}

export const startEcho = (options) => Server.start([ECHO], options);

/** `serve`, `workers`, `engine`: as in a configuration; whatever listens takes a port that is free. */
export function startService({ serve = {}, workers, engine }, options) {
  const config = join(options.folder, 'scrubjay.json');
  // Workers are stopped before they would write a profile: one thread does it all then.
  const settings = { engine, workers: options.profile ? 1 : workers, serve: { http: { port: 0 }, ...serve } };
  writeFileSync(config, JSON.stringify(settings));
  return Server.start([commandPath(), 'serve', '--config', config], options);
}

/** Findings of a source by entity, as the service's own metrics have them. */
export async function findingsOf(server, source) {
  const answer = await fetch(`http://127.0.0.1:${server.port('http:')}/metrics`);
  const row = /^scrubjay_findings_total\{source="([^"]+)",entity="([^"]+)"\} (\d+)$/gm;
  const rows = [...(await answer.text()).matchAll(row)].filter(([, name]) => name.startsWith(source));
  return Object.fromEntries(rows.map(([, , entity, count]) => [entity, Number(count)]));
}
