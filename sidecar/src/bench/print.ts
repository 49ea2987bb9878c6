/** The result for people. */
import { table } from '../table.ts';
import {
  type BenchResult,
  type Costs,
  type InputFacts,
  moneyPerGB,
  type Share,
  type Spread,
} from './result.ts';
import { counted, one, percent, whole } from './words.ts';

/** Entities of the findings that are listed. */
const SHOWN = 15;
/** Bytes on a line of advice. */
const WIDTH = 110;

export function printed(result: BenchResult): string {
  const { version, node, cpus, engine, input, findings, latency, startup, costs, advice } = result;
  const machine = `scrubjay ${version}, node ${node}, ${counted(cpus, 'core')}, engine ${engine}`;
  return [
    `${taken(input)}\n${machine}\n`,
    throughput(result),
    `Batch of ${one(latency.batch / 1000)} kB in one thread: p50 ${one(latency.p50)} ms, p99 ${one(latency.p99)} ms (${latency.batches} batches)\n` +
      `Start-up, until the first line has left: ${within(startup, 0)} ms\n`,
    found(result),
    costs
      ? dearest(costs, findings.lines)
      : 'No time for the costs of the entities: give it more --seconds.\n',
    `What to do\n${advice.length === 0 ? '  Nothing: the figures ask for no change.\n' : advice.map(item).join('')}`,
  ].join('\n');
}

function taken({ files, bytes, whole: all, lines, longest }: InputFacts): string {
  const what = all ? 'all' : `the first lines${files > 1 ? ' of each' : ''}`;
  const of = files > 1 ? ` of ${files} files` : '';
  return `${one(bytes / 1e6)} MB${of} (${what}), ${counted(lines, 'line')}, ${whole(bytes / lines)} bytes on average, ${whole(longest)} the longest`;
}

function within({ median, low, high }: Spread, places?: number): string {
  const text = (value: number) => (places === undefined ? one(value) : value.toFixed(places));
  return `${text(median)} (${text(low)}–${text(high)})`;
}

function throughput({ rates, price }: BenchResult): string {
  const rows = rates.map(({ workers, warm, mbPerSecond, cpuSecondsPerGB, peakMB }) => [
    `${workers === 1 ? 'one thread' : `${workers} workers`}${warm ? '' : ' (not warm)'}`,
    within(mbPerSecond),
    within(cpuSecondsPerGB),
    moneyPerGB(cpuSecondsPerGB.median, price).toPrecision(2),
    one(peakMB),
  ]);
  const head = ['throughput', 'MB/s', 'CPU s/GB', 'money/GB', 'peak MB'];
  return `${table(head, rows)}Money at ${price} for an hour of CPU time (--price). In brackets the middle half. Of a process that goes on: the first\nsecond of CPU time a thread, in which the code is compiled, does not count.\n`;
}

function found({ findings, input }: BenchResult): string {
  const { byEntity, total, lines, linesHit, bytes } = findings;
  const part = bytes < input.bytes ? ` (in the first ${one(bytes / 1e6)} MB)` : '';
  const head = `Findings${part}: ${whole(total)}, in ${percent(linesHit / lines)} of ${counted(lines, 'line')}\n`;
  const all = Object.entries(byEntity);
  const rows = all.slice(0, SHOWN).map(([entity, times]) => `  ${entity} ${whole(times)}\n`);
  const more = all.slice(SHOWN).reduce((sum, [, times]) => sum + times, 0);
  if (more > 0) rows.push(`  ${all.length - SHOWN} more entities ${whole(more)}\n`);
  return head + rows.join('');
}

function dearest({ entities, others, idle, all, auto, noise, sample, rounds }: Costs, lines: number): string {
  const cells = (share: Share, clear: boolean) => [
    clear ? percent(share.median) : 'within the noise',
    `${percent(share.low)} to ${percent(share.high)}`,
  ];
  const rows = entities.map(({ entity, detectors, share, clear, candidatesPerMB, found: times }) => [
    few(detectors),
    entity,
    ...cells(share, clear),
    whole(candidatesPerMB),
    whole(times),
  ]);
  for (const [{ count, share, clear }, name] of [
    [others, 'not measured alone'],
    [idle, 'that found nothing'],
  ] as const) {
    rows.push([`${count} ${name}`, '', ...cells(share, clear), '', '']);
  }
  rows.push(['everything', '', ...cells(all.share, all.clear), '', '']);
  const head = ['detector', 'entity', 'saves', '95 %', 'candidates/MB', 'found'];
  return (
    `The dearest: CPU time of the core saved by leaving the entity out${auto ? ', with engine auto' : ''}, ${rounds} rounds over ${one(sample / 1e6)} MB, noise ${percent(noise)}\n` +
    `${table(head, rows)}Found: in ${counted(lines, 'line')}. What is left without everything is framing and looking, which all share.\n`
  );
}

function few(detectors: readonly string[]): string {
  const [first, second, ...more] = detectors;
  if (more.length === 0) return detectors.join(', ');
  return `${first}, ${second}, ${more.length} more`;
}

/** A point of a list, broken into lines. */
function item(text: string): string {
  const broken = text.replace(new RegExp(`(.{1,${WIDTH}})(?: |$)`, 'g'), '    $1\n');
  return `  - ${broken.trimStart()}`;
}
