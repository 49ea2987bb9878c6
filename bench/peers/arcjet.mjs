import { redact } from '@arcjet/redact';

export const peer = {
  title: '@arcjet/redact',
  takes: 'text',
  setting: 'as it comes: `(await redact(line))[0]`',
  open() {
    return async (line) => (await redact(line))[0];
  },
};
