/**
 * Decoded views: what is written in some encoding is decoded beside the batch and scanned as a text of its own. One view
 * for each encoding and text; the ones found in a view are decoded in turn, `MAX_DEPTH` deep over all of them together.
 */
import { Kind } from '../../matcher/contract.ts';
import { isEscaped, type Text } from '../text.ts';
import { decodeBase64, MOST_BASE64, paddingEnd } from './base64.ts';
import { stripColours } from './colour.ts';
import { unescapeHtml } from './html-entities.ts';
import { decodeJson } from './json-escapes.ts';
import { decodePercent, endsUrl } from './percent.ts';
import { holdsAddress, unescapeQuoted } from './quoted-printable.ts';
import { type Coding, type EscapedKey, type View, ViewWriter } from './view.ts';

export type { Coding, EscapedKey, View } from './view.ts';

/** Escapes inside escapes inside escapes: deeper ones are not looked into. */
export const MAX_DEPTH = 3;

/** What the kernel reported about one text. */
export interface Encoded {
  /** First backslash that hides text, of each record with one. */
  readonly escapes: number[];
  /** Triples: kind, start of the sign, end of the token, string or line it stands in. */
  readonly tokens: number[];
}

const endsString = (c: number) => c === 34 || c === 10;
const endsLine = (c: number) => c === 10;

/** By kind, from `PERCENT` on: the encoding, and where the token around a sign begins. */
const FORMS: readonly { coding: Coding; ends: ((c: number) => boolean) | null }[] = [
  { coding: 'percent', ends: endsUrl },
  { coding: 'html', ends: endsString },
  { coding: 'base64', ends: null },
  { coding: 'quoted', ends: endsUrl },
  { coding: 'colour', ends: endsLine },
];

/** Of the writers of a text: each form has two, outside and inside of JSON, and the escapes of JSON have one. */
const ESCAPES = FORMS.length * 2;

/** Writers by depth and form, used again for the next text: their views are done with by then. */
export class Scratch {
  readonly #writers: ViewWriter[][] = Array.from({ length: MAX_DEPTH }, () => []);

  writer(text: Text, key: number): ViewWriter {
    const writers = this.#writers[text.depth];
    writers[key] ??= new ViewWriter();
    return writers[key].begin(text.bytes);
  }
}

/** The views of a text. `keys` collects keys that are written with escapes; `soft` are ranges with soft line breaks in them. */
export function decodeAll(
  text: Text,
  { escapes, tokens }: Encoded,
  soft: readonly number[],
  keys: EscapedKey[],
  scratch: Scratch,
): View[] {
  const views: View[] = [];
  if (escapes.length > 0) {
    const writer = scratch.writer(text, ESCAPES);
    decodeJson(text, escapes, keys, writer);
    add(views, writer.finish('json', true));
  }
  if (tokens.length === 0 && soft.length === 0) return views;
  const makers: Maker[] = [];
  const maker = (kind: number, json: boolean): Maker => {
    const form = kind - Kind.PERCENT;
    const key = form * 2 + Number(json);
    makers[key] ??= new Maker(scratch.writer(text, key), FORMS[form].coding, json);
    return makers[key];
  };
  for (let i = 0; i < tokens.length; i += 3) {
    const kind = tokens[i];
    const { ends } = FORMS[kind - Kind.PERCENT];
    const at = tokens[i + 1];
    text.locate(at);
    const one = maker(kind, text.json);
    let from = at;
    const least = Math.max(text.start, one.reached);
    if (ends) while (from > least && !ends(text.bytes[from - 1])) from--;
    one.token(from, Math.min(tokens[i + 2], text.end), text.start, text.end, false);
  }
  for (let i = 0; i < soft.length; i += 2) {
    text.locate(soft[i]);
    maker(Kind.QUOTED, text.json).token(soft[i], soft[i + 1], soft[i], soft[i + 1], true);
  }
  for (const one of makers) if (one) add(views, one.finish());
  return views;
}

function add(views: View[], view: View | null): void {
  if (view) views.push(view);
}

/** Makes the view of one encoding. */
class Maker {
  readonly #writer: ViewWriter;
  readonly #coding: Coding;
  readonly #json: boolean;
  /** Where the last token ended. */
  reached = 0;
  /** The record at hand, and what is left of its share of base64. */
  #record = -1;
  #left = 0;

  constructor(writer: ViewWriter, coding: Coding, json: boolean) {
    this.#writer = writer;
    this.#coding = coding;
    this.#json = json;
  }

  finish(): View | null {
    return this.#writer.finish(this.#coding, this.#json);
  }

  /** Decodes [from, to) in the record [start, end); `sure` when it can be nothing else. */
  token(from: number, to: number, start: number, end: number, sure: boolean): void {
    if (to <= this.reached) return;
    this.reached = to;
    const writer = this.#writer;
    // The backslash of an escape that begins behind the piece is no part of it: \" ends it in JSON.
    if (this.#json && isEscaped(writer.source, to, from)) to--;
    const begin = writer.length;
    switch (this.#coding) {
      case 'percent':
        decodePercent(writer, from, to);
        return;
      case 'base64':
        this.#base64(from, to, start, end);
        return;
      case 'html':
        if (unescapeHtml(writer, from, to)) writer.end(to);
        else writer.length = begin;
        return;
      case 'quoted':
        if ((sure || holdsAddress(writer.source, from, to)) && unescapeQuoted(writer, from, to))
          writer.end(to);
        else writer.length = begin;
        return;
      default:
        if (stripColours(writer, from, to)) writer.end(to);
        else writer.length = begin;
    }
  }

  #base64(from: number, to: number, start: number, end: number): void {
    if (this.#record !== start) {
      this.#record = start;
      this.#left = MOST_BASE64;
    }
    const n = to - from <= this.#left ? to - from : this.#left & ~3;
    this.#left -= n;
    if (n > 0) decodeBase64(this.#writer, from, from + n, paddingEnd(this.#writer.source, to, end));
  }
}
