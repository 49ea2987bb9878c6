export { type ForwardParts, ForwardSource } from './server.ts';
export { ForwardSink, type ForwardSinkParts } from './sink.ts';
