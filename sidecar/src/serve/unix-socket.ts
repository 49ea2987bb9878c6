/** The file of a Unix socket. */
import { lstat, unlink } from 'node:fs/promises';
import { connect } from 'node:net';

/** Takes a socket away that a process left there when it was killed. One that somebody listens on stays, as does any other file. */
export async function freeSocket(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isSocket() && !(await isListening(path))) await unlink(path).catch(() => {});
}

function isListening(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'ECONNREFUSED'));
  });
}
