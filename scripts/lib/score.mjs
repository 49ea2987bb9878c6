/**
 * Precision and recall over spans. A label is found when a finding of an entity it accepts overlaps it; strictly, when one
 * has its very bounds. A finding that overlaps no label that accepts it is a false alarm. `leaked` labels keep bytes in the
 * clear: findings of whatever entity leave some of their letters and digits uncovered; the others are covered.
 */

const blank = () => ({ labels: 0, found: 0, strict: 0, leaked: 0, findings: 0, right: 0, rightStrict: 0 });

export class Score {
  #rows = new Map();

  /**
   * Returns what went wrong: { misses, alarms }, both lists in rising order. `rows`: entity → name of its row, for the
   * entities that the labels speak of.
   */
  add(bytes, labels, findings, rows) {
    const misses = [];
    const alarms = [];
    for (const label of labels) {
      const row = this.#row(label.entity);
      const near = findings.filter((finding) => finding.start < label.end && finding.end > label.start);
      const same = near.filter((finding) => label.accepts.has(finding.entity));
      row.labels++;
      if (same.length > 0) row.found++;
      if (same.some((one) => one.start === label.start && one.end === label.end)) row.strict++;
      const leaked = uncovered(bytes, label, near);
      if (leaked) row.leaked++;
      if (same.length === 0 || leaked)
        misses.push({ ...label, leaked, instead: near.map((one) => one.entity) });
    }
    for (const finding of findings) {
      const name = rows.get(finding.entity);
      if (name === undefined) continue;
      const row = this.#row(name);
      const same = labels.filter(
        (label) =>
          label.accepts.has(finding.entity) && finding.start < label.end && finding.end > label.start,
      );
      row.findings++;
      if (same.length > 0) row.right++;
      else alarms.push(finding);
      if (same.some((label) => finding.start === label.start && finding.end === label.end)) row.rightStrict++;
    }
    return { misses, alarms };
  }

  /** [entity, numbers] by entity, the sum of all last. */
  rows() {
    const sum = blank();
    for (const row of this.#rows.values()) for (const key of Object.keys(sum)) sum[key] += row[key];
    const sorted = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return [...sorted, ['all', sum]].map(([entity, row]) => [entity, { ...row, ...ratios(row) }]);
  }

  #row(entity) {
    if (!this.#rows.has(entity)) this.#rows.set(entity, blank());
    return this.#rows.get(entity);
  }
}

function uncovered(bytes, label, findings) {
  for (let at = label.start; at < label.end; at++) {
    const c = bytes[at];
    const counts = c >= 128 || (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 122);
    if (counts && !findings.some((finding) => finding.start <= at && at < finding.end)) return true;
  }
  return false;
}

/** Entity → row for labels: each entity that one of them accepts. */
export function rowsOf(labels) {
  return new Map(labels.flatMap(({ entity, accepts }) => [...accepts].map((one) => [one, entity])));
}

function ratios({ labels, found, strict, leaked, findings, right, rightStrict }) {
  const precision = findings === 0 ? null : right / findings;
  const recall = labels === 0 ? null : found / labels;
  const strictPrecision = findings === 0 ? null : rightStrict / findings;
  const strictRecall = labels === 0 ? null : strict / labels;
  return {
    precision,
    recall,
    f1: f(1, precision, recall),
    f2: f(2, precision, recall),
    covered: labels === 0 ? null : 1 - leaked / labels,
    strictF1: f(1, strictPrecision, strictRecall),
  };
}

function f(beta, precision, recall) {
  if (precision === null || recall === null) return null;
  const b = beta * beta;
  return precision + recall === 0 ? 0 : ((1 + b) * precision * recall) / (b * precision + recall);
}

export const SCORE_HEAD = [
  'entity',
  'labels',
  'found',
  'false',
  'precision',
  'recall',
  'F1',
  'F2',
  'covered',
  'strict F1',
];

const ratio = (value) => (value === null ? '–' : value.toFixed(3));

export function scoreRow([entity, row]) {
  const { labels, found, findings, right, precision, recall, f1, f2, covered, strictF1 } = row;
  const ratios = [precision, recall, f1, f2, covered, strictF1].map(ratio);
  return [entity, labels, found, findings - right, ...ratios];
}
