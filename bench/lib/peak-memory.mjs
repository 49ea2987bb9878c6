import { readFileSync } from 'node:fs';

/** Highest resident memory of this process in MB. Not maxRSS: that one begins with what the parent had before exec. */
export function peakMB() {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'));
    if (kib) return (Number(kib[1]) * 1024) / 1e6;
  } catch {
    // Not Linux.
  }
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
