/** docs/benchmarks.md and its charts, made from results: what is told, from which run, and what is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newest, readResults } from '../../bench/charts/newest.mjs';
import { benchmarks } from '../../bench/charts/page.mjs';
import { readmeText } from '../../bench/charts/readme.mjs';
import { SECTIONS } from '../../bench/charts/sections.mjs';
import { readBudget } from '../../bench/lib/budget.mjs';
import { FIGURES as LOGGERS } from '../../bench/loggers/figures.mjs';
import { FIGURES as SERVICE } from '../../bench/sidecar/figures.mjs';

const budget = {
  accepted: 0.7,
  figures: [
    { script: 'bench', figure: 'json', source: 'a wish', targets: [{ row: 'ours : json', atLeast: 10 }] },
    {
      script: 'bench:sidecar',
      figure: 'http',
      source: 'another',
      targets: [{ row: 'bytes *', atLeast: 0.6 }],
    },
  ],
};

const machine = (date: string) => ({
  commit: 'abc1234',
  date,
  cpu: 'A CPU',
  cores: 2,
  memoryGB: 8,
  load: 0.5,
  node: 'v20.20.2',
  platform: 'linux-x64',
  libhs: '5.4.9',
});

const resultOf = (
  date: string,
  rows: { figure: string }[],
  { command = 'npm run bench', detail = {} } = {},
) => ({
  file: `${date}.json`,
  result: {
    form: 1,
    command,
    machine: machine(date),
    loadAtEnd: 1.25,
    figures: [...new Set(rows.map(({ figure }) => figure))].map((name) => ({
      name,
      title: `what ${name} is`,
    })),
    rows,
    detail,
  },
});

const row = (figure: string, label: string, median: number | undefined, more: object = {}) => ({
  figure,
  label,
  median,
  low: median,
  high: median,
  rounds: 3,
  unit: ' MB/s',
  ...more,
});

const chain = (median: number) => [
  row('chain', 'memory copy', median),
  row('chain', 'from C', undefined, { note: 'not measured: no C compiler' }),
  row('chain', 'whole <core> & "all"', 70),
];

const all = [
  resultOf('2026-11-20T00:00:00.000Z', [...chain(9000), row('json', 'ours : json', 2.5, { unit: '×' })]),
  resultOf('2026-11-21T00:00:00.000Z', chain(1), { command: 'npm run bench -- --quick' }),
  resultOf('2026-11-22T00:00:00.000Z', [
    row('throughput', 'nginx-5, core portable', 30),
    row('throughput', 'nginx-5, core hyperscan', 40),
    row('throughput', 'chat-5, core portable', 20),
    ...[80, 1000].flatMap((at) => [row('scale-line', `lines of ${at}`, at, { series: 'portable', at })]),
    row('scale-batch', 'one point', 5, { series: 'portable', at: 1 }),
    ...['copy', 'scrubjay'].flatMap((series) =>
      [1000, 50_000].map((at) =>
        row('latency', `${series} ${at}`, 1, { series, at, percentiles: { p50: 1, p99: 2, p999: 3 } }),
      ),
    ),
  ]),
  resultOf('2026-11-22T01:00:00.000Z', [row('memory', 'peak', 300, { unit: ' MB' })], {
    command: 'npm run bench:sidecar -- --quick --only memory',
    detail: { memory: { samples: [100, 200, 300] } },
  }),
];

test('every figure has its place on the page', () => {
  const definitions = new URL('../../bench/definitions/', import.meta.url);
  const measured = readdirSync(definitions).map(
    (file) => `bench ${JSON.parse(readFileSync(new URL(file, definitions), 'utf8')).name}`,
  );
  for (const { name } of LOGGERS) measured.push(`bench:loggers ${name}`);
  const suites = readdirSync(new URL('../../bench/suites/', import.meta.url));
  measured.push(...suites.map((file) => `bench:micro ${file.replace('.mjs', '')}`));
  for (const { name } of SERVICE) measured.push(`bench:sidecar ${name}`);
  expect(SECTIONS.map(({ script, figure }) => `${script} ${figure}`).sort()).toEqual(measured.sort());
});

describe('the newest result of a figure', () => {
  const chosen = newest(all, budget);

  test('is a full one before a quick one', () => {
    expect(chosen.get('bench chain')).toMatchObject({ full: true, file: '2026-11-20T00:00:00.000Z.json' });
  });

  test('is a quick one where there is no other', () => {
    expect(chosen.get('bench:sidecar memory')).toMatchObject({ full: false });
  });

  test('is none of another size while there is one of the usual', () => {
    const other = resultOf('2026-12-01T00:00:00.000Z', chain(2), { command: 'npm run bench -- --size 5' });
    expect(newest([...all, other], budget).get('bench chain')).toMatchObject({ full: true });
  });

  test('is the later of two full ones, however they come', () => {
    const later = resultOf('2026-12-01T00:00:00.000Z', chain(2));
    expect(newest([later, ...all], budget).get('bench chain')?.rows[0]).toMatchObject({ median: 2 });
  });
});

test('page and charts of the project are those of its results: npm run bench:page', () => {
  const { page, charts } = benchmarks(readResults(), readBudget());
  const docs = new URL('../../docs/', import.meta.url);
  expect(readFileSync(new URL('benchmarks.md', docs), 'utf8')).toBe(page);
  expect(readdirSync(new URL('benchmarks/', docs)).sort()).toEqual(Object.keys(charts).sort());
  for (const [file, drawn] of Object.entries(charts))
    expect(readFileSync(new URL(`benchmarks/${file}`, docs), 'utf8'), file).toBe(drawn);
  const readme = readFileSync(new URL('../README.md', docs), 'utf8');
  expect(readme).toContain(
    `<!-- bench:start -->\n${readmeText(readResults(), readBudget())}\n<!-- bench:end -->`,
  );
});

test("README's table has one row of each corpus, and says where all rows are from", () => {
  const text = readmeText(all, budget);
  expect(text).toMatch(/`throughput`: what throughput is +\| nginx-5, core portable/);
  expect(text).not.toContain('nginx-5, core hyperscan');
  expect(text.split('\n\n')).toHaveLength(3);
});

describe('the page', () => {
  const { page, charts } = benchmarks(all, budget);
  const part = (heading: string) => page.split('\n## ').find((one) => one.startsWith(`${heading}\n`)) ?? '';

  test('says for each figure the command, date, machine, commit and load that it is from', () => {
    expect(part('The chain')).toContain(
      '[`npm run bench`](../bench/results/2026-11-20T00:00:00.000Z.json): A CPU, 2 cores, 8 GB, load 0.5, ' +
        'Node v20.20.2, linux-x64, libhs 5.4.9, commit abc1234, 2026-11-20T00:00:00.000Z; load at the end 1.3',
    );
    expect(part('Memory of the service')).toContain('Quick form. [`npm run bench:sidecar -- --quick');
  });

  test('says which command makes what is not there', () => {
    expect(part('Other redactors')).toContain(
      'No result yet: `npm run bench:loggers -- --only peers` makes one.',
    );
    expect(part('Size of a batch')).not.toContain('No result yet');
  });

  test('says which targets are missed and by how much, and which nobody has told', () => {
    expect(part('Targets')).toContain('Of 2 targets 0 hold, 1 are missed, 1 not told yet');
    expect(part('Targets')).toMatch(
      /ours : json +\| 2\.50× +\| ≥ 10× +\| missed, 25 % of the target +\| abc1234/,
    );
    expect(part('Targets')).toMatch(/not told: `npm run bench:sidecar`/);
  });

  test('shows the charts that there are, and no others', () => {
    const shown = [...page.matchAll(/\(benchmarks\/([\w-]+\.svg)\)/g)].map(([, file]) => file);
    expect(shown).toEqual([
      'chain.svg',
      'throughput.svg',
      'scale-line.svg',
      'latency.svg',
      'service-memory.svg',
    ]);
    expect(Object.keys(charts)).toEqual(shown);
  });

  test('without results it tells the commands, and nothing is drawn', () => {
    const empty = benchmarks([], budget);
    expect(empty.charts).toEqual({});
    expect(empty.page.match(/No result yet/g)).toHaveLength(SECTIONS.length);
    expect(empty.page).toContain('Of 2 targets 0 hold, 0 are missed, 2 not told yet');
  });

  test('the same results give the same bytes', () => {
    expect(benchmarks(all, budget)).toEqual({ page, charts });
  });

  describe.each(Object.entries(charts))('%s', (_file, drawn) => {
    test('has colours of its own in dark mode, and no ids, classes or scripts', () => {
      expect(drawn).toContain('@media (prefers-color-scheme:dark)');
      expect(drawn).toMatch(/^<svg role="img" aria-label="[^"]+"/);
      expect(drawn).not.toMatch(/class=|ecmeta|<script|:hover/);
    });
  });

  test('texts are escaped, and what was not measured is not drawn', () => {
    expect(charts['chain.svg']).toContain('whole &lt;core&gt; &amp; &quot;all&quot;');
    expect(charts['chain.svg']).not.toContain('from C');
  });
});
