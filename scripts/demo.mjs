// Shows what ScrubJay does to logs of several formats, what it found in all samples, and how fast it is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// `npm run demo | head` closes the pipe early.
process.stdout.on('error', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

if (!existsSync(join(root, 'packages', 'core', 'dist', 'index.js'))) {
  console.error('ScrubJay is not built yet: npm run setup');
  process.exit(1);
}

const { createScrubber } = await import('@scrubjay/core');
const { isAvailable, version: libhs } = await import('hyperscan-js');
const { countsTable } = await import('./demo/counts.mjs');
const { beforeAndAfter, pieces } = await import('./demo/diff.mjs');
const { bold, columns, cyan, dim, green, printable, yellow } = await import('./demo/paint.mjs');
const { choose, linesOf, readSample, SHOWN } = await import('./demo/samples.mjs');
const { largeLog, measure } = await import('./demo/speed.mjs');

const say = (line = '') => process.stdout.write(`${line}\n`);
const number = (value) => Math.round(value).toLocaleString('en-US');
const cut = (text, room) => (text.length > room ? `${text.slice(0, room - 1)}…` : text);
const rule = (title, note = '') => {
  const said = note && cut(` · ${note}`, columns - title.length - 4);
  const rest = columns - title.length - said.length - 4;
  say(`${dim('──')} ${bold(title)}${dim(said)} ${dim('─'.repeat(Math.max(0, rest)))}`);
};

const { version } = JSON.parse(readFileSync(join(root, 'packages', 'core', 'package.json'), 'utf8'));
const scrubber = createScrubber();

header();
const seen = new Set();
for (const [format, title, wanted] of SHOWN) show(format, title, wanted);
lookAlikes();
counts();
await speed();
tryIt();
scrubber.close();

function header() {
  const kinds = scrubber.policy.entities.length;
  say();
  say(
    `${bold(cyan('ScrubJay'))} ${dim(cut(`${version} takes personal data and secrets out of logs`, columns - 9))}`,
  );
  const about = `, ${kinds} kinds of data, made-up samples from corpora/samples`;
  say(`${dim('engine')} ${bold(scrubber.engine)}${dim(cut(about, columns - 7 - scrubber.engine.length))}`);
  say();
}

function show(format, title, wanted) {
  rule(title);
  for (const { line, findings } of choose(scrubber, linesOf(readSample(root, format)), wanted, seen)) {
    const list = pieces(line, Buffer.from(scrubber.scrub(line)), findings);
    if (list) for (const text of beforeAndAfter(list)) say(text);
  }
}

/** What only looks like personal data stays. */
function lookAlikes() {
  rule('look-alikes', 'stay as they are');
  const telling = [/Private Property/, /ISBN/, /order \d{16}/];
  const lines = linesOf(readSample(root, 'clean')).filter((line) => scrubber.scrub(line) === line);
  for (const sign of telling) {
    const line = lines.find((bytes) => sign.test(bytes));
    if (line) say(`    ${dim(cut(printable(line.toString()), columns - 4))}`);
  }
}

function counts() {
  const all = createScrubber();
  let records = 0;
  const files = readdirSync(join(root, 'corpora', 'samples')).filter((name) => name.endsWith('.log'));
  for (const file of files) {
    const bytes = readSample(root, file.slice(0, -4));
    records += linesOf(bytes).length;
    all.scrub(bytes);
  }
  const { findings } = all.counts();
  const total = Object.values(findings).reduce((sum, count) => sum + count, 0);
  all.close();
  say();
  rule('found', `${number(total)} values in ${number(records)} lines of ${files.length} formats`);
  for (const row of countsTable(findings)) say(row);
}

async function speed() {
  const log = await largeLog();
  say();
  rule('speed', `${number(log.length / 1e6)} MB of pino, 5 % of the records with personal data`);
  const mbs = measure(scrubber, log);
  say(`  ${bold(green(`${number(mbs)} MB/s`))} on one thread, engine ${bold(scrubber.engine)}`);
  if (isAvailable())
    say(`  ${dim(`libhs ${libhs().split(' ')[0]} is here too: it looks for the patterns you add yourself`)}`);
  else say(`  ${yellow('libhs is not here:')} all works without it; npm run setup says what it needs.`);
}

function tryIt() {
  if (!existsSync(join(root, 'node_modules', '.bin', 'scrubjay'))) return;
  say();
  say(`${dim('Try it:')} echo '{"msg":"mail from jane.roe@acme.example"}' | npx scrubjay`);
}
