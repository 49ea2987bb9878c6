// Preloaded into the command under test: writes its peak memory in MB to the file that BENCH_PEAK names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { peakMB } from './peak-memory.mjs';

if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(peakMB())));
