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
  /** Before a capitalised word it makes a thing of it. */
  ARTICLE: 1024,
  /** Its subject is a person: "Jane approved". */
  DOES: 2048,
  /** A person follows: "said Jane", "call Jane". */
  TELLS: 4096,
  /** What a person is to others: "singer Jane". */
  ROLE: 8192,
  /** Pronouns of people; a sentence that has them speaks of people. */
  ME: 16384,
  /** By, with, for: people and things follow. */
  WITH: 32768,
  /** Is, has, will. */
  AUX: 65536,
  /** Follows a name that is spoken to: "Jane, can you". */
  ASKS: 131072,
  /** Behind a name, in small letters, it makes a thing of it: "Fowler pattern". */
  CONCEPT: 262144,
  /** Before a name: a street, mountain, port is named after it. */
  STREET: 524288,
  /** Days and months. */
  DATE: 1048576,
  /** Words that sentences have and log lines have few of. */
  SMALL: 2097152,
  /** A person or a place follows. */
  TOWARD: 4194304,
  /** What people have: "Jane's address". */
  BELONGS: 8388608,
  /** A person or a thing follows: "I like Jane". */
  LIKES: 16777216,
  /** Before a colon it says that a person is named behind it: "Owner: Jane Doe". */
  LABEL: 33554432,
  /** Opens a sentence with a capital, and is part of no name: "So Jane". */
  OPENER: 67108864,
  /** Its subject is a person or a thing: "Jane left". */
  ACTS: 134217728,
  /** Ends a letter; the name follows below: "Best,". */
  CLOSES: 268435456,
  /** As good as a title before a name: "Judge Doe", "Aunt Jane". */
  RANK: 536870912,
  /** Before to, from, of, for: a place or firm follows as a rule: "moved to", "university of", "works for". */
  GOES: 1073741824,
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
    'engine studio safari plugin module library client core api sdk service driver databind memorial pattern gpu world tower ' +
    'building museum stadium award awards prize center centre theatre theater motors motor company website pharma pharmaceuticals ' +
    'industries partners associates brothers sons foods airlines records studios pictures press times news cup open',
  SUFFIX: 'jr sr ii iii iv md phd esq dds dvm mba msc',
  FILLER: 'is was are s am im this here its it name',
  OWNER:
    'my his her their your our full first last given family maiden real legal middle birth user person people customer ' +
    'client patient employee contact member guest passenger student teacher doctor nurse driver author owner holder ' +
    'cardholder account beneficiary recipient sender payer payee applicant tenant buyer seller borrower traveler whose and',
  SALUTE:
    'dear hello hi hey thanks you regards sincerely yours mr mrs ms miss mister madam dr prof professor doctor sir herr frau ' +
    'monsieur madame senor senora signor signora cardholder holder beneficiary cheers congratulations congrats birthday ' +
    'welcome goodbye bye morning afternoon evening hola bonjour hallo ciao gracias merci danke ' +
    'wishes liebe lieber cher chere caro cara estimado estimada querido querida geehrte geehrter gentile szanowna szanowny beste',
  INTRODUCES:
    'myself kid son daughter wife husband mother father mom dad brother sister friend flatmate roommate colleague partner ' +
    'neighbour neighbor boss cousin uncle aunt me ist bin suis appelle llamo chiamo heisse naam',
  PERSONAL: 'my first last full given maiden middle real legal family',
  WHERE: 'in at near from the on into onto through across around outside inside via',
  TOWARD: 'to of from visit visits visited visiting',
  ARTICLE: 'the a an these those no any each every another some our your its',
  DOES:
    'said says told tells asked asks replied replies answered called calls shouted shouts yelled laughed smiled cried wrote ' +
    'writes began lives lived works worked spent bought paid likes liked loves loved wants wanted needs approved reviewed ' +
    'signed joined join joins met married died grew went goes came comes thinks thought knows knew believes believed feels ' +
    'felt forgot forgets sent sends emailed phoned rang texted complained confirmed promised agreed visited saw gave given ' +
    'took brought lost hopes hoped wishes wished speaks spoke talks talked teaches taught studied studies plays played sings ' +
    'sang lied listed admitted decided arrived travelled traveled moved drove walked ran sat stood ate drank slept woke ' +
    'ordered borrowed owes owed reminded explained mentioned suggested invited apologised apologized cancelled argued ' +
    'recommended prefers preferred refuses refused insists insisted tried tries graduated retired resigned born sick ' +
    'filed scored won composed written directed produced painted designed performed founded invented discovered edited narrated ' +
    'photographed claims claimed suffers suffered earns earned hates hated enjoys enjoyed sold sells rented rents stole hurt ' +
    'denied disagrees disagreed agrees argued declined ruled testified wondered noticed regretted sued ' +
    'here speaking happy sorry call talk speak write meet visit come go tell ask agree approve sign thank attend present',
  TELLS:
    'said says told tell tells telling asked ask asks asking call calls calling met meet meets meeting married ' +
    'marry thank thanked emailed email phoned texted starring featuring invited invite ' +
    'spoke speak speaking talked talk talking shouted yelled laughed smiled looked wrote remind reminded hired fired ' +
    'given divorced dating marries kissed hugged gave given give wed contacted replied cc according belongs belong',
  LIKES:
    'called named miss missed misses love loves loved loving knew know knows visit visited believe ' +
    'trust likes hates hate hated sees saw see trusts help helped helps owe owes owed pay paid show showed send sent bring ' +
    'brought beat beats accused blamed blame arrested elected appointed heard watch watched remember remembers remembered ' +
    'introduce introduced resembles identified identify nominated defeated replaced replace chose choose picked pick follow ' +
    'followed joined join admire admired think thinks know find found let made left meanwhile wake woke praised sued kicked ' +
    'bless forgive forgave feed raised adopted named nicknamed dumped ditched',
  ROLE:
    'actor actress singer songwriter author writer poet painter artist director producer composer drummer guitarist player ' +
    'coach manager boss ceo cto cfo president chairman minister senator mayor judge lawyer attorney nurse surgeon teacher ' +
    'student colleague coworker friend girlfriend boyfriend husband wife fiance fiancee son daughter brother sister mother ' +
    'father mom mum dad uncle aunt cousin nephew niece grandma grandpa neighbour neighbor flatmate roommate baby kid king ' +
    'queen prince princess pope saint officer detective sergeant captain late young poor early dear little old ' +
    'driver pilot sailor soldier farmer cleaner cook waiter chancellor ambassador governor councillor novelist sheriff ' +
    'major general chef nanny tutor trainer therapist dentist pharmacist accountant architect consultant intern ' +
    'teammate classmate intern apprentice trainee heir successor predecessor striker goalkeeper pianist violinist singer ' +
    'dancer editor translator critic suspect defendant victim plaintiff owner customer client patient employee tenant landlord passenger guest caller witness ' +
    'engineer founder entrepreneur journalist reporter photographer pastor bishop widow twin',
  ME:
    'i he she him her his hers my me mine we us our they them their who whose whom himself herself myself ' +
    'you your everyone everybody someone somebody people said says told asked wife husband kid mother father friend boss',
  WITH: 'with by for and or about against between like than without after before behind but',
  AUX:
    'is was are were has had have will would can could should may might must did does do always never also just still ' +
    'really already often now once later then didn doesn isn wasn hasn haven couldn wouldn don aren weren shouldn hadn',
  ASKS:
    'can could would will please i you your what when where why how do did does are is was have thanks thank my we let ' +
    'sorry this the it if any just good call tell',
  CONCEPT:
    'pattern patterns theorem algorithm method effect law laws gpu gpus architecture memorial award awards prize foundation ' +
    'website site store stores outlet stock shares bank browser engine album museum whiskey theory equation distribution ' +
    'transform filter syndrome disease scale index database cluster server servers tower building airport station hotel ' +
    'street avenue road beach island lake river valley university college hospital school stadium model models dataset ' +
    'spring pandora siri alexa cortana bixby tractor tractors jersey jeans village film movie band song firm startup club game app series planet species perfume brand logo products suits dealership branch office headquarters',
  STREET:
    'rue via calle avenida avenue plaza rua piazza strada ulica boulevard chemin impasse quai corso viale largo carrer paseo ' +
    'mount mt lake fort cape port camp river hotel isla ile villa rancho monte street road cafe stadium hurricane airport',
  DATE:
    'monday tuesday wednesday thursday friday saturday sunday january february march july september october november ' +
    'december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec',
  BELONGS:
    'address phone mobile number email account accounts card laptop computer kid kids child children son sons daughter wife ' +
    'husband mother father mom mum dad brother sister friend friends family car house home flat apartment name surname ' +
    'birthday money book books office team boss room bag passport dog cat job life death body face hand eyes hair voice ' +
    'wedding party parents birth age illness doctor lawyer salary statement invoice bill subscription policy appointment ' +
    'iphone ipad order wallet bike boyfriend girlfriend uncle aunt',
  LABEL:
    'owner kin executor assignee reviewer author reporter approver from to cc bcc by with applicant holder cardholder ' +
    'beneficiary recipient sender contact chair secretary name attendees present minutes photo participants invited signed ' +
    'attn reviewed approved candidate speaker host organizer organiser interviewer attendee absent apologies guests ' +
    'responsible requester submitter translator editor narrator starring cast',
  OPENER:
    'so see even both neither either nor then but maybe perhaps only after before when if because although though while as ' +
    'since until unless however meanwhile also now yesterday today tomorrow tonight later once whenever where why how what ' +
    'who which that this these those there here and or yet still during despite without with for from by to in on at of ' +
    'about between among against like unlike under over just not never always sometimes often finally suddenly actually ' +
    'apparently hopefully please thanks let tell ask give call meet i we you he she it they my your his her our their did ' +
    'does is was are were has have had can could would should must might the a wish according dear hello hi hey best regards',
  ACTS:
    'left leaves raised raises fell falls handled handles adjourned arrested showed shows looked looks seconded beat beats ' +
    'missed misses passed passes quit quits keeps kept baked owns owned rents found finds made makes put puts led leads ' +
    'ended ends opened opens closed closes started starts stopped stops turned turns returned returns noted notes pointed ' +
    'commented comments resolved fixed merged pushed opposed voted raced sailed cooked cooks cleaned drew draws fought ' +
    'accepted accepts rejected rejects updated updates uploaded posted shared shares liked followed follows unfollowed ' +
    'presented presents prescribed examined treats treated wears wore carries carried caught catches hit hits threw ' +
    'scored pleaded identified passed succeeded replaced replaces appeared appears remains remained stayed stays waited ' +
    'waits used helped helps needs seems seemed became becomes received receives requested requests holds held covered ' +
    'covers travels fell rose stood stands sees smells swam swims climbed broke breaks built builds hears heard reads',
  CLOSES:
    'best regards sincerely faithfully truly cheers thanks wishes love yours respectfully cordially greetings',
  RANK:
    'judge coach uncle aunt auntie grandma grandpa granny president chancellor senator captain officer detective sergeant ' +
    'nurse king queen prince princess pope saint sheriff mayor governor ambassador bishop pastor father mother sister ' +
    'brother cousin inspector constable corporal lieutenant colonel commander admiral deputy baron duke duchess countess',
  GOES:
    'moved move moves moving travelling traveling travel travelled traveled flight flights fly flying flew drive drove driving ' +
    'train trains bus way trip tour comes come came am m born live lives lived living went go going goes been ' +
    'university school college hospital bank city town village mayor ceo cto cfo president king queen minister governor ' +
    'bishop capital coast north south east west area region district work works worked working account contract loan ' +
    'subscription insured shop shares headquarters office branch republic county province kingdom department ministry ' +
    'museum ship shipped return returned returning relocate relocated where director founder chairman ' +
    'outside citizen citizens native',
  SMALL:
    'a an the of is was were been be am are has had have will would can could should do did does not this that these those ' +
    'it its at to with and or but so if when while because as from in on by about what which there here too very just ' +
    'more than then now some any all please thank thanks yes let every each never always ever after before until over ' +
    'isn doesn wasn didn don hasn haven couldn wouldn aren weren won can may might must shall into out up off only ' +
    'last new again during who my your his her our their me him them us',
};

/** Bytes of the longest word above. */
export const LONGEST_CLASSED = 16;
export const FNV_OFFSET = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

const ROWS = 8192;
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

/** Word classes of short turns of talk. */
export const ChatClass = {
  /** May stand before a name that answers a question: "sure", "ok", "it is". */
  OPENS: 1,
  /** A name follows, known or not. */
  INTRODUCES: 2,
  /** May stand between that and the name. */
  FILLS: 4,
  /** What is told beside a name: "ssn", "and", "number". */
  FIELD: 8,
  /** Ends a name too: "jane here". */
  HERE: 16,
  /** Of talk, and never a name. */
  CHATTER: 32,
} as const;

const CHAT: Readonly<Record<keyof typeof ChatClass, string>> = {
  OPENS:
    'sure yes yeah yep yup ok okay oh sorry hi hii hiii hello hey hai its it is im i am this that here my name and the well so ' +
    'thats no not actually please thanks thank you good morning afternoon evening mr mrs ms miss mister dr sir madam of course ' +
    'fine great yea ya alright customer full first last details complete correct spelled dear',
  INTRODUCES: 'name names im am myself its called',
  FILLS:
    'is was s as it i my me of the on to for and in be would like actually correct full first last mr mrs ms dr here',
  FIELD:
    'and ssn social security number numbers no num nos card credit debit account acc ac a/c id email emil mail mobile phone ph ' +
    'cell policy claim booking confirmation conformation code pin zip address dob date birth my with last four digits digit is ' +
    'booked reference ref pnr passport license vehicle car model from insurance ending the confirm contact emailid mobileno',
  HERE: 'here speaking this side',
  CHATTER:
    'bye byee byeee thankyou thanku thnx thx ty nothing none what when where why how who which can could would will want need ' +
    'have has had do does did tell give let please pls plz hmm okk okey oky ohk okie haha lol wow nice cool perfect awesome good ' +
    'welcome done wait one two three four five six seven eight nine ten today tomorrow yesterday monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april june july august september october november december ' +
    'window aisle business economy class seat flight ticket tickets yes no not gmail gmailcom gmaildotcom yahoo yahoocom dotcom hotmail ' +
    'hotmailcom outlook com toyota honda ford bmw audi hyundai nissan tesla chevy chevrolet camry corolla civic accord kia jeep dodge ' +
    'lexus mazda subaru volvo benz mercedes porsche ferrari suzuki maruti mahindra tata',
};

const chatClasses = new Map<string, number>();
for (const [name, list] of Object.entries(CHAT))
  for (const word of list.split(' '))
    chatClasses.set(word, (chatClasses.get(word) ?? 0) | ChatClass[name as keyof typeof ChatClass]);

export function chatClassOf(bytes: Buffer, { start, end }: { start: number; end: number }): number {
  return end - start > LONGEST_CLASSED
    ? 0
    : (chatClasses.get(bytes.toString('latin1', start, end).toLowerCase()) ?? 0);
}
