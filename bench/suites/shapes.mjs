// Text of one shape alone, by engine. The shapes are the kernel's under both; what an engine adds are the literals it looks for
// meanwhile.
import { inside, policyOf } from '../lib/core.mjs';

const { createMatcher } = await inside('./matcher/index.js');
const { Kind } = await inside('./matcher/contract.js');

const BYTES = 65_536;

/** A candidate of the kind is in each. */
const SHAPES = {
  DIGITS: 'call 202 555 0143 or 020 7946 0018 now, ',
  DOTTED: 'from 192.0.2.17 to 198.51.100.4 sent, ',
  COLONS: 'via 2001:db8::8a2e:370:7334 and 00:00:5e:00:53:af then, ',
  AT: 'mail to jane.roe@acme.example and back, ',
  IBAN: 'paid to DE89 3704 0044 0532 0130 00 today, ',
  TOKEN: 'sent to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa today, ',
  WORDS: 'seen by Jane Roe and by Anna Kowalska here, ',
  ESCAPE: '{"a":"john\\u0040acme.example"}\n',
  CARD: 'paid by 4111 1111 1111 1111 at once, ',
  SSN: 'number 219-09-1234 was given, ',
  STREET: 'lives in Musterstraße 12, today, ',
  PERCENT: 'GET /users?mail=john%40acme.example&page=1 ',
  ENTITY: 'mail john&#64;acme.example to us\n',
  BASE64: 'sent eyJtYWlsIjoiam9obkBhY21lLmV4YW1wbGUifQ== along, ',
  QUOTED: 'mail john=40acme.example to us=\n',
  COLOUR: 'mail \u001b[31mjohn\u001b[0m@acme.example to us\n',
};

const bytesOf = (text) => Buffer.from(text.repeat(Math.ceil(BYTES / text.length))).subarray(0, BYTES);

/** Numbers of candidates of the kind. */
function scan(slot, bytes, kind) {
  slot.fit(bytes.length);
  bytes.copy(slot.bytes);
  const count = slot.scan(bytes.length);
  let seen = 0;
  for (let i = 0; i < count * 3; i += 3) if (slot.found[i] === kind) seen++;
  return seen;
}

const slots = ['hyperscan', 'portable'].map((engine) => [
  engine,
  createMatcher(policyOf({}, engine)).matcher.slot(0),
]);

export default {
  title: `shapes: ${BYTES} bytes of each`,
  cases: Object.entries(SHAPES).flatMap(([shape, text]) => {
    const bytes = bytesOf(text);
    const expected = scan(slots[0][1], bytes, Kind[shape]);
    if (expected === 0) throw new Error(`no ${shape} in the text that is made of them`);
    return slots.map(([engine, slot]) => ({
      name: `${shape.toLowerCase()}, ${engine}`,
      expected,
      run: () => scan(slot, bytes, Kind[shape]),
    }));
  }),
};
