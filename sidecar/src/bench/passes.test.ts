import { validateConfig } from '@scrubjay/core';
import { CoreScrubber } from '@scrubjay/core/internal';
import { expect, test } from 'vitest';
import { countFindings, framesOf } from './passes.ts';
import { countCandidates } from './suspects.ts';

const CARD = '4111 1111 1111 1111';
const config = validateConfig({
  entities: ['CREDIT_CARD', 'EMAIL_ADDRESS'],
  batch: 65_536,
  maxRecord: 65_536,
});

function counted(text: string) {
  const bytes = Buffer.from(text);
  const core = new CoreScrubber(config);
  const found = countFindings(core, bytes, framesOf(bytes, config), 60_000);
  core.close();
  return found;
}

const filler = 'nothing here\n'.repeat(20_000);
const long = `${'x '.repeat(50_000)}a@acme.example ${'y '.repeat(50_000)}b@acme.example\n`;

test.each<[string, string, number, number, Record<string, number>]>([
  ['nothing', 'plain\n', 1, 0, {}],
  [
    'two in one line',
    `card ${CARD}, mail a@acme.example\nplain\n`,
    2,
    1,
    { CREDIT_CARD: 1, EMAIL_ADDRESS: 1 },
  ],
  ['the last line without a newline', `plain\ncard ${CARD}`, 2, 1, { CREDIT_CARD: 1 }],
  ['over several batches', `a@acme.example\n${filler}b@acme.example\n`, 20_002, 2, { EMAIL_ADDRESS: 2 }],
  [
    'the commonest first',
    `card ${CARD}\na@acme.example b@acme.example\n`,
    2,
    2,
    { EMAIL_ADDRESS: 2, CREDIT_CARD: 1 },
  ],
  ['a long record, in pieces', long, 1, 1, { EMAIL_ADDRESS: 2 }],
])('%s', (_, text, lines, linesHit, byEntity) => {
  const found = counted(text);
  expect(found).toMatchObject({ bytes: Buffer.byteLength(text), lines, linesHit, byEntity });
  expect(Object.keys(found.byEntity)).toEqual(Object.keys(byEntity));
});

// An address in an escaped string counts where it is decoded; words and keys count though nothing is confirmed.
test.each<[string, string, string[], string[]]>([
  ['a shape', 'a@acme.example\n', ['EMAIL_ADDRESS'], ['EMAIL_ADDRESS']],
  ['nothing', 'plain words\n', ['EMAIL_ADDRESS'], []],
  ['a prefix', 'key AKIAQ3EGRIXJ7HN2KT5B\n', ['AWS_ACCESS_KEY'], ['AWS_ACCESS_KEY']],
  ['a key', '{"password":""}\n', ['PASSWORD'], ['PASSWORD']],
  ['in a decoded string', '{"m":"a\\u0040acme.example"}\n', ['EMAIL_ADDRESS'], ['EMAIL_ADDRESS']],
  ['names', 'call Jane Roe\n', ['PERSON', 'CREDIT_CARD'], ['PERSON']],
])('candidates: %s', (_, text, entities, wanted) => {
  const bytes = Buffer.from(text);
  const settings = validateConfig({ entities });
  const counts = countCandidates(settings, bytes, framesOf(bytes, settings));
  expect(counts.map(([entity]) => entity)).toEqual(wanted);
});
