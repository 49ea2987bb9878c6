/** Transports of winston 2, which winston 3 takes too: `log(level, message, meta, callback)`, and no stream. */
import Transport from 'winston-transport';
import type { InnerTransport } from '../options.ts';

type Adapter = new (options: { transport: InnerTransport }) => Transport;

const { LegacyTransportStream } = Transport as unknown as { LegacyTransportStream: Adapter };

export function asTransport(transport: InnerTransport): Transport {
  const { log, pipe } = transport as { log?: (...args: unknown[]) => unknown; pipe?: unknown };
  const modern = typeof pipe === 'function' && (log?.length ?? 0) <= 2;
  return modern ? (transport as Transport) : new LegacyTransportStream({ transport });
}
