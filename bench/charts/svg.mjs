// A chart as an SVG text: drawn by echarts without a browser, the same bytes for the same data, legible in light and dark mode.
import * as echarts from 'echarts';

/** Colours as they are written, and what dark mode makes of them. Those of series serve in both. */
const LIGHT = { paper: '#ffffff', ink: '#1f2328', faint: '#59636e', rule: '#d1d9e0' };
const DARK = { paper: '#0d1117', ink: '#f0f6fc', faint: '#9198a1', rule: '#3d444d' };
export const SERIES = ['#3f7fc1', '#d9772b', '#2f9e6e', '#a06cc8', '#c2556b', '#8a8f2a'];

const dark = Object.keys(LIGHT)
  .flatMap((name) => ['fill', 'stroke'].map((key) => `[${key}="${LIGHT[name]}"]{${key}:${DARK[name]}}`))
  .join('');
const STYLE = `<style>@media (prefers-color-scheme:dark){${dark}}</style>`;

const text = { color: LIGHT.ink, fontSize: 13, textBorderWidth: 0 };
export const small = { color: LIGHT.faint, fontSize: 12 };

/** An axis of the house's form. */
export const axis = (more) => ({
  nameLocation: 'middle',
  nameTextStyle: small,
  axisLine: { lineStyle: { color: LIGHT.rule } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: LIGHT.rule } },
  minorSplitLine: { show: false },
  ...more,
  axisLabel: { ...text, fontSize: 12, ...more.axisLabel },
});

export const label = (more) => ({ show: true, ...text, fontSize: 12, ...more });

const attribute = (words) => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** `option` of echarts; `title` is what the picture says to those who do not see it, too. */
export function svg({ title, width = 800, height, ...option }) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    backgroundColor: LIGHT.paper,
    color: SERIES,
    title: { text: title, left: 8, top: 6, textStyle: { ...text, fontSize: 14 } },
    ...option,
    legend: option.legend && { top: 30, left: 8, itemGap: 26, textStyle: text },
    series: option.series.map((one) => ({ silent: true, ...one })),
  });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return `${drawn
    // Counted for each chart of a process: they would differ with what was drawn before.
    .replaceAll(/zr\d+-/g, 'zr-')
    .replaceAll(/ (class="zr-cls-\d+"|ecmeta_\w+="[^"]*"|pointer-events="visible")/g, '')
    .replace(/<style >.*?<\/style>\n?/s, '')
    .replace('<svg ', `<svg role="img" aria-label="${attribute(title)}" `)
    .replace('</svg>', `${STYLE}\n</svg>`)}\n`;
}
