/** A server of an example as a process: started, asked, told to stop, read to its end. */
import { once } from 'node:events';
import { type Ended, ended, type Project } from './project.ts';

export interface Example {
  readonly folder: string;
  /** A script for Node; or a line for the shell, which is not confined to the project. */
  readonly script?: string;
  readonly shell?: string;
  readonly path: string;
}

export const SECRETS = {
  email: 'ada.lovelace@acme.example',
  card: '4111 1111 1111 1111',
  token: 'made-up-4f8a9c2e7b1d',
};

/** What was logged while the server answered two requests; the second lacks the card. */
export async function exchange(project: Project, example: Example): Promise<Ended & { statuses: number[] }> {
  const preload = ['--import', project.url('run', 'tell-port.mjs')];
  const options = {
    cwd: example.folder,
    env: {
      PORT: '0',
      NEXT_TELEMETRY_DISABLED: '1',
      PATH: `${project.path('node_modules', '.bin')}:${process.env.PATH}`,
      ...(example.shell && { NODE_OPTIONS: preload.join(' ') }),
    },
    ipc: true,
  };
  const child = example.shell
    ? project.start('sh', ['-c', example.shell], options)
    : project.startNode([...preload, example.script!], options);
  const end = ended(child);
  const gone = end.then(({ stderr }) => Promise.reject(new Error(`it ended before it listened:\n${stderr}`)));
  const [{ port, pid }] = await Promise.race([once(child, 'message'), gone]);
  gone.catch(() => {});
  const statuses: number[] = [];
  for (const { card, email } of [SECRETS, { ...SECRETS, card: undefined }]) {
    const response = await fetch(
      `http://127.0.0.1:${port}${example.path}?from=${encodeURIComponent(SECRETS.email)}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${SECRETS.token}` },
        body: JSON.stringify({ email, card }),
      },
    );
    statuses.push(response.status);
    await response.arrayBuffer();
  }
  process.kill(pid, 'SIGTERM');
  return { ...(await end), statuses };
}
