// What a set-up prints: one line a step, with its time. On a terminal the line of a step that runs is
// replaced when it ends; elsewhere both stay, so that the log of a CI run shows what it waits for.
const tty = process.stdout.isTTY === true && process.env.TERM !== 'dumb' && !process.env.CI;
const colour = tty && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
const out = (text) => process.stdout.write(text);

export function heading(text) {
  out(`${paint(1, text)}\n`);
}

export function quietly(text) {
  out(`${paint(2, text)}\n`);
}

export function note(text) {
  out(`  ${paint(33, '!')} ${text}\n`);
}

/** Shows `text`, awaits `work`, shows the line that it returns; one that begins with `!` tells of a failure. */
export async function step(text, work) {
  const began = Date.now();
  out(`  ${paint(2, '·')} ${text} ...${tty ? '' : '\n'}`);
  const said = await work();
  const mark = said.startsWith('!') ? paint(33, '!') : paint(32, '✓');
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  out(`${tty ? '\r\x1b[K' : ''}  ${mark} ${said.replace(/^! /, '')} ${paint(2, `${seconds} s`)}\n`);
}

/** Ends the set-up: the reason, and the last lines of what a tool had to say. */
export function fail(reason, output = '', lines = 40) {
  const tail = output.trimEnd().split('\n').slice(-lines).join('\n');
  process.stderr.write(`${tty ? '\r\x1b[K' : ''}${tail ? `${tail}\n\n` : ''}${paint(31, reason)}\n`);
  process.exit(1);
}
