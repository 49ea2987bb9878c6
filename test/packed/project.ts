/** Tarballs of this checkout, installed with npm into folders that have nothing to do with it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export const checkout = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const execute = promisify(execFile);

/** An empty folder outside the checkout. */
export function temporary(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `scrubjay-${name}-`)));
}

/** Paths of the tarballs that a release would publish. */
export async function pack(folder: string): Promise<string[]> {
  const { stdout } = await execute(process.execPath, [join(checkout, 'scripts', 'pack.mjs'), folder], {
    env: ownEnvironment(),
  });
  return stdout.trim().split('\n');
}

export const isPlatformPackage = (tarball: string) => /^hyperscan-js-[a-z]/.test(basename(tarball));

export class Project {
  readonly folder: string;
  readonly native: boolean;

  constructor(folder: string, native: boolean) {
    this.folder = folder;
    this.native = native;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  read(...parts: string[]): string {
    return readFileSync(this.path(...parts), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Copies a folder that stands beside this file, or anywhere in the checkout. */
  copy(from: string, to: string): void {
    cpSync(join(from.startsWith('packages/') ? checkout : here, from), this.path(to), { recursive: true });
  }

  url(...parts: string[]): string {
    return pathToFileURL(this.path(...parts)).href;
  }

  /** Node in the project: everything outside of it is closed to the program, whatever thread or package asks. */
  node(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    return ended(this.startNode(args, options), options.input);
  }

  startNode(args: readonly string[], options: RunOptions = {}): ChildProcess {
    return this.start(process.execPath, [...confined(this.folder), ...args], options);
  }

  run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    return ended(this.start(command, args, options), options.input);
  }

  start(command: string, args: readonly string[], { env, cwd, ipc }: RunOptions = {}): ChildProcess {
    return spawn(command, args, {
      cwd: this.path(cwd ?? '.'),
      env: { ...ownEnvironment(), SCRUBJAY_CACHE_DIR: this.path('cache'), ...env },
      stdio: ['pipe', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    });
  }
}

interface RunOptions {
  readonly env?: Record<string, string>;
  /** Inside the project. */
  readonly cwd?: string;
  readonly input?: string;
  /** With a channel to this process. */
  readonly ipc?: boolean;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Installs the tarballs and those third-party packages of the lock that are asked for, or all of them. */
export async function install(
  tarballs: readonly string[],
  { native, only }: { native: boolean; only?: readonly string[] },
): Promise<Project> {
  const project = new Project(temporary(native ? 'native' : 'portable'), native);
  const manifest = JSON.parse(readFileSync(join(here, 'third-party', 'package.json'), 'utf8'));
  const wanted = Object.entries(manifest.dependencies).filter(([name]) => only?.includes(name) ?? true);
  const dependencies = Object.fromEntries(wanted);
  writeFileSync(project.path('package.json'), JSON.stringify({ ...manifest, dependencies }));
  cpSync(join(here, 'third-party', 'package-lock.json'), project.path('package-lock.json'));
  mkdirSync(project.path('cache'));
  // Not `npm ci`, which refuses a lock made with a registry that does not carry the packages of every platform.
  const options = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const packed = tarballs.filter((tarball) => native || !isPlatformPackage(tarball));
  const { status, stderr } = await project.run('npm', ['install', ...options, ...packed]);
  if (status !== 0) throw new Error(`npm install failed:\n${stderr}`);
  return project;
}

/** What npm, vitest and the checkout put into the environment would lead back to them. */
const FOREIGN =
  /^(npm_(?!config_(registry|cache|userconfig|.*proxy|cafile)$)|VITEST|NODE_(OPTIONS|PATH|ENV|V8_COVERAGE|CHANNEL|UNIQUE_ID)|INIT_CWD|SCRUBJAY_)/i;

function ownEnvironment(): Record<string, string> {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return Object.fromEntries(own) as Record<string, string>;
}

const SAFE_FLAGS = ['--disable-warning=ExperimentalWarning', '--disable-warning=SecurityWarning'];

export function confined(folder: string): string[] {
  const permission =
    Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission';
  const within = `${folder}/*`;
  return [
    ...SAFE_FLAGS,
    permission,
    `--allow-fs-read=${within}`,
    `--allow-fs-write=${within}`,
    '--allow-worker',
    '--allow-addons',
  ];
}

export function ended(child: ChildProcess, input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.stdin?.on('error', () => {}).end(input);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
