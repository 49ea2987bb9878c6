// One record as two lines, before and after, cut so that what was found stays in sight.
import { columns, dim, found, green, printable, red, safe, width } from './paint.mjs';

const CUT = '…';

/**
 * [{ text, put }]: the record in pieces; `put` is what stands in place of `text`, undefined where it stays.
 * Undefined when `after` is not `before` with exactly the findings replaced.
 */
export function pieces(before, after, findings) {
  const list = [];
  let at = 0;
  let reached = 0;
  findings.forEach(({ start, end }, i) => {
    const kept = before.subarray(at, start);
    if (!after.subarray(reached, reached + kept.length).equals(kept)) list.broken = true;
    reached += kept.length;
    const next = before.subarray(end, findings[i + 1]?.start ?? before.length);
    const found = next.length === 0 ? after.length : after.indexOf(next, reached);
    if (found < 0) list.broken = true;
    if (kept.length > 0) list.push({ text: kept.toString() });
    list.push({
      text: before.subarray(start, end).toString(),
      put: after.subarray(reached, found).toString(),
    });
    at = end;
    reached = found;
  });
  if (at < before.length) list.push({ text: before.subarray(at).toString() });
  return list.broken ? undefined : list;
}

/** The two lines, ready to print, at most `columns` wide. */
export function beforeAndAfter(list) {
  const room = columns - 4;
  const short = squeeze(list, room);
  const line = (sign, paint, part) => `  ${sign} ${short.map((piece) => paint(piece, part(piece))).join('')}`;
  return [
    line(
      red('-'),
      (piece, text) => (piece.put === undefined ? dim(text) : found(text)),
      (piece) => piece.text,
    ),
    line(
      green('+'),
      (piece, text) => (piece.put === undefined ? dim(text) : safe(text)),
      (piece) => piece.put ?? piece.text,
    ),
  ];
}

/** How much stays of what is around a value, at least, and of the value: from roomy to tight. */
const STAGES = [
  { around: 22, value: 44 },
  { around: 18, value: 32 },
  { around: 14, value: 24 },
];

/** The most that fits: less of what stays first, then of the values; last of all, the end of the line goes. */
function squeeze(list, room) {
  const clean = list.map(({ text, put }) => ({
    text: printable(text),
    ...(put === undefined ? {} : { put: printable(put) }),
  }));
  const shortened = (around, value) =>
    clean.map((piece, i) => shorten(piece, around, value, i > 0 && i === clean.length - 1));
  const fits = (short) =>
    sum(short, (piece) => piece.text) <= room && sum(short, (piece) => piece.put ?? piece.text) <= room;
  for (const stage of STAGES) {
    for (let around = room; around >= stage.around; around--) {
      const short = shortened(around, stage.value);
      if (fits(short)) return short;
    }
  }
  const short = shortened(10, 16);
  while (short.length > 1 && !fits([...short, { text: CUT }])) short.pop();
  return short.at(-1).text.endsWith(CUT) ? short : [...short, { text: CUT }];
}

function shorten(piece, around, value, last) {
  if (piece.put !== undefined) return { ...piece, text: middle(piece.text, value, 1 / 2) };
  // Before a value stands its key; where a line ends matters least.
  return { text: middle(piece.text, around, last ? 1 : 1 / 4) };
}

/** At most `to` letters, the share `head` of them from the start. */
function middle(text, to, head) {
  const letters = [...text];
  if (letters.length <= to) return text;
  const first = Math.floor((to - 1) * head);
  return `${letters.slice(0, first).join('')}${CUT}${letters.slice(letters.length - (to - 1 - first)).join('')}`;
}

function sum(short, part) {
  return short.reduce((total, piece) => total + width(part(piece)), 0);
}
