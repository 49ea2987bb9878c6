/**
 * What a redactor of whatever kind left of labelled values and what else it replaced, told from its output alone: input and
 * output are aligned word by word, the rest follows. It errs in favour of the redactor: a word of which it replaced a part
 * counts as gone, and what it replaced right beside a value is no false alarm.
 */

const TOKEN = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu;
const WORD = /[\p{L}\p{N}]/u;

function tokens(text) {
  return [...text.matchAll(TOKEN)].map(({ 0: value, index }) => ({
    value,
    start: index,
    end: index + value.length,
    word: WORD.test(value),
    // Longest text in common, words before punctuation: a bracket must not decide what belongs together.
    weight: WORD.test(value) ? 4 + value.length : 1,
    kept: false,
  }));
}

/** Marks the tokens of `a` and `b` that are the same in the heaviest common subsequence. */
function align(a, b) {
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  const same = (i, j) => a[i].value === b[j].value;
  const keep = (i, j) => {
    a[i].kept = b[j].kept = true;
    b[j].at = i;
  };
  for (; from < endA && from < endB && same(from, from); from++) keep(from, from);
  for (; endA > from && endB > from && same(endA - 1, endB - 1); endA--, endB--) keep(endA - 1, endB - 1);
  const [rows, columns] = [endA - from, endB - from];
  if (rows === 0 || columns === 0) return;
  const width = columns + 1;
  const best = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      const skip = Math.max(best[at + width], best[at + 1]);
      best[at] = same(from + i, from + j) ? Math.max(skip, best[at + width + 1] + a[from + i].weight) : skip;
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const at = i * width + j;
    if (same(from + i, from + j) && best[at] === best[at + width + 1] + a[from + i].weight)
      keep(from + i++, from + j++);
    else if (best[at] === best[at + width]) i++;
    else j++;
  }
}

/** The letters in capitals that stand in place of what is gone: how this redactor calls it. */
function nameOf(b, from, to) {
  let after = -1;
  let text = '';
  for (const token of b) {
    if (token.kept) after = token.at;
    else if (after >= from - 1 && after < to) text += token.value;
  }
  return /[A-Z][A-Za-z_]*[A-Za-z]/.exec(text)?.[0] ?? 'nothing';
}

/**
 * `spans`: [{ start, end }] as string indices into `input`. `left`: for each span 'whole' (still readable), 'part' (some of
 * its words are) or 'gone'. `alarms`: names of what was put where no span is, one for each place.
 */
export function leaks(input, spans, output) {
  if (input === output) return { left: spans.map(() => 'whole'), alarms: [] };
  const a = tokens(input);
  const b = tokens(output);
  align(a, b);
  const left = spans.map(({ start, end }) => {
    const words = a.filter((token) => token.word && token.start < end && token.end > start);
    const kept = words.filter((token) => token.kept).length;
    if (kept === 0) return words.length === 0 ? 'whole' : 'gone';
    return kept === words.length ? 'whole' : 'part';
  });
  const alarms = [];
  for (let i = 0; i < a.length; i++) {
    if (a[i].kept || !a[i].word) continue;
    let last = i;
    for (let j = i + 1; j < a.length && !(a[j].word && a[j].kept); j++) if (!a[j].kept && a[j].word) last = j;
    const [start, end] = [a[i].start, a[last].end];
    if (!spans.some((span) => span.start < end && span.end > start)) alarms.push(nameOf(b, i, last + 1));
    i = last;
  }
  return { left, alarms };
}
