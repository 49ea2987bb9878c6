import { substitutions } from './five.mjs';

export const peer = {
  title: 'GNU sed, the same five',
  takes: 'text',
  setting: '`LC_ALL=C sed -E -e …`, all lines through one process; CPU time of the program without its start',
  filter: { command: 'sed', args: ['-E', ...substitutions().flatMap((one) => ['-e', one])] },
};
