import redactPii from 'redact-pii';

export const peer = {
  title: 'redact-pii',
  takes: 'text',
  setting: 'as it comes: `new SyncRedactor().redact(line)`',
  open() {
    const redactor = new redactPii.SyncRedactor();
    return (line) => redactor.redact(line);
  },
};
