// How a word as written comes to the forms that stand in the filters. The generator's normalise.mjs makes the
// entries by the same rules.

// Letters that carry no combining mark and so survive NFD; the usual ASCII spelling of each.
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
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
};

/** NFC and lower case. Lowering may leave NFC (İ), so it is composed again. */
export function normalise(word: string): string {
  return word.normalize('NFC').toLowerCase().normalize('NFC');
}

/** A normalised word without its diacritics: müller → muller, łukasz → lukasz. */
export function plain(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[ßæœøđðþłıħŋ]/g, (letter) => WHOLE_LETTERS[letter]).normalize('NFC');
}
