// Names of non-Latin scripts as they stand in logs and passports: letter by letter, in the spellings of
// the ICAO and BGN tables. Scripts that leave out the vowels (Arabic, Hebrew) have no such table: their
// names come from extra-names.txt.

const CYRILLIC = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ѓ: 'gj',
  ђ: 'dj',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ќ: 'kj',
  ћ: 'c',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  '’': '',
  "'": '',
};
const GREEK = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const GEORGIAN = {
  ა: 'a',
  ბ: 'b',
  გ: 'g',
  დ: 'd',
  ე: 'e',
  ვ: 'v',
  ზ: 'z',
  თ: 't',
  ი: 'i',
  კ: 'k',
  ლ: 'l',
  მ: 'm',
  ნ: 'n',
  ო: 'o',
  პ: 'p',
  ჟ: 'zh',
  რ: 'r',
  ს: 's',
  ტ: 't',
  უ: 'u',
  ფ: 'p',
  ქ: 'k',
  ღ: 'gh',
  ყ: 'q',
  შ: 'sh',
  ჩ: 'ch',
  ც: 'ts',
  ძ: 'dz',
  წ: 'ts',
  ჭ: 'ch',
  ხ: 'kh',
  ჯ: 'j',
  ჰ: 'h',
};
const ARMENIAN = {
  ա: 'a',
  բ: 'b',
  գ: 'g',
  դ: 'd',
  ե: 'e',
  զ: 'z',
  է: 'e',
  ը: 'y',
  թ: 't',
  ժ: 'zh',
  ի: 'i',
  լ: 'l',
  խ: 'kh',
  ծ: 'ts',
  կ: 'k',
  հ: 'h',
  ձ: 'dz',
  ղ: 'gh',
  ճ: 'ch',
  մ: 'm',
  յ: 'y',
  ն: 'n',
  շ: 'sh',
  ո: 'o',
  չ: 'ch',
  պ: 'p',
  ջ: 'j',
  ռ: 'r',
  ս: 's',
  վ: 'v',
  տ: 't',
  ր: 'r',
  ց: 'ts',
  ւ: 'v',
  փ: 'p',
  ք: 'k',
  և: 'ev',
  օ: 'o',
  ֆ: 'f',
};
// Two letters that sound as one come before the single letters.
const GREEK_PAIRS = [
  ['ου', 'ou'],
  ['αυ', 'af'],
  ['ευ', 'ef'],
  ['μπ', 'b'],
  ['ντ', 'nt'],
  ['γγ', 'ng'],
  ['γκ', 'gk'],
];

const TABLE = new Map(Object.entries({ ...CYRILLIC, ...GREEK, ...GEORGIAN, ...ARMENIAN }));

function letters(text) {
  let out = '';
  for (const letter of text) {
    const latin = TABLE.get(letter);
    if (latin === undefined) return '';
    out += latin;
  }
  return out;
}

/** Latin spellings of one word of another script; empty when a letter has no spelling. */
export function transliterate(word) {
  if (/[\p{Script=Greek}]/u.test(word)) {
    let bare = word.normalize('NFD').replace(/\p{M}/gu, '');
    for (const [pair, latin] of GREEK_PAIRS)
      bare = bare.replaceAll(pair, [...latin].map((c) => `<${c}>`).join(''));
    const out = bare.replace(/<(.)>|(.)/gu, (_, done, letter) => done ?? TABLE.get(letter) ?? '');
    return out ? [out, out.replaceAll('ch', 'h')] : [];
  }
  const straight = letters(word.replaceAll('ու', 'օ').normalize('NFC'));
  if (!straight) return [];
  const out = new Set([straight]);
  // -ий, -ый end in -y as well as in -iy, -yy; kh is often written h; a leading Е is Ye.
  out.add(straight.replace(/(iy|yy)$/, 'y'));
  out.add(straight.replaceAll('kh', 'h'));
  if (word.startsWith('е') || word.startsWith('ё')) out.add(`y${straight}`);
  if (word.includes('ия')) out.add(letters(word.replaceAll('ия', 'иа')));
  return [...out];
}
