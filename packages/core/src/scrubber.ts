/** The core's face: bytes, text and objects in, scrubbed ones out. */

import type { ResolvedConfig, ScrubJayConfig } from './config/index.ts';
import { resolved } from './configure.ts';
import { detectors } from './detectors/index.ts';
import { ScrubJayError } from './errors.ts';
import type { RecordFilter } from './evaluate/custom.ts';
import { type Frame, Framer } from './frame/frame.ts';
import type { Matcher } from './matcher/contract.ts';
import { createMatcher } from './matcher/index.ts';
import { ObjectScrubber } from './object/object.ts';
import { Pipeline } from './pipeline.ts';
import { compilePolicy } from './policy/compile.ts';
import type { CompiledPolicy } from './policy/compiled.ts';
import { Output } from './redact/redact.ts';
import { createNodeTransform, createWebTransform } from './stream/transform.ts';
import type { Counts } from './tally.ts';
import { TextScrubber } from './text-face.ts';
import type { EngineName, Finding } from './types.ts';

export interface Scrubber {
  readonly engine: EngineName;
  readonly policy: CompiledPolicy;
  /**
   * Scrubs whole records. Returns `input` itself when nothing was found, else new bytes that belong to the caller.
   * @throws ScrubJayError SJ_FINDING when an entity with action `fail` is found, SJ_CLOSED after `close`
   */
  scrub(input: Uint8Array): Uint8Array;
  /** The same for a string; lone surrogates stay as they are. */
  scrubText(input: string): string;
  /** A deep copy with strings and numbers scrubbed, keys and paths as in JSON. Never throws for what it finds inside. */
  scrubObject<T>(value: T): T;
  /** Findings in rising order without overlaps; byte offsets, no values. */
  detect(input: Uint8Array): Finding[];
  /** Bytes in, bytes out, cut as they come; a record over several chunks is held until it is whole. */
  webTransform(): TransformStream<Uint8Array, Uint8Array>;
  nodeTransform(): import('node:stream').Transform;
  /** What was scrubbed and found since the start. */
  counts(): Counts;
  close(): void;
}

/** Bytes that a kernel may keep: some batches take a tenth of it. */
const LARGE = 33_554_432;

/**
 * A scrubber for a configuration as a user writes it, or one that `loadConfig` gave; without one everything is looked for.
 * @throws ScrubJayError for a configuration that is wrong, or an engine that is not there
 */
export function createScrubber(config?: ScrubJayConfig | ResolvedConfig): Scrubber {
  return new CoreScrubber(resolved(config));
}

export class CoreScrubber implements Scrubber {
  readonly policy: CompiledPolicy;
  readonly engine: EngineName;
  readonly matcher: Matcher;
  readonly #filter: RecordFilter | null;
  readonly pipeline: Pipeline;
  readonly texts: TextScrubber;
  readonly #output = new Output();
  readonly #objects: ObjectScrubber;
  #closed = false;

  /** `policy`: of the same configuration, where it was compiled before. */
  constructor(config: ResolvedConfig, policy = compilePolicy(config, detectors)) {
    this.policy = policy;
    const { matcher, filter } = createMatcher(policy);
    this.matcher = matcher;
    this.#filter = filter;
    this.engine = matcher.engine;
    this.pipeline = new Pipeline(this.policy, matcher, filter);
    this.texts = new TextScrubber(this.pipeline, this.policy.config);
    this.#objects = new ObjectScrubber(this);
  }

  scrub(input: Uint8Array): Uint8Array {
    const source = this.#source(input);
    const output = this.#output;
    output.reset(0);
    let copied = 0;
    for (const frame of this.#frames(source)) {
      const before = output.length;
      if (copied > 0) {
        if (!this.pipeline.scrub(source, frame, output)) output.copy(source, frame.from, frame.to);
      } else {
        if (before === 0) output.reset(source.length + 1024);
        if (!this.pipeline.scrub(source, frame, output)) continue;
        // What left unchanged so far goes in front.
        if (frame.from > 0) output.insert(source, frame.from);
      }
      copied = frame.to;
    }
    return copied === 0 ? input : output.take();
  }

  scrubText(input: string): string {
    this.#check();
    return this.texts.scrub(input);
  }

  scrubObject<T>(value: T): T {
    this.#check();
    return this.#objects.scrub(value);
  }

  /** As `scrubObject`, but the very same value when nothing is found in it, and quickly so for plain data. */
  scrubObjectOrSame<T>(value: T): T {
    this.#check();
    return this.#objects.scrubOrSame(value);
  }

  detect(input: Uint8Array): Finding[] {
    const source = this.#source(input);
    const findings: Finding[] = [];
    for (const frame of this.#frames(source)) {
      for (const { target, start, end, confidence } of this.pipeline.hits(source, frame)) {
        findings.push({ entity: target.entity, detector: target.detector, start, end, confidence });
      }
    }
    return findings;
  }

  webTransform(): TransformStream<Uint8Array, Uint8Array> {
    this.#check();
    return createWebTransform(this);
  }

  nodeTransform(): import('node:stream').Transform {
    this.#check();
    return createNodeTransform(this);
  }

  counts(): Counts {
    return this.pipeline.tally.snapshot();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.matcher.close();
  }

  /** A pipeline beside this one's, for a record that goes through in pieces while others go through this one. */
  anotherPipeline(): Pipeline {
    return new Pipeline(this.policy, this.matcher, this.#filter);
  }

  /** Something large went through, whose memory only `renewed` gives back. */
  get oversized(): boolean {
    return this.matcher.memory > LARGE;
  }

  /** Another one with the same policy in place of this one, which is closed. */
  renewed(): CoreScrubber {
    this.close();
    return new CoreScrubber(this.policy.config, this.policy);
  }

  #source(input: Uint8Array): Buffer {
    this.#check();
    return Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  }

  #check(): void {
    if (this.#closed) throw ScrubJayError.of('SJ_CLOSED', {});
  }

  *#frames(source: Buffer): Iterable<Frame> {
    const framer = new Framer(this.policy.config);
    let at = 0;
    for (;;) {
      const frame = framer.next(source, at, source.length, true);
      if (!frame) return;
      yield frame;
      at = frame.to;
    }
  }
}
