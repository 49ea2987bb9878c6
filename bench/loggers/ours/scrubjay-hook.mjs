import { streamWrite } from '@scrubjay/pino';

export const peer = {
  title: '**@scrubjay/pino, hook**',
  own: true,
  takes: 'text',
  setting: 'as it comes: `hooks: { streamWrite: streamWrite() }`',
  open() {
    const hook = streamWrite({ config: {} });
    // pino gives the hook whole lines.
    return (line) => hook(`${line}\n`).slice(0, -1);
  },
};
