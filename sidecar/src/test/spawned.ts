/** For tests: the real command in its own process. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/scrubjay.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface Spawning {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A file descriptor in place of the pipe. */
  readonly stdin?: number;
  readonly stdout?: number;
}

export function scrubjay(args: readonly string[], options: Spawning = {}): Promise<Outcome> {
  const child = start(args, options);
  if (child.stdin) {
    // The command may end before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  }
  return outcome(child);
}

export function start(args: readonly string[], { env, cwd, stdin, stdout }: Spawning = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('SCRUBJAY_'));
  return spawn(process.execPath, [BIN, ...args], {
    env: { ...Object.fromEntries(inherited), ...env },
    cwd,
    stdio: [stdin ?? 'pipe', stdout ?? 'pipe', 'pipe'],
  });
}

export function outcome(child: ReturnType<typeof start>): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
    });
  });
}
