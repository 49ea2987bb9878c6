// What is drawn of which figure: from its rows, or its single measurements, to a chart.
import { bars, groups, lines, points } from './forms.mjs';

const told = (rows) => rows.filter(({ median }) => median !== undefined);

const unitOf = (rows) => rows[0].unit.trim();

/** Bars of the rows as they are; `name` shortens a label. */
export const barsOf =
  (title, { name = (label) => label, mark, log, only = () => true } = {}) =>
  ({ rows }) => {
    const shown = told(rows).filter(only);
    if (shown.length === 0) return null;
    const all = shown.map(({ label, median }) => ({ name: name(label), value: median }));
    return bars({ title, unit: unitOf(shown), bars: all, mark, log });
  };

/** A label is `corpus, side`. */
export const throughput =
  (title) =>
  ({ rows }) => {
    const parts = told(rows).map(({ label, median }) => ({
      corpus: label.slice(0, label.indexOf(', ')),
      side: label.slice(label.indexOf(', ') + 2),
      median,
    }));
    const names = [...new Set(parts.map(({ corpus }) => corpus))];
    const of = (name, corpus) =>
      parts.find((part) => part.side === name && part.corpus === corpus)?.median ?? null;
    const series = [...new Set(parts.map(({ side }) => side))].map((name) => ({
      name,
      values: names.map((corpus) => of(name, corpus)),
    }));
    return groups({ title, unit: 'MB/s', groups: names, series });
  };

const seriesOf = (rows) => [...new Set(told(rows).map(({ series }) => series))];

/** One thing varies. Less than two points make no line. */
export const scaling =
  (title, x, log = true) =>
  ({ rows }) => {
    const all = seriesOf(rows).map((name) => ({
      name,
      points: told(rows)
        .filter(({ series }) => series === name)
        .map(({ at, median }) => [at, median]),
    }));
    if (all.every((one) => one.points.length < 2)) return null;
    return lines({ title, x: { name: x, log }, y: { name: 'MB/s' }, lines: all });
  };

const PERCENTILES = { p50: 'median', p99: '99 %', p999: '99.9 %' };

export const latency =
  (title) =>
  ({ rows }) => {
    const names = Object.keys(PERCENTILES);
    const all = seriesOf(rows).flatMap((series, dashed) =>
      names.map((key, color) => ({
        name: `${series}, ${PERCENTILES[key]}`,
        dashed: dashed === 0,
        color,
        points: told(rows)
          .filter((row) => row.series === series)
          .map(({ at, percentiles }) => [at, percentiles[key]]),
      })),
    );
    return lines({
      title,
      x: { name: 'lines a second', log: true },
      y: { name: 'ms', log: true },
      lines: all,
    });
  };

/** Resident memory, looked at each second. */
export const overTime =
  (title) =>
  ({ result }) => {
    const samples = result.detail?.memory?.samples;
    if (!samples) return null;
    return lines({
      title,
      x: { name: 'seconds' },
      y: { name: 'MB' },
      lines: [{ name: 'resident memory', plain: true, points: samples.map((value, i) => [i + 1, value]) }],
    });
  };

/** Speed beside recall. */
export const peers =
  (title) =>
  ({ result }) =>
    points({
      title,
      x: 'MB/s, one thread',
      y: '% of the labelled values gone',
      points: result.detail.peers.peers.map(({ name, mbPerSecond, sums }) => ({
        name,
        x: mbPerSecond,
        y: (100 * sums.lines.gone) / sums.lines.labels,
        own: name.startsWith('scrubjay'),
      })),
    });
