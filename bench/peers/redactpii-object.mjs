import { Redactor } from '@redactpii/node';

export const peer = {
  title: '@redactpii/node, objects',
  takes: 'record',
  setting: '`redactObject(record)`, 5 rules; JSON.stringify included',
  open() {
    const redactor = new Redactor();
    return (record) => JSON.stringify(redactor.redactObject(record));
  },
};
