import { fileURLToPath } from 'node:url';

const CONFIG = fileURLToPath(new URL('./fluent-bit.yaml', import.meta.url));

export const peer = {
  title: "Fluent Bit's Lua filter, the same five",
  takes: 'text',
  setting:
    '`tail`, `lua`, `file` (`peers/fluent-bit.yaml`): the five as Lua patterns over the text of the line, CPU time of the whole program',
  filter: { command: 'fluent-bit', args: ['-q', '-c', CONFIG] },
};
