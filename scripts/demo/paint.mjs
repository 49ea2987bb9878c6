// Colours and widths of the terminal that the demo is shown in.

const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
const wanted = process.stdout.isTTY === true && process.env.TERM !== 'dumb' && !process.env.NO_COLOR;
export const colour = forced || wanted;

const style = (open, close) => (text) =>
  colour && text !== '' ? `\x1b[${open}m${text}\x1b[${close}m` : text;

export const bold = style('1', '22');
export const dim = style('2', '22');
export const red = style('31', '39');
export const green = style('32', '39');
export const cyan = style('36', '39');
export const yellow = style('33', '39');
/** What was found, and what stands in its place: on a ground of their own. */
export const found = style('1;97;41', '22;39;49');
export const safe = style('30;42', '39;49');

/** Columns to fill: the terminal's, within what reads well. */
export const columns = Math.min(
  132,
  Math.max(40, process.stdout.columns ?? (Number(process.env.COLUMNS) || 110)),
);

// Wide letters of East Asia and pictures take two columns; combining marks none.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

export function width(text) {
  let columnsUsed = 0;
  for (const letter of text) columnsUsed += /\p{M}/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return columnsUsed;
}

export function pad(text, to) {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

/** Logs may hold anything; the terminal gets nothing that it could take for a command. */
export function printable(text) {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
