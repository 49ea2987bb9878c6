// How a name or word of a source becomes entries of a filter. The reader in ../src must reach the same
// forms from what stands in a log, so both sides keep to: NFC, lower case, no marks but letters.

const LATIN_WORD = /^\p{Script=Latin}{2,24}$/u;
const MARKS = /\p{M}/gu;

// Letters that carry no combining mark and so survive NFD; the usual ASCII spelling of each.
const WHOLE_LETTERS = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ı: 'i',
    ħ: 'h',
    ŋ: 'n',
  }),
);

export function lower(text) {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

export function plain(word) {
  let out = '';
  for (const letter of word.normalize('NFD').replace(MARKS, '')) out += WHOLE_LETTERS.get(letter) ?? letter;
  return out.normalize('NFC');
}

// The German way to write an umlaut without its key: Müller → Mueller.
export function umlautSpelling(word) {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

export function isWord(word) {
  return LATIN_WORD.test(word);
}

/** "Jean-Luc O'Brien" → [["jean","luc"], ["o","brien"]]: the blanks part words, the marks part pieces. */
export function pieces(text) {
  return lower(text)
    .split(/[\s,;/()."“”]+/u)
    .filter(Boolean)
    .map((word) => word.split(/[-'’ʼ‘`´]+/u).filter(Boolean));
}

/** Both spellings of a word that may stand in a filter. */
export function forms(word) {
  const stripped = plain(word);
  return stripped === word ? [word] : [word, stripped];
}
