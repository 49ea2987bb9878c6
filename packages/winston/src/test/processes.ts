/** Applications of their own, that log and end. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const appPath = (name: string) => fileURLToPath(new URL(`./apps/${name}`, import.meta.url));

export function start(file: string, args: readonly string[], cwd?: string) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SCRUBJAY_|VITEST|NODE_)/.test(name));
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: Object.fromEntries(inherited),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

export const run = (file: string, args: readonly string[], cwd?: string): Promise<Outcome> =>
  start(file, args, cwd).ended;
