// npm run bench:page: docs/benchmarks.md and its charts anew from the results that there are. Measures nothing.
import { writePage } from './charts/write.mjs';

console.log(`written to ${writePage()}`);
