import { OpenRedaction } from '@openredaction/openredaction';

export const peer = {
  title: '@openredaction/openredaction',
  takes: 'text',
  setting: 'as it comes: `detect(line).redacted`',
  open() {
    const redactor = new OpenRedaction();
    return (line) => redactor.detect(line).redacted;
  },
};
