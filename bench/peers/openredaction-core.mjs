import { OpenRedaction } from '@openredaction/core';

export const peer = {
  title: '@openredaction/core',
  takes: 'text',
  setting:
    'follows @openredaction/openredaction; as it comes: `(await detect(line)).redacted`. It passes over e-mail addresses of reserved domains, which all of these are',
  open() {
    const redactor = new OpenRedaction();
    return async (line) => (await redactor.detect(line)).redacted;
  },
};
