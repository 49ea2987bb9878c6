import { Redactor } from '@redactpii/node';

export const peer = {
  title: '@redactpii/node',
  takes: 'text',
  setting: 'as it comes: `redact(line)`, 5 rules',
  open() {
    const redactor = new Redactor();
    return (line) => redactor.redact(line);
  },
};
