export { formats } from './formats/index.ts';
export { generate, type Options } from './generate.ts';
export { type Sample, sample, sampleNames } from './samples.ts';
export { type Entity, entities, type Format, type Record, type Span } from './types.ts';
export { type WriteOptions, type Written, writeCorpus } from './write.ts';
