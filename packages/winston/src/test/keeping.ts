import { inspect } from 'node:util';
import type winston from 'winston';
import Transport from 'winston-transport';
import { SECRETS } from './records.ts';

type Info = winston.Logform.TransformableInfo;

/** A transport that keeps what it is given, as those that send records somewhere do. */
export class Keeping extends Transport {
  readonly infos: Info[] = [];

  override log(info: Info, next: () => void): void {
    this.infos.push(info);
    setImmediate(() => this.emit('logged', info));
    next();
  }
}

/** What of the secrets can be read of a value, by any way. */
export function leaks(value: unknown, secrets: readonly string[] = SECRETS): string[] {
  if (typeof value === 'string') return secrets.filter((secret) => value.includes(secret));
  const own = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptors(value) : {};
  const text = [
    String(value),
    inspect(value, { depth: 20 }),
    inspect(value, { depth: 20, showProxy: true }),
    inspect({ ...(value as object) }, { depth: 20 }),
    inspect(Object.entries(own), { depth: 20 }),
    inspect(
      Reflect.ownKeys(own).map((key) => (value as Record<PropertyKey, unknown>)[key]),
      { depth: 20 },
    ),
  ].join('\n');
  return secrets.filter((secret) => text.includes(secret));
}
