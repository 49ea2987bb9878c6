import { substitutions } from './five.mjs';

export const peer = {
  title: 'perl, the same five',
  takes: 'text',
  setting: '`perl -pe …`, as sed',
  filter: {
    command: 'perl',
    args: ['-pe', substitutions((source) => source.replaceAll('@', '\\@')).join(';')],
  },
};
