/** Question and answer: "what is your ssn?", then "4523", in the same record or in the next one. */
import { questionMark } from '../frame/frame.ts';
import { closingQuote, type Text } from './text.ts';

/** Bytes of a question that are looked at on either side of the word it asks for. */
const AROUND = 96;
/** Longest answer, bytes: who says more gives the word as well. */
const LONGEST = 120;
/** Bytes of a record in which its message must begin, to count as an answer. */
const HEAD = 400;

/** Somebody asks for what the word names, rather than speaking of it. */
const ASKS =
  /\b(?:what|whats|which|may|can|could|would|please|provide|give|tell|share|send|confirm|verify|enter|need|know|have|your)\b[^.!?]*$/i;

/** Speaker, time and the like before what is said: `[10:02:11] customer: `, `2026-11-22T10:00:00Z bob> `. */
const SPEAKER =
  /^(?:\[[^\]]{0,40}\] ?|<[\w .-]{1,24}> |\(?(?:[0-9]{2,4}[-/.][0-9]{2}[-/.][0-9]{2,4}[T ,]{1,2})?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,6})?(?:Z| ?[AaPp][Mm])?\)?[ ,|-]{0,3}){0,2}(?:[A-Za-z][\w .'-]{0,24}(?: ?\([^)]{0,24}\))?(?:[:>|]|"? ?=) ?"?)?/;

/** What people say before the value itself. */
const LEAD =
  /^(?:(?:sure|yes|yeah|yep|ok|okay|of course|here(?: it is| you go)?|it(?:'| i)?s|its|that(?:'| i)?s|this is|mine is|my (?:number|one) is|is)[ ,.:!-]{1,3}){0,3}/i;

/** The key of what is said in a JSON record. */
const MESSAGE = /"(?:message|msg|text|content|body|utterance|line|log)"\s*:\s*"/;

export interface Utterance {
  start: number;
  end: number;
}

/**
 * What answers the question that asks for the word at [from, to) of the located record; null when there is no question
 * mark behind the word, or nobody asks.
 */
export function utteranceAfter(text: Text, from: number, to: number): Utterance | null {
  const { bytes, end } = text;
  const mark = questionMark(bytes, to, Math.min(end, to + AROUND));
  if (mark < 0) return null;
  if (!ASKS.test(text.latin1(Math.max(text.start, from - AROUND), from))) return null;
  return sameRecord(text, mark + 1) ?? nextRecord(text);
}

function sameRecord(text: Text, at: number): Utterance | null {
  const { bytes } = text;
  while (at < text.end && bytes[at] <= 32) at++;
  const most = Math.min(text.end, at + LONGEST);
  const close = text.json ? closingQuote(bytes, at, most) : -1;
  const end = close < 0 ? most : close;
  return end - at < 2 ? null : said(text, at, end);
}

function nextRecord(text: Text): Utterance | null {
  const from = text.end + 1;
  if (from >= text.length) return null;
  const most = Math.min(text.length, from + HEAD + LONGEST);
  const newline = text.bytes.subarray(from, most).indexOf(10);
  let end = newline < 0 ? most : from + newline;
  if (text.bytes[end - 1] === 13) end--;
  const head = text.latin1(from, Math.min(end, from + HEAD));
  if (head[0] !== '{') return end - from > LONGEST ? null : said(text, from, end);
  const message = MESSAGE.exec(head);
  if (!message) return null;
  const start = from + message.index + message[0].length;
  const close = closingQuote(text.bytes, start, end);
  return close < 0 || close - start > LONGEST ? null : said(text, start, close);
}

function said(text: Text, start: number, end: number): Utterance | null {
  let words = text.latin1(start, end);
  const speaker = SPEAKER.exec(words)?.[0].length ?? 0;
  words = words.slice(speaker);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const at = start + speaker + lead;
  return at < end ? { start: at, end } : null;
}
