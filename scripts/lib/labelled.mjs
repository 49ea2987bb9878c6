/**
 * Labelled text from different hands in one form: { name, chat, documents, unclaimed, holes }, a document being
 * { id, bytes, spans } with spans { entity, accepts, start, end } in bytes: `entity` names the row, a finding of any entity
 * in `accepts` is what the label means. `unclaimed` counts labels of kinds that no detector is there for, `holes` those
 * without a value.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Any of these is what the label means; the first names the row. */
const ADDRESS = ['STREET_ADDRESS', 'POSTAL_CODE', 'UK_POSTCODE'];
const ACCOUNT = ['US_BANK_NUMBER', 'BANK_ACCOUNT', 'UK_BANK_ACCOUNT'];

/** Names that other data sets give to what ScrubJay looks for. */
const ALIASES = {
  NAME: ['PERSON'],
  EMAIL: ['EMAIL_ADDRESS'],
  PHONE: ['PHONE_NUMBER'],
  CARD_NUMBER: ['CREDIT_CARD'],
  SSN: ['US_SSN'],
  IBAN: ['IBAN_CODE'],
  DE_IBAN: ['IBAN_CODE'],
  IP: ['IP_ADDRESS'],
  MAC: ['MAC_ADDRESS'],
  ACCOUNT_NUMBER: ACCOUNT,
  TARGET_ACCOUNT_NUMBER: ACCOUNT,
  POLICYID: ['INSURANCE_POLICY_NUMBER'],
  ADDRESS,
  STREET_ADDRESS: ADDRESS,
  ZIP_CODE: ADDRESS,
  US_DRIVER_LICENSE: ['US_DRIVER_LICENSE', 'DRIVER_LICENSE'],
};

/** What the generator of a data set wrote where it had no value. */
const HOLES = new Set(['', 'nan']);

/** Byte offsets of code point offsets: labels made in Python count code points. */
function byteOffsets(text) {
  const offsets = [];
  let at = 0;
  for (const char of text) {
    offsets.push(at);
    at += Buffer.byteLength(char);
  }
  offsets.push(at);
  return (offset) => offsets[Math.min(Math.max(offset, 0), offsets.length - 1)];
}

class DataSet {
  constructor(name, claimed) {
    this.name = name;
    this.claimed = claimed;
    /** Talk by the turn: weaker evidence must do (preset `strict`). */
    this.chat = false;
    this.documents = [];
    this.unclaimed = new Map();
    this.holes = 0;
  }

  /** `spans`: [label, start, end] in code points. */
  add(id, text, spans) {
    const toByte = byteOffsets(text);
    const bytes = Buffer.from(text);
    const kept = [];
    for (const [label, start, end] of spans) {
      // ??? stands for what the file lost: there is nothing to find or to leak.
      if (!/[\p{L}\p{N}]/u.test([...text].slice(start, end).join(''))) continue;
      const upper = label.toUpperCase();
      const accepts = new Set((ALIASES[upper] ?? [upper]).filter((entity) => this.claimed.has(entity)));
      const [entity] = accepts;
      const span = { entity, accepts, start: toByte(start), end: toByte(end) };
      if (!entity) this.unclaimed.set(upper, (this.unclaimed.get(upper) ?? 0) + 1);
      else if (HOLES.has(bytes.toString('utf8', span.start, span.end).trim())) this.holes++;
      else kept.push(span);
    }
    this.documents.push({ id, bytes, spans: kept });
  }
}

/** The project's own samples: a log and its labels by line, one document a log. */
export function loadSamples(where, claimed) {
  const folder = where instanceof URL ? fileURLToPath(where) : where;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.log'))
    .map((file) => {
      const set = new DataSet(`corpora/samples/${file}`, claimed);
      const bytes = readFileSync(join(folder, file));
      const starts = [0];
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
      const spans = [];
      for (const row of rows(join(folder, file.replace(/\.log$/, '.labels.jsonl')))) {
        for (const { entity, start, end } of row.spans) {
          const at = starts[row.line];
          spans.push({ entity, accepts: new Set([entity]), start: at + start, end: at + end });
        }
      }
      set.documents.push({ id: file, bytes, spans });
      return set;
    });
}

/** A JSON or JSONL file, a TSV of slot labels, or a folder of them; a data set a folder or file. */
export function loadLabelled(path, claimed) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) {
    const set = new DataSet(basename(path), claimed);
    loadFile(set, path);
    return [set];
  }
  const entries = readdirSync(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:jsonl?|tsv)$/.test(entry.name));
  const set = new DataSet(basename(path), claimed);
  for (const { name } of files) loadFile(set, join(path, name));
  const below = entries.filter((entry) => entry.isDirectory());
  const inside = below.flatMap(({ name }) => loadLabelled(join(path, name), claimed));
  return set.documents.length > 0 ? [set, ...inside] : inside;
}

function loadFile(set, path) {
  const name = basename(path);
  if (path.endsWith('.tsv')) {
    set.chat = true;
    return loadSlots(set, path);
  }
  const list = path.endsWith('.jsonl') ? rows(path) : JSON.parse(readFileSync(path, 'utf8'));
  for (const [i, row] of list.entries()) loadRow(set, `${name}[${i}]`, row);
}

function rows(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** {text, spans:[[start, end, type]]} or {text|full_text, spans:[{entity|entity_type, start, end}]}. */
function loadRow(set, id, row) {
  const spans = (row.spans ?? []).map((span) =>
    Array.isArray(span)
      ? [span[2], span[0], span[1]]
      : [span.entity ?? span.entity_type, span.start ?? span.start_position, span.end ?? span.end_position],
  );
  set.add(id, row.text ?? row.full_text, spans);
}

/** One label for each word between spaces; neighbours with the same label are one span. */
function loadSlots(set, path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const columns = head.split('\t');
  lines.forEach((line, i) => {
    const fields = line.split('\t');
    const text = fields[columns.indexOf('utterance')];
    const slots = fields[columns.indexOf('slot-labels')]?.split(' ') ?? [];
    if (!text) return;
    const words = [...text.matchAll(/\S+/g)];
    if (words.length !== slots.length) return;
    const spans = [];
    words.forEach((word, at) => {
      if (slots[at] === 'O' || slots[at] === '') return;
      const before = Array.from(text.slice(0, word.index)).length;
      const end = before + Array.from(word[0]).length;
      const last = spans.at(-1);
      if (last && at > 0 && slots[at - 1] === slots[at]) last[2] = end;
      else spans.push([slots[at], before, end]);
    });
    set.add(`${basename(path)}:${i + 2}`, text, spans);
  });
}
