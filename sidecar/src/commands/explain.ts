/** scrubjay explain: why each candidate was taken or dropped. */
import type { Frame } from '@scrubjay/core/internal';
import type { Invocation } from '../args.ts';
import { type Candidate, Explainer, type Verdict } from '../candidates.ts';
import { readRecords } from '../records.ts';
import { readSettings } from '../settings.ts';
import { hintAtTerminal, readInput, writeOutput } from '../stdio.ts';
import { table } from '../table.ts';

const WHY: Readonly<Record<Verdict, string>> = {
  taken: 'taken',
  pattern: 'dropped: the pattern does not match here',
  validator: 'dropped: the validator refuses it',
  value: 'dropped: its key decides, but no value of its kind stands there',
  name: 'dropped: the words are no name, or nothing speaks for one',
  threshold: 'dropped: its confidence is below the threshold',
  protected: 'dropped: it stands under a protected key',
  allowed: 'dropped: it is on the allow-list',
  label: 'dropped: it is a label that stands for a value already',
  overlap: 'dropped: the overlap went to',
};

/** Characters of a value that are shown. */
const SHOWN = 60;

/** Rows of a table; a long text gets several, so that none has to be held whole. */
const ROWS = 1000;

interface Row extends Candidate {
  readonly value?: string;
}

/** Nothing in it moves the cursor or colours the terminal. */
function printable(value: Buffer): string {
  const text = JSON.stringify(value.toString('utf8'));
  return text.replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

export async function explain(invocation: Invocation): Promise<number> {
  const { switches, operands } = invocation;
  const config = await readSettings(invocation);
  const explainer = new Explainer(config);
  const values = switches.has('show-values');
  const look = (source: Buffer, frame: Frame): Row[] =>
    explainer
      .candidates(source, frame)
      .map((one) => (values ? { ...one, value: printable(source.subarray(one.start, one.end)) } : one));
  const [given] = operands;
  if (given === undefined) hintAtTerminal(switches.has('quiet'));
  const input = given === undefined ? readInput() : once(Buffer.from(given));
  const records = readRecords(input, config, look);
  await (switches.has('json') ? asJson(records) : asTable(records, values));
  explainer.close();
  return 0;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

type Records = ReturnType<typeof readRecords<Row>>;

async function asJson(records: Records): Promise<void> {
  let lead = '[';
  for await (const { found, ends } of records) {
    let text = '';
    for (const { value, ...rest } of found) {
      text +=
        lead + JSON.stringify(value === undefined ? rest : { ...rest, value: JSON.parse(value) as string });
      lead = ',';
    }
    if (ends) {
      text += lead === '[' ? '[]\n' : ']\n';
      lead = '[';
    }
    await writeOutput(text);
  }
}

async function asTable(records: Records, values: boolean): Promise<void> {
  const head = ['line', 'bytes', 'entity', 'detector', 'confidence', 'verdict', ...(values ? ['value'] : [])];
  let rows: string[][] = [];
  let tables = 0;
  let line = 1;
  const print = async () => {
    await writeOutput(table(head, rows));
    rows = [];
    tables++;
  };
  for await (const { found, ends } of records) {
    for (const one of found) {
      const { start, end, entity, detector, confidence, verdict, lostTo, value } = one;
      const spoke = one.why ? ` (${one.why})` : '';
      const why = lostTo === null ? WHY[verdict] + spoke : `${WHY[verdict]} ${lostTo}${spoke}`;
      const bytes = start === end ? String(start) : `${start}-${end}`;
      const cells = [String(line), bytes, entity, detector, confidence.toFixed(2), why];
      rows.push(values ? [...cells, cut(value ?? '')] : cells);
      if (rows.length === ROWS) await print();
    }
    if (ends) line++;
  }
  if (rows.length > 0) await print();
  if (tables === 0) {
    await writeOutput('No candidates: nothing in the text looks like anything that is looked for.\n');
  }
}
