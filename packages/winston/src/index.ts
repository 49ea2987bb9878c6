/** winston without personal data: a transport and a format. */
export type { HostOptions } from '@scrubjay/core/internal';
export { type ScrubFormat, scrub } from './format.ts';
export type { InnerTransport, ScrubTransportOptions } from './options.ts';
export type { TransportCounts } from './sink.ts';
export { ScrubTransport } from './transport.ts';
