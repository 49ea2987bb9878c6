/** For tests: parcels that tell which they are, and what comes of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Form, Log, Parcel, Sink } from '../serve/contract.ts';

/** `n` as the only record of a parcel of about `size` bytes. */
export function numbered(n: number, size = 0, form: Form = 'lines', tag = 'app'): Parcel {
  const bytes = Buffer.from(`${JSON.stringify({ n, fill: 'x'.repeat(Math.max(size - 20, 0)) })}\n`);
  return { form, tag, records: 1, bytes };
}

export const numbersOf = (bytes: Uint8Array): number[] =>
  Buffer.from(bytes)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).n);

export const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Folders of their own, gone behind each test. */
export function folders(): (name?: string) => string {
  const made: string[] = [];
  afterEach(() => {
    for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
  });
  return (name = 'spool') => {
    const root = mkdtempSync(join(tmpdir(), 'scrubjay-delivery-'));
    made.push(root);
    return join(root, name);
  };
}

export interface Told {
  readonly level: string;
  readonly message: string;
  readonly fields: object;
}

/** Remembers what it was told. */
export function memoryLog(): Log & { readonly told: Told[] } {
  const told: Told[] = [];
  const at = (level: string) => (fields: object, message: string) => told.push({ level, message, fields });
  return { told, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A sink that does as the test says: it waits to be told, fails, or takes. */
export class ScriptedSink implements Sink {
  readonly name = 'scripted';
  readonly forms: readonly Form[];
  /** What it has, call by call. */
  readonly taken: Parcel[] = [];
  /** Of the calls to come; behind them it takes everything. Undefined: takes. */
  readonly script: (Error | undefined)[] = [];
  /** Answers by the parcel; before the script. */
  judge: (parcel: Parcel) => Error | undefined = () => undefined;
  calls = 0;
  #gate: Promise<void> | null = null;
  #open = () => {};
  #waiting: { calls: number; resolve: () => void }[] = [];

  constructor(forms: readonly Form[] = ['lines', 'entries']) {
    this.forms = forms;
  }

  /** Calls do not settle until `release`. */
  hold(): void {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
  }

  release(): void {
    this.#gate = null;
    this.#open();
  }

  /** Settles when it was called so often. */
  called(calls: number): Promise<void> {
    if (this.calls >= calls) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ calls, resolve }));
  }

  async send(parcel: Parcel): Promise<void> {
    this.calls++;
    for (const { calls, resolve } of this.#waiting) if (this.calls >= calls) resolve();
    if (this.#gate) await this.#gate;
    const error = this.judge(parcel) ?? this.script.shift();
    if (error) throw error;
    this.taken.push(parcel);
  }

  async close(): Promise<void> {}

  get bytes(): Buffer {
    return Buffer.concat(this.taken.map(({ bytes }) => bytes));
  }
}
