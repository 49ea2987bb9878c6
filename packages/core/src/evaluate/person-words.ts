/** Closed word classes of the grammar of names. Lower case. */

/** Stand before a name and make it one. A full stop may follow. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof sir madam lady lord rev fr capt captain col sgt lt maj gen hon sr sra srta señor señora ' +
    'herr frau monsieur madame mme mlle m don doña dott sig signor signora pan pani mevrouw meneer dhr mw shri smt'
  ).split(' '),
);

/** Small words inside a surname. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'van von der den de het ter ten te da das do dos du di del della degli della la le los las el al bin bint ibn abu ' +
    'ben bat af av zu zum zur y e mac mc st saint san santa'
  ).split(' '),
);

/** Stand behind a name: it belongs to a firm, a street or a place then. */
export const AFTER_NO_PERSON: ReadonlySet<string> = new Set(
  (
    'inc llc ltd plc gmbh ag corp corporation company co limited group holdings bank university college school hospital ' +
    'clinic institute foundation airport station street st avenue ave road rd lane ln drive dr boulevard blvd square ' +
    'court ct way place terrace plaza park bridge county city town island islands river lake mountain valley beach hotel ' +
    'theorem algorithm method effect law test filter index protocol framework server agent engine studio safari'
  ).split(' '),
);

/** Stand before a name: what follows is a thing that is called so. */
export const BEFORE_NO_PERSON: ReadonlySet<string> = new Set('the a an of in at to from near via project codename'.split(' '));
