/** What a word is known as. A look-up answers with the sum of all that apply. */
export const Flag = {
  /** A given name, of any culture. */
  GIVEN: 1,
  /** A surname, of any culture. */
  SURNAME: 2,
  /** An everyday or technical word. */
  WORD: 4,
  /** A given name so common, and so little a word, that it is evidence alone. */
  FREQUENT_GIVEN: 8,
  /** A surname so common, and so little a word, that it is evidence alone. */
  FREQUENT_SURNAME: 16,
  /** A name that is an everyday word too: will, grace, may, brown. */
  AMBIGUOUS: 32,
  /** A country, city, people or language, or one word of its name: york, francisco. */
  PLACE: 64,
  /** Of two words and more, with a blank between them: a firm, product or place that is written as a name is. */
  THING: 128,
} as const;

export type Flag = (typeof Flag)[keyof typeof Flag];
