/** Turns of a chat without capitals and signs, under preset `strict`, and that the default takes none of it. */
import { createScrubber, defaults } from '@scrubjay/core';
import { describe, expect, test } from 'vitest';

const strict = createScrubber({ ...defaults, preset: ['strict'], threshold: 0.3 });
const usual = createScrubber({ ...defaults });

const found: [input: string, output: string][] = [
  ['petragilbert 31 hotmailcom', '[EMAIL_ADDRESS]'],
  ['tadeofficecom', '[EMAIL_ADDRESS]'],
  ['mail id is bhuvana_k 7 yahoocom', 'mail id is [EMAIL_ADDRESS]'],
  ['ingridhansengmial com', '[EMAIL_ADDRESS]'],
  ['send it to priya at the rate gmail dot com', 'send it to [EMAIL_ADDRESS]'],
  ['okafor underscore tim at acme dot org', '[EMAIL_ADDRESS]'],
  ['its ondrej at yahoo dot co dot uk', 'its [EMAIL_ADDRESS]'],
  ['ok 98400 12345', 'ok [PHONE_NUMBER]'],
  ['yes 5552014477', 'yes [PHONE_NUMBER]'],
  ['you can reach me on 9840012345', 'you can reach me on [PHONE_NUMBER]'],
  ['its 4000123456789017 sorry for the delay', 'its [CREDIT_CARD] sorry for the delay'],
  ['4000 1234 5678 9018', '[CREDIT_CARD]'],
  ['7.81E+15', '[CREDIT_CARD]'],
  ['612 e 15', '[CREDIT_CARD]'],
  ['my credit crad is 5105105105105101', 'my credit crad is [CREDIT_CARD]'],
  ['cc last four 8812', 'cc last four [CREDIT_CARD]'],
  ['8812 and 4410', '[US_SSN] and [US_BANK_NUMBER]'],
  ['sure 7719', 'sure [US_SSN]'],
  ['meena 8812', '[PERSON] [US_SSN]'],
  ['4410 is my ssn', '[US_SSN] is my ssn'],
  ['customer: 4410', 'customer: [US_SSN]'],
  ['savings acct 4410', 'savings acct [US_BANK_NUMBER]'],
  ['my account numebr is af 5826', 'my account numebr is [US_BANK_NUMBER]'],
  ['yes 001234509876', 'yes [US_BANK_NUMBER]'],
  ['move 200 dollars from 4410 to 8812', 'move 200 dollars from [US_BANK_NUMBER] to [US_BANK_NUMBER]'],
  ['i moved to 88 birch lane dover', 'i moved to [STREET_ADDRESS]'],
  ['flat 12 palm residency link road pune 411001', '[STREET_ADDRESS]'],
  ['its 19 gandhi nagar 2 nd cross', 'its [STREET_ADDRESS]'],
  ['742 evergreen terrace springfield or 97403', '[STREET_ADDRESS]'],
  ['address is lal bagh road bangalore', 'address is [STREET_ADDRESS]'],
];

const left = [
  'i want 3 tickets',
  'i need 2 tickets to boston on 12 may',
  'my flight is at 1030',
  'flight 4521',
  'it costs 4500 dollars',
  'transfer 5000 to savings',
  '2019',
  'i have a 2015 honda civic',
  'june 18 2018',
  'on the 23 rd june 2018',
  '05062018',
  'my confirmation number is 7845',
  'my order number is 9876543210',
  'last 4 digits of what',
  'thats the right address',
  'my address is wrong',
  'i forgot my email',
  'do you have gmail',
  'i booked on expediacom',
  'is your internet working',
  'it is a 2 way street to be honest',
  'please hold on the line',
  'the drive was ok',
  'pay 4521 rs',
  'starting worker 4521',
  'worker 4521 done',
  'listening on port 8085',
  'took 1234 ms',
  'build 20240115',
  '1609459200',
  '1609459200000',
  'exit code 1374',
  'GET /4523 200',
  '{"n":4523}',
  'x=4523',
];

describe('turns of a chat', () => {
  test.each(found)('%s', (input, output) => {
    // A record that is a number alone gets quotes.
    expect(strict.scrubText(`${input}\n`).replaceAll('"', '')).toBe(`${output}\n`);
  });

  test.each(left)('stays: %s', (input) => {
    expect(strict.scrubText(input)).toBe(input);
  });

  test.each(['4410', 'sure 7719', 'petragilbert 31 hotmailcom', '612 e 15', 'yes 001234509876'])(
    'not by default: %s',
    (input) => {
      expect(usual.scrubText(input)).toBe(input);
    },
  );

  test('long and hostile turns cost little', () => {
    const rows = ['4 '.repeat(99), 'at dot '.repeat(28), 'a 1 street '.repeat(18), 'no '.repeat(66)];
    const text = `${rows.join('\n')}\n`.repeat(250);
    const begun = performance.now();
    strict.scrubText(text);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

/** Asked for in one turn, told in the next; the default preset. */
const answers: [question: string, answer: string, entity: string][] = [
  ['what is your name?', 'priya kamau', 'PERSON'],
  ['could i have your full name please?', 'sure it is wanjiru otieno', 'PERSON'],
  ['what is your name?', 'pallavi', 'PERSON'],
  ['what is your email?', 'jane.doe@example.com', 'EMAIL_ADDRESS'],
  ['what is your email?', 'jane dot doe at example dot com', 'EMAIL_ADDRESS'],
  ['can you share your email id?', 'janedoe 45 gmailcom', 'EMAIL_ADDRESS'],
  ['what is your phone number?', '9840012345', 'PHONE_NUMBER'],
  ['what number can i reach you on?', '5552014477', 'PHONE_NUMBER'],
  ['what is your address?', '19 gandhi nagar chennai', 'STREET_ADDRESS'],
  ['could you confirm your billing address?', '742 Evergreen Terrace, Springfield', 'STREET_ADDRESS'],
  ['what is your card number?', '4000 1234 5678 9010', 'CREDIT_CARD'],
  ['what are the last four digits of your card?', '4410', 'CREDIT_CARD'],
  ['what is your date of birth?', '12/04/1985', 'DATE_OF_BIRTH'],
  ['what is your account number?', '12345678', 'US_BANK_NUMBER'],
];

describe('answers', () => {
  const forms: [name: string, write: (question: string, answer: string) => string][] = [
    ['lines', (question, answer) => `${question}\n${answer}\n`],
    ['speakers', (question, answer) => `agent: ${question}\ncustomer: ${answer}\n`],
    [
      'JSON',
      (question, answer) =>
        `${JSON.stringify({ role: 'agent', text: question })}\n${JSON.stringify({ role: 'customer', text: answer })}\n`,
    ],
  ];
  describe.each(forms)('%s', (_name, write) => {
    test.each(answers)('%s %s', (question, answer, entity) => {
      const input = write(question, answer);
      const { entity: as } = usual
        .detect(Buffer.from(input))
        .find(({ start }) => start > input.indexOf('?')) ?? { entity: null };
      expect(as).toBe(entity);
    });
  });

  test.each([
    'what is your name?\nhold on please\n',
    'what is your name?\nwhy do you ask\n',
    'what is the name?\nGET /kofi 200\n',
    'what is your phone number?\nGET /5552014477 200\n',
    'GET /users?name=&phone=&q=what+is+your+name?\nworker 4 started\n',
  ])('none: %s', (input) => {
    expect(usual.scrubText(input)).toBe(input);
  });

  test('lines with question marks cost little', () => {
    const text = `GET /a?name=x&phone=y HTTP/1.1\nname phone address email card ${'x'.repeat(60)}\n`.repeat(
      5000,
    );
    const begun = performance.now();
    expect(usual.scrubText(`${text}?`)).toBe(`${text}?`);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
