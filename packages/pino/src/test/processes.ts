/** Applications of their own, that log and end. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Starting {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

export const appPath = (name: string) => fileURLToPath(new URL(`./apps/${name}`, import.meta.url));

export function start(file: string, args: readonly string[], { cwd, env, node = [] }: Starting = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SCRUBJAY_|VITEST|NODE_)/.test(name));
  const child = spawn(process.execPath, [...node, file, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  /** Settles when the application has printed the text. */
  const said = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (stdout.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`It never said ${text}, but: ${stdout}${stderr}`)));
      look();
    });
  return { child, ended, said };
}

export const run = (file: string, args: readonly string[], starting?: Starting): Promise<Outcome> =>
  start(file, args, starting).ended;
