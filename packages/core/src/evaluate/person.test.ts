import { describe, expect, test } from 'vitest';
import { personAfter, personAt, personValue } from './person.ts';
import { personsInChat } from './person-chat.ts';
import { Text } from './text.ts';

const THRESHOLD = 0.5;

/** The text as a record between others, as the evaluator sees it. */
function record(line: string): Text {
  const bytes = Buffer.from(`\n${line}\n\n\n`);
  const text = new Text(bytes, bytes.length, 0);
  text.locate(1);
  return text;
}

const found = (text: Text, span: ReturnType<typeof personAt>) =>
  span && span.confidence >= THRESHOLD ? text.bytes.toString('utf8', span.start, span.end) : null;

/** `^` stands before the candidate's first word. */
describe('a pair of words', () => {
  test.each<[string, string | null]>([
    ['saw ^Jane Doe today', 'Jane Doe'],
    ['^Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['^Anna van der Berg', 'Anna van der Berg'],
    ['“^John Smith” said', 'John Smith'],
    ["^Jane Doe's order", 'Jane Doe'],
    ['^Jane Doe’s order', 'Jane Doe'],
    ['^Martin Luther King Jr. spoke', 'Martin Luther King Jr.'],
    ['^Maria Garcia, MD', 'Maria Garcia, MD'],
    ["^I'm Kevin from sales", 'Kevin'],
    ['^Dr. Wijtze', 'Wijtze'],
    ['^Ronald McDonald and DeShawn', 'Ronald McDonald'],
    ['^JOHN SMITH', 'JOHN SMITH'],
    ["^I've Started", null],
    ['^Victoria Falls', null],
    ['^Charlotte Amalie', null],
    ['^Rose Gold', null],
    ['^Jackson Databind', null],
    ['^John DataNode', null],
    ['^F AMe', null],
    ['^Jane Doe_5', null],
    ['^Jane Doe7', null],
    ['^Smith Street', null],
    ['^Kevin Park', 'Kevin Park'],
    ['^Lake Garda', null],
    ['Payment received from ^Lucas Valles', 'Lucas Valles'],
  ])('%s', (row, want) => {
    const at = Buffer.from(row.slice(0, row.indexOf('^'))).length;
    const text = record(row.replace('^', ''));
    expect(found(text, personAt(text, at + 1))).toBe(want);
  });
});

/** `^` stands behind the keyword. */
describe('behind a keyword', () => {
  test.each<[string, string | null]>([
    ['my name^ is vijay', 'vijay'],
    ['my name^ is smith', 'smith'],
    ['my name^ is wanjiru żurawska ssn no 12', 'wanjiru żurawska'],
    ['my name is^ xqzeru and', 'xqzeru'],
    ['name^ priya', 'priya'],
    ['name^ joseph m dechant', 'joseph m dechant'],
    ['my last name^ robin', 'robin'],
    ['customer^ 4711 jackson', null],
    ['this is^ pallavi', 'pallavi'],
    ['myself^ hiroko, i want', 'hiroko'],
    ['my kid^ abigail guðmundsdóttir date', 'abigail guðmundsdóttir'],
    ['customer^ Jane Doe paid', 'Jane Doe'],
    ['customer^: andrei here, ssn', 'andrei'],
    ['customer^: iban be67', null],
    ['customer^=Zanele+Hwang&lang=en', 'Zanele+Hwang'],
    ['customer^=Pilar+B%C3%A9rub%C3%A9&lang=en', 'Pilar+B%C3%A9rub%C3%A9'],
    ['customer^=Jane Doe action=login', 'Jane Doe'],
    ['"name^":"muhammad naim bin abdullah"', 'muhammad naim bin abdullah'],
    ['"name^":"Cole Malinchock"', 'Cole Malinchock'],
    ['"name^":"luiz8910/codeflix"', null],
    ['"name^":"saby/ios-sabycom"', null],
    ['"name^":"jenkins"', null],
    ['"hostName^":"Victoria"', null],
    ['file_name^=Jackson', null],
    ['screen_name^=Bro_IDS&count=2', null],
    ['name^=lg_5169112step.jpg', null],
    ['container name^ jackson exited', null],
    ['Dear^ Grace, thank you', 'Grace'],
    ['thank you^, Jadwiga. One moment', 'Jadwiga'],
    ["hello^! I'm gonna", null],
    ['last name^? Krylova', 'Krylova'],
    ['this is^ fine', null],
    ['i am^ ready', null],
    ['client^ IP="192.0.2.1"', null],
  ])('%s', (row, want) => {
    const at = Buffer.from(row.slice(0, row.indexOf('^'))).length;
    const text = record(row.replace('^', ''));
    expect(found(text, personAfter(text, at + 1, Math.min(text.end, at + 97)))).toBe(want);
  });
});

describe('under a key of names', () => {
  test.each<[string, boolean]>([
    ['Jane', true],
    ['Kjærgaard', true],
    ['W%C3%B3jcik', true],
    ['Dietmar+Sj%C3%B6berg', true],
    ['Jos\\u00e9 Garc\\u00eda', true],
    ["O'Brien", true],
    ['Doe, Jane Q.', true],
    ['muhammad naim bin abdullah', true],
    ['Sammy Davis Jr.', true],
    ['null', false],
    ['user-42', false],
    ['/etc/hosts', false],
    ['jane@example.com', false],
    ['com.example.Main', false],
    ['connection refused', false],
    ['%zz', false],
    ['', false],
    ['a b c d e f g h', false],
  ])('%s', (value, want) => {
    expect(personValue(value) >= THRESHOLD).toBe(want);
  });
});

/** The whole line is the record; what is expected is joined by ` | `. */
describe('turns of a chat', () => {
  test.each<[string, string]>([
    ['asif kumar', 'asif kumar'],
    ['ram ssn 2567 credit 5197', 'ram'],
    ['viswa', 'viswa'],
    ['projo soni and 5826', 'projo soni'],
    ['rifa fvc 543', 'rifa'],
    ['sure its xavier rodriguez', 'xavier rodriguez'],
    ['its sameer ahmed', 'sameer ahmed'],
    ['im charlie', 'charlie'],
    ['name tejav arora', 'tejav arora'],
    ['my name saarathi', 'saarathi'],
    ['yes it is austen', 'austen'],
    ['kolaistin card number is 9762679265783654', 'kolaistin'],
    ['ted williams card number 5444320000032456 address is 412 rose drive', 'ted williams'],
    ['name priya and ac no 0054', 'priya'],
    ['hello', ''],
    ['ok thank you', ''],
    ['i want to book a ticket in flight', ''],
    ['my dob is 4 may 87', ''],
    ['mumbai to chennai', ''],
    ['window seat please', ''],
    ['jane 45 gmailcom', ''],
    ['asd 235146987', ''],
    ['nothing else', ''],
    ['started in 5 ms', ''],
    ['level=info name=jane', ''],
    ['{"name":"jane"}', ''],
  ])('%s', (row, want) => {
    const text = record(row);
    const names = personsInChat(text).map(({ start, end }) => text.bytes.toString('utf8', start, end));
    expect(names.join(' | ')).toBe(want);
  });
});

test('somebody named before is known by one word', () => {
  const text = record('Jane Kasslin paid; then Kasslin left');
  expect(found(text, personAt(text, 1))).toBe('Jane Kasslin');
  expect(found(text, personAt(text, 1 + text.bytes.toString().lastIndexOf('Kasslin') - 1))).toBe('Kasslin');
});

test('who stands beside somebody named is named as well', () => {
  const text = record('Cc: Jane Doe; Gertrit Schwabo');
  expect(found(text, personAt(text, 5))).toBe('Jane Doe');
  expect(found(text, personAt(text, 15))).toBe('Gertrit Schwabo');
});

test('a name alone below the closing of a letter', () => {
  const bytes = Buffer.from('\nBest regards,\nViljem\n\n\n');
  const text = new Text(bytes, bytes.length, 0);
  text.locate(15);
  expect(found(text, personAt(text, 15))).toBe('Viljem');
});

describe('why', () => {
  test.each<[string, string]>([
    ['Jane Doe paid', 'given name and surname'],
    ['Dr. Wijtze', 'behind a title'],
    ['Filip lives here with her', 'given name, does what people do'],
  ])('%s', (row, want) => {
    expect(personAt(record(row), 1)?.why).toBe(want);
  });
  test('a keyword is told', () => {
    expect(personAfter(record('my name is priya'), 8, 17)?.why).toBe(
      'name in small letters, introduced by "my name is"',
    );
  });
});
