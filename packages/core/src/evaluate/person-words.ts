/** Closed word classes of the grammar of names, and the table in which a word's classes are looked up by its bytes. */

/** Bits; a word may have several. */
export const WordClass = {
  /** Stands before a name and makes it one. A full stop may follow. */
  TITLE: 1,
  /** Small word inside a surname. */
  PARTICLE: 2,
  /** Stands behind a name: it belongs to a firm, a street, a place or a piece of software then. */
  THING: 4,
  /** Stands behind a name and goes with it: Jr., MD. */
  SUFFIX: 8,
  /** May stand between a keyword and the name: "name is here: …". */
  FILLER: 16,
  /** Before `name` it says that a person's is meant: "my name", `customer.name`. */
  OWNER: 32,
  /** Opens or closes a letter or talk; the name follows: "dear Jane". */
  SALUTE: 64,
  /** Says that the speaker tells a name next: "myself jane", "my kid jane". */
  INTRODUCES: 128,
  /** Before `name` it asks for one person's own: "my last name". */
  PERSONAL: 512,
  /** Stands before a place as a rule. */
  WHERE: 256,
} as const;

const WORDS: Readonly<Record<keyof typeof WordClass, string>> = {
  TITLE:
    'mr mrs ms miss mx mister madam dr prof professor doctor sir lady lord rev fr capt captain col sgt lt maj gen hon sr sra ' +
    'srta señor señora senor senora herr frau monsieur madame mme mlle don doña dott sig signor signora pan pani mevrouw ' +
    'meneer dhr mw shri smt',
  PARTICLE:
    'van von der den de het ter ten te da das do dos du di del della degli la le los las el al bin bint ibn abu ben bat af av ' +
    'zu zum zur y e mac mc st saint san santa',
  THING:
    'inc llc ltd plc gmbh ag corp corporation company co limited group holdings bank university college school hospital ' +
    'clinic institute foundation airport station street st avenue ave road rd lane ln drive dr boulevard blvd square ' +
    'court ct way place terrace plaza park bridge county city town island islands river lake mountain valley beach hotel ' +
    'falls springs bay harbour harbor theorem algorithm method effect law test filter index protocol framework server agent ' +
    'engine studio safari plugin module library client core api sdk service driver databind',
  SUFFIX: 'jr sr ii iii iv md phd esq dds dvm mba msc',
  FILLER: 'is was are s am this here its it name',
  OWNER:
    'my his her their your our full first last given family maiden real legal middle birth user person people customer ' +
    'client patient employee contact member guest passenger student teacher doctor nurse driver author owner holder ' +
    'cardholder account beneficiary recipient sender payer payee applicant tenant buyer seller borrower traveler whose and',
  SALUTE:
    'dear hello hi hey thanks you regards sincerely yours mr mrs ms miss mister madam dr prof professor doctor sir herr frau ' +
    'monsieur madame senor senora signor signora cardholder holder beneficiary',
  INTRODUCES:
    'myself kid son daughter wife husband mother father mom dad brother sister friend flatmate roommate colleague partner ' +
    'neighbour neighbor boss cousin uncle aunt',
  PERSONAL: 'my first last full given maiden middle real legal family',
  WHERE: 'in at near from the',
};

/** Bytes of the longest word above. */
export const LONGEST_CLASSED = 12;
export const FNV_OFFSET = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

const ROWS = 2048;
const hashes = new Int32Array(ROWS);
const classes = new Int32Array(ROWS);

for (const [name, list] of Object.entries(WORDS)) {
  for (const word of list.split(' ')) {
    let hash = FNV_OFFSET;
    for (const byte of Buffer.from(word)) hash = Math.imul(hash ^ byte, FNV_PRIME);
    let row = hash & (ROWS - 1);
    while (classes[row] !== 0 && hashes[row] !== hash) row = (row + 1) & (ROWS - 1);
    hashes[row] = hash;
    classes[row] |= WordClass[name as keyof typeof WordClass];
  }
}

/** Classes of the word with this FNV-1a hash over its bytes, ASCII lowered. */
export function classesOf(hash: number): number {
  for (let row = hash & (ROWS - 1); classes[row] !== 0; row = (row + 1) & (ROWS - 1)) {
    if (hashes[row] === hash) return classes[row];
  }
  return 0;
}
