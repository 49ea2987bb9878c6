// The forms that charts have: bars, groups of bars, lines, points with names.
import { axis, label, SERIES, small, svg } from './svg.mjs';

const short = (value) => (value >= 1e6 ? `${value / 1e6}M` : value >= 1e4 ? `${value / 1e3}k` : `${value}`);
const number = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const left = (names) => 24 + 7 * Math.max(...names.map((name) => name.length));

/** `bars`: [{ name, value }], from top to bottom; `mark`: { value, name } of a line to compare with; `log`: the axis, from 1 on. */
export function bars({ title, unit, bars: all, mark, log }) {
  const names = all.map(({ name }) => name);
  return svg({
    title,
    height: 90 + 28 * all.length,
    grid: { left: left(names), right: 90, top: mark ? 56 : 40, bottom: 46 },
    xAxis: axis({
      type: log ? 'log' : 'value',
      min: log ? 1 : undefined,
      name: log ? `${unit}, logarithmic` : unit,
      nameGap: 28,
      max: mark && (({ max }) => 1.1 * Math.max(max, mark.value)),
      axisLabel: { showMaxLabel: mark ? false : undefined },
    }),
    yAxis: axis({ type: 'category', inverse: true, data: names, splitLine: { show: false } }),
    series: [
      {
        type: 'bar',
        data: all.map(({ value }) => value),
        barMaxWidth: 18,
        label: label({ position: 'right', formatter: ({ value }) => number(value) }),
        markLine: mark && {
          symbol: 'none',
          lineStyle: { color: SERIES[1], type: 'dashed', width: 2 },
          label: label({ formatter: mark.name, position: 'start' }),
          data: [{ xAxis: mark.value }],
        },
      },
    ],
  });
}

/** `groups`: names from top to bottom; `series`: [{ name, values }], a value a group, null where there is none. */
export function groups({ title, unit, groups: names, series }) {
  return svg({
    title,
    height: 110 + names.length * (14 + 16 * series.length),
    legend: true,
    grid: { left: left(names), right: 70, top: 64, bottom: 46 },
    xAxis: axis({ type: 'value', name: unit, nameGap: 28 }),
    yAxis: axis({ type: 'category', inverse: true, data: names, splitLine: { show: false } }),
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: values,
      barMaxWidth: 14,
      label: label({ position: 'right', formatter: ({ value }) => (value === null ? '' : number(value)) }),
    })),
  });
}

/** `lines`: [{ name, points: [[x, y]], dashed }]; `x`, `y`: { name, log }. */
export function lines({ title, x, y, lines: all }) {
  return svg({
    title,
    height: 370,
    legend: true,
    // More of them take two rows.
    grid: { left: 70, right: 30, top: all.length > 4 ? 100 : 70, bottom: 56 },
    xAxis: axis({
      type: x.log ? 'log' : 'value',
      name: x.name,
      nameGap: 30,
      axisLabel: { formatter: short },
      splitLine: { show: false },
      min: x.log ? 'dataMin' : undefined,
      max: x.log ? 'dataMax' : undefined,
    }),
    yAxis: axis({
      type: y.log ? 'log' : 'value',
      name: y.name,
      nameGap: 46,
      axisLabel: { formatter: short },
    }),
    series: all.map(({ name, points, dashed, plain, color }, i) => ({
      type: 'line',
      name,
      data: points,
      color: SERIES[color ?? i],
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: !plain,
      lineStyle: { width: 2, type: dashed ? 'dashed' : 'solid' },
    })),
  });
}

/** On the left of its point where a neighbour at the same height needs the room on the right. */
const sideOf = (one, all) =>
  all.some(({ x, y }) => x > one.x && x < 6 * one.x && Math.abs(y - one.y) < 4) ? 'left' : 'right';

/** `points`: [{ name, x, y, own }]. */
export function points({ title, x, y, points: all }) {
  const series = (own) => ({
    type: 'scatter',
    data: all
      .filter((one) => Boolean(one.own) === own)
      .map((one) => ({ name: one.name, value: [one.x, one.y], label: { position: sideOf(one, all) } })),
    symbolSize: 11,
    color: SERIES[own ? 1 : 0],
    label: label({ formatter: ({ name }) => name }),
  });
  return svg({
    title,
    height: 440,
    grid: { left: 70, right: 170, top: 50, bottom: 60 },
    xAxis: axis({ type: 'log', name: x, nameGap: 30, axisLabel: { formatter: short }, nameTextStyle: small }),
    yAxis: axis({ type: 'value', name: y, nameGap: 40, min: 0, max: 100 }),
    series: [series(false), series(true)],
  });
}
