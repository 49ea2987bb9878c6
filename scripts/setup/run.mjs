// Runs a program and keeps what it says for the case that it fails.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const KEPT = 1 << 20;

/** { status, output }: standard output and error together, the last MiB. Status 127: it could not be started. */
export function run(command, args, { env = {}, input } = {}) {
  return new Promise((resolve) => {
    // Windows starts npm.cmd through a shell only.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { env: { ...process.env, ...env }, shell, windowsHide: true });
    let output = '';
    const keep = (text) => {
      output = (output + text).slice(-KEPT);
    };
    // A set-up that is killed takes its tool along; Ctrl-C reaches both by itself.
    const stop = () => child.kill('SIGTERM');
    process.on('exit', stop);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const end = (status) => {
      process.off('exit', stop);
      resolve({ status, output });
    };
    child.on('error', (error) => {
      keep(error.message);
      end(127);
    });
    child.on('close', (status) => end(status ?? 1));
  });
}

/** Whether `command` is on the PATH. */
export function has(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
