/** winston's records, as formats and transports see them. */

export { LEVEL, MESSAGE, SPLAT } from 'triple-beam';

// biome-ignore lint/suspicious/noExplicitAny: what is in a record, its caller decides
export type Info = Record<PropertyKey, any>;

/** What a format has, as far as it is used here. */
export interface AnyFormat {
  transform(info: Info, options?: unknown): Info | boolean;
  options?: unknown;
}

/** Prototypes of records that hold nothing but their members. */
export const PLAIN = new Set<unknown>([Object.prototype, null]);
