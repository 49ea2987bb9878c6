/** What a benchmark of a log gives: numbers and names of entities, never a value. `--json` prints it as it is. */
import type { EngineName } from '@scrubjay/core';

/** Of several measurements: the middle one, and the range of the middle half of them. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What was read, and what it looks like. */
export interface InputFacts {
  readonly files: number;
  /** Bytes that were taken. */
  readonly bytes: number;
  /** False: the input goes on behind what was taken. */
  readonly whole: boolean;
  readonly lines: number;
  /** Bytes of the longest line. */
  readonly longest: number;
  /** Lines longer than `batch`, and than `maxRecord`. */
  readonly overBatch: number;
  readonly overRecord: number;
}

/** A process of its own, fed through a pipe for some seconds. */
export interface Rate {
  readonly workers: number;
  /** False: time was short, and the code was still being compiled; it is faster in the long run. */
  readonly warm: boolean;
  /** Input, in millions of bytes a second on the clock. */
  readonly mbPerSecond: Spread;
  /** CPU time of all threads for 1,000 million bytes. */
  readonly cpuSecondsPerGB: Spread;
  /** Most memory that was resident, in millions of bytes. */
  readonly peakMB: number;
}

export interface Findings {
  /** Bytes and lines that were looked through; less than the input when time was short. */
  readonly bytes: number;
  readonly lines: number;
  readonly linesHit: number;
  readonly total: number;
  /** The commonest first. */
  readonly byEntity: Readonly<Record<string, number>>;
}

export interface Latency {
  /** Bytes of a batch, and how many were timed. */
  readonly batch: number;
  readonly batches: number;
  /** ms */
  readonly p50: number;
  readonly p99: number;
}

/**
 * A share of the core's CPU time that is saved by leaving something out, 0 to 1: the median of the rounds and its interval of
 * 95 %. Below 0 it took longer without.
 */
export interface Share {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface EntityCost {
  readonly entity: string;
  readonly detectors: readonly string[];
  readonly share: Share;
  /** The share is larger than the noise, and its interval lies above that of the control. */
  readonly clear: boolean;
  readonly candidatesPerMB: number;
  readonly found: number;
}

export interface GroupCost {
  readonly count: number;
  readonly share: Share;
  readonly clear: boolean;
}

export interface Costs {
  /** Bytes of the log that were scrubbed again and again, and how often. */
  readonly sample: number;
  readonly rounds: number;
  /** Farthest from 0 that the interval of the control reaches. */
  readonly noise: number;
  /** The dearest first. */
  readonly entities: readonly EntityCost[];
  /** All that were not measured alone, left out at once. */
  readonly others: GroupCost;
  /** All that found nothing, left out at once. */
  readonly idle: GroupCost;
  /** Everything left out: what remains is framing and looking, which all share. */
  readonly all: GroupCost;
  /** Saved by engine `auto`, with which the others are measured, in place of the one that the settings ask for; null when they ask for none. */
  readonly auto: { readonly share: Share; readonly clear: boolean } | null;
}

export interface Measured {
  readonly version: string;
  readonly node: string;
  readonly cpus: number;
  readonly engine: EngineName;
  /** As configured. */
  readonly workers: number;
  /** Patterns of the user's own, and whether libhs is there for them. */
  readonly custom: number;
  readonly hyperscan: boolean;
  readonly batch: number;
  readonly maxRecord: number;
  readonly input: InputFacts;
  /** One thread first. */
  readonly rates: readonly Rate[];
  /** Money for an hour of CPU time. */
  readonly price: number;
  readonly findings: Findings;
  readonly latency: Latency;
  /** ms until a line that stands ready has left. */
  readonly startup: Spread;
  /** Null: there was no time for enough rounds. */
  readonly costs: Costs | null;
}

export interface BenchResult extends Measured {
  readonly advice: readonly string[];
}

export const GB = 1e9;

/** Money for a GB, from CPU seconds for it. */
export function moneyPerGB(cpuSeconds: number, price: number): number {
  return (cpuSeconds / 3600) * price;
}
