/** What the figures say should be done. Each sentence stands on a figure of the same run; where none is clear there is no advice. */
import type { Costs, EntityCost, Findings, InputFacts, Measured, Rate } from './result.ts';
import { counted, one, percent, whole } from './words.ts';

/** Bytes; less than that is no sample of a log. */
const SMALL = 250_000;
/** Entities that are named for leaving out. */
const NAMED = 3;
/** A share of the time that is worth a setting. */
const WORTH = 0.02;
/** The same for a setting with many names in it. */
const MANY = 0.05;
/** The middle half of the slices is wider than that: others use the machine. */
const RESTLESS = 0.25;
/** Noise of the costs that hides most of them. */
const LOUD = 0.05;

type Facts = Omit<Measured, 'version' | 'node'>;

export function adviceOf(facts: Facts): string[] {
  const { input, findings, costs, rates } = facts;
  const small = input.bytes < SMALL;
  return [
    ...(small ? [tooSmall(input)] : []),
    ...(small || !costs ? [] : detectors(costs, findings)),
    ...(costs && costs.noise >= LOUD ? [loud(costs)] : []),
    ...(costs ? engine(costs, facts) : []),
    ...workers(rates, facts),
    ...lines(input, facts),
    ...(small ? [] : found(findings)),
    ...restless(rates),
  ];
}

function tooSmall({ bytes, lines }: InputFacts): string {
  return `The input is small (${one(bytes / 1000)} kB, ${counted(lines, 'line')}) and was scrubbed over and over: speed and costs are those of these few lines and say little of a log. Give it 250 kB at least, better 50 MB.`;
}

function detectors({ entities, idle, all, noise }: Costs, findings: Findings): string[] {
  const advice: string[] = [];
  const clear = entities.filter((entity) => entity.clear && entity.share.median >= WORTH);
  const useless = clear.filter(({ found }) => found === 0).slice(0, NAMED);
  for (const { entity, share } of useless) {
    advice.push(
      `${entity} takes ${percent(share.median)} of the core's time (${percent(share.low)} to ${percent(share.high)}) and found nothing in ${counted(findings.lines, 'line')}. If this log cannot hold it, leave it out: excludeEntities: [${entity}] (--exclude-entities ${entity}).`,
    );
  }
  const [dearest] = clear;
  if (dearest && dearest.found > 0) advice.push(worthIt(dearest));
  if (idle.clear && idle.share.median >= MANY) {
    const seen = Object.keys(findings.byEntity).length;
    advice.push(
      `The ${idle.count} entities that found nothing take ${percent(idle.share.median)} of the core's time together (${percent(idle.share.low)} to ${percent(idle.share.high)}). If this log can hold no more than the ${seen} that were found, name those under \`entities\`; if it may, that is the price of looking.`,
    );
  }
  if (clear.length === 0) {
    advice.push(
      `No single entity stands out of the noise (${percent(noise)}): leaving one out brings nothing that could be measured here; leaving out all of them would bring ${percent(all.share.median)}.`,
    );
  }
  return advice;
}

function loud({ noise }: Costs): string {
  return `The noise of the costs is ${percent(noise)}: what is below it cannot be told. Measure longer (--seconds 60), when the machine is quiet.`;
}

function worthIt({ entity, share, found }: EntityCost): string {
  return `${entity} is the dearest, ${percent(share.median)} of the core's time, and found ${whole(found)}: that is what finding them costs.`;
}

function engine({ auto }: Costs, { custom, hyperscan, engine: used }: Facts): string[] {
  const advice: string[] = [];
  if (auto?.clear && auto.share.median >= WORTH) {
    advice.push(
      `Engine auto takes ${percent(auto.share.median)} less time (${percent(auto.share.low)} to ${percent(auto.share.high)}) than ${used}, and finds the same: engine: auto (--engine auto).`,
    );
  }
  if (custom > 0 && !hyperscan) {
    advice.push(
      `Hyperscan is not loaded, so ${custom} ${custom === 1 ? 'pattern' : 'patterns'} of your own run over every record: install libhs (Debian, Ubuntu: apt-get install libvectorscan5) and measure again.`,
    );
  }
  return advice;
}

function workers(rates: readonly Rate[], { cpus, workers: configured }: Facts): string[] {
  const [single, several] = rates;
  if (!several) return [];
  const n = several.workers;
  const times = several.mbPerSecond.median / single.mbPerSecond.median;
  const cpu = several.cpuSecondsPerGB.median / single.cpuSecondsPerGB.median - 1;
  const more = cpu >= 0.05 ? `, for ${percent(cpu)} more CPU time a GB` : '';
  const cores = counted(cpus, 'core');
  if (!single.warm || !several.warm) {
    return [
      `The time was too short for what ${n} workers bring: they were still being compiled. Measure again with more --seconds.`,
    ];
  }
  if (several.mbPerSecond.low > single.mbPerSecond.high && times >= 1.1) {
    const how = configured > 1 ? `they stay worth it` : `--workers ${n}`;
    return [`${n} workers bring ${times.toFixed(1)} times the throughput of one thread${more}: ${how}.`];
  }
  if (several.mbPerSecond.high < single.mbPerSecond.low || times <= 1.1) {
    return [
      `${n} workers bring nothing here (${times.toFixed(1)} times one thread, ${cores}, with what else ran)${more}: ${configured > 1 ? 'workers: 1 (--workers 1)' : 'stay with one thread'}.`,
    ];
  }
  return [
    `${n} workers brought ${times.toFixed(1)} times one thread, but the slices of both overlap: measure again on a quiet machine.`,
  ];
}

function lines(input: InputFacts, { batch, maxRecord }: Facts): string[] {
  const { overRecord, overBatch, longest } = input;
  const size = `the longest has ${one(longest / 1000)} kB`;
  if (overRecord > 0) {
    return [
      `${overRecord} ${overRecord === 1 ? 'line is' : 'lines are'} longer than maxRecord (${maxRecord} bytes; ${size}) and scrubbed in pieces: path rules take more there than they ask for. A larger maxRecord has them whole, for more memory.`,
    ];
  }
  if (overBatch > 0) {
    return [
      `${overBatch} ${overBatch === 1 ? 'line is' : 'lines are'} longer than a batch (${batch} bytes; ${size}): each is a batch by itself, and what is behind it waits for it.`,
    ];
  }
  return [];
}

function found({ byEntity, total, lines: looked, linesHit }: Findings): string[] {
  if (total === 0) {
    return [
      `Nothing was found in ${counted(looked, 'line')}. If there should be something, \`scrubjay explain\` says of a line why it was left.`,
    ];
  }
  const [[entity, times]] = Object.entries(byEntity);
  if (times / total < 0.8 || linesHit / looked < 0.5) return [];
  return [
    `${entity} makes ${percent(times / total)} of the findings, and ${percent(linesHit / looked)} of the lines have one. If it is a field that has to stay readable, name its path under \`protect\`; else nothing is to be done.`,
  ];
}

function restless(rates: readonly Rate[]): string[] {
  const widest = Math.max(...rates.map(({ mbPerSecond: { low, median, high } }) => (high - low) / median));
  if (widest < RESTLESS) return [];
  return [
    `MB/s varied much (the middle half of the slices by ${percent(widest)}): parts of the log differ, or others use the machine. CPU time a GB is the steadier figure; for MB/s measure again when it is quiet.`,
  ];
}
