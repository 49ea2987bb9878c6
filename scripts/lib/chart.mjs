/** A bar chart of precision and recall by entity, as SVG text. */

const LEFT = 230;
const WIDTH = 360;
const RIGHT = 60;
const ROW = 30;
const TOP = 58;
const COLOURS = { precision: '#7a9cc6', recall: '#e0955a' };

const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

function bar(name, value, y) {
  if (value === null) return `<text x="${LEFT}" y="${y + 9}" class="v">${name}: –</text>`;
  const width = (value * WIDTH).toFixed(1);
  return `<rect x="${LEFT}" y="${y}" width="${width}" height="10" fill="${COLOURS[name]}"/><text x="${LEFT + WIDTH + 6}" y="${y + 9}" class="v">${value.toFixed(3)}</text>`;
}

/** `rows`: [entity, { precision, recall }], null where there is nothing to divide by. */
export function chart(title, rows) {
  const height = TOP + rows.length * ROW + 8;
  const width = LEFT + WIDTH + RIGHT;
  const bars = rows.map(([entity, { precision, recall }], i) => {
    const y = TOP + i * ROW;
    return `<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${escaped(entity)}</text>${bar('precision', precision, y)}${bar('recall', recall, y + 12)}`;
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = LEFT + share * WIDTH;
    return `<line x1="${x}" y1="${TOP - 4}" x2="${x}" y2="${height - 6}" stroke="#ccc" stroke-width="0.5"/><text x="${x}" y="${TOP - 8}" text-anchor="middle" class="v">${share}</text>`;
  });
  const legend = Object.entries(COLOURS).map(
    ([name, colour], i) =>
      `<rect x="${LEFT + i * 100}" y="28" width="10" height="10" fill="${colour}"/><text x="${LEFT + 15 + i * 100}" y="37">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>text{font:12px sans-serif;fill:#333}.v{font-size:10px;fill:#666}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="18" style="font-weight:bold">${escaped(title)}</text>
${[...legend, ...ticks, ...bars].join('\n')}
</svg>
`;
}
