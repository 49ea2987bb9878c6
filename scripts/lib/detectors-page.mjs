/** docs/detectors.md: the catalogue as tables. No timings, so that it changes with the catalogue alone. */
const HEAD = `# Detectors

What ScrubJay looks for. This page is written by \`npm run docs\` from the catalogue, and a test holds it to that.

- **alone**: the form of the value is enough. **with words**: a word or phrase near it says what it is. **by key**: the key it
  stands under (JSON, logfmt, query, header) decides.
- **confidence**: of the value alone, then near words (the lowest and the highest). What is below the threshold of the preset
  (0.5; \`strict\`: 0.3) is not reported; a checksum inside may lift it to 1. Under a key the value is taken as it stands.
- **presets**: the presets under which it is looked for ([config.md](reference/config.md)).

\`scrubjay detectors check\` runs each detector's examples and counter-examples, and says which ten cost the most.
`;

const range = (values) => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low === high ? `${low}` : `${low}–${high}`;
};

/** What can be told of its confidence: alone, then near words. */
function confidence({ pattern, confidence: alone, context = [], certain, shapes }) {
  const parts = [];
  if (pattern || shapes) parts.push(certain ? `${alone}, 1` : `${alone}`);
  if (context.length > 0) parts.push(`words ${range(context.map((rule) => rule.confidence))}`);
  return parts.join('; ') || 'key';
}

function found({ pattern, shapes, context = [], keys = [] }) {
  const ways = [];
  if (pattern || shapes) ways.push('alone');
  if (context.length > 0) ways.push('with words');
  if (keys.length > 0) ways.push('by key');
  return ways.join(', ');
}

/** Without padding: the page is long enough. */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/**
 * `groups`: [title, detectors]; what has a country goes into a table of its own. `presets`: [name, { has, threshold }], `has`
 * saying whether an entity is chosen.
 */
export function detectorsPage(groups, presets) {
  const reach = ({ entity, pattern, shapes, confidence: alone, certain, context = [], keys = [] }) =>
    presets
      .filter(([, { has, threshold }]) => {
        if (!has(entity)) return false;
        if (keys.length > 0 || certain) return true;
        const least = [...(pattern || shapes ? [alone] : []), ...context.map((rule) => rule.confidence)];
        return least.some((value) => value >= threshold);
      })
      .map(([name]) => name)
      .join(', ');
  const row = (one, country) => [
    one.id,
    one.entity,
    cell(one.title),
    ...(country ? [one.country] : []),
    found(one),
    confidence(one),
    reach(one),
    cell(one.reference),
  ];
  const head = (country) => [
    'id',
    'entity',
    'what',
    ...(country ? ['country'] : []),
    'found',
    'confidence',
    'presets',
    'reference',
  ];
  const all = groups.flatMap(([, list]) => list);
  const national = all
    .filter((one) => one.country)
    .sort((a, b) => (a.country + a.id < b.country + b.id ? -1 : 1));
  const countries = new Set(national.map((one) => one.country));
  const entities = new Set(all.map((one) => one.entity));
  const sections = [
    ...groups.map(([title, list]) => [title, list.filter((one) => !one.country), false]),
    ['Countries', national, true],
  ].filter(([, list]) => list.length > 0);
  const contents = sections.map(
    ([title, list]) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')}) (${list.length})`,
  );
  return [
    HEAD.trimEnd(),
    `${all.length} detectors for ${entities.size} entities, ${national.length} of them for numbers of ${countries.size} countries: ${contents.join(', ')}.`,
    ...sections.map(
      ([title, list, country]) =>
        `## ${title}\n\n${table(
          head(country),
          list.map((one) => row(one, country)),
        )}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
