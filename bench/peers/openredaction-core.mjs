import { OpenRedaction } from '@openredaction/core';

export const peer = {
  title: '@openredaction/core',
  takes: 'text',
  setting: 'what follows @openredaction/openredaction; as it comes: `(await detect(line)).redacted`',
  open() {
    const redactor = new OpenRedaction();
    return async (line) => (await redactor.detect(line)).redacted;
  },
};
