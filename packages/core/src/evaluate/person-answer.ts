/** The name that answers a question: "may i have your name?", then "sure, its priya kamau". */
import { type PersonSpan, personAfter } from './person.ts';
import { Text } from './text.ts';
import { utteranceAfter } from './turn.ts';

/** What is said is read as if it stood behind these words. */
const LEAD = 'my name is ';
/** What nobody's answer holds. */
const CODE = /[{}[\]<>=\\|_/#$%]|[0-9]:[0-9]|:[0-9]/;

/** `[from, to)`: the keyword, which has to end in `name`. */
export function personInAnswer(text: Text, from: number, to: number): PersonSpan | null {
  if (text.latin1(to - 4, to).toLowerCase() !== 'name') return null;
  const answer = utteranceAfter(text, from, to);
  if (!answer) return null;
  const said = text.latin1(answer.start, answer.end);
  if (CODE.test(said)) return null;
  const bytes = Buffer.from(`${LEAD}${said}\n`, 'latin1');
  const own = new Text(bytes, bytes.length, 0);
  own.locate(0);
  const name = personAfter(own, LEAD.indexOf(' is'), own.end);
  if (!name || name.start < LEAD.length) return null;
  const shift = answer.start - LEAD.length;
  return { ...name, start: name.start + shift, end: name.end + shift, why: `${name.why}, in an answer` };
}
