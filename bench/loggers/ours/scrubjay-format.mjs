import { scrub } from '@scrubjay/winston';

const LEVEL = Symbol.for('level');

export const peer = {
  title: '**@scrubjay/winston, format**',
  own: true,
  takes: 'record',
  setting: 'as it comes: `scrub()` over the record; makes the JSON text too',
  open() {
    const format = scrub({ config: {} });
    return (record) => {
      const info = format.transform({ ...record, [LEVEL]: record.level }, format.options);
      return JSON.stringify(info);
    };
  },
};
