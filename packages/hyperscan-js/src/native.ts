import { type LoadResult, load } from './loader.ts';

/** A database inside the addon. */
export type NativeHandle = object & { readonly __hyperscanHandle: never };

/** The addon's functions; src/addon/ documents each one beside its code. */
export interface Native {
  version(): string;
  validPlatform(): number;
  compile(
    blob: Uint8Array,
    offsets: Uint32Array,
    flags: Uint32Array,
    ids: Uint32Array,
    ext: BigUint64Array | undefined,
    platform: BigUint64Array | undefined,
    literal: boolean,
  ): NativeHandle | { message: string; expression: number };
  serialize(handle: NativeHandle): Uint8Array | number;
  deserialize(bytes: Uint8Array): NativeHandle | number;
  info(handle: NativeHandle): string | number;
  size(handle: NativeHandle): number;
  share(handle: NativeHandle): bigint;
  fromShared(shared: bigint): NativeHandle | undefined;
  close(handle: NativeHandle): void;
  scan(handle: NativeHandle, input: Uint8Array, start: number, end: number, out: Uint32Array): number;
}

let loaded: LoadResult | undefined;

/** The addon, or why there is none. Loads it at the first call in this thread and remembers the answer. */
export function loadOnce(): LoadResult {
  return (loaded ??= load());
}

/** The addon. Throws the load error when there is none. */
export function native(): Native {
  const result = loadOnce();
  if (result.error !== undefined) throw result.error;
  return result.native;
}
