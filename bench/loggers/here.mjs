// A peer may be a program that the machine has or has not.
import { programVersion } from '../lib/filter.mjs';

/**
 * What this machine can run and what it cannot: { present, absent, versions }, the versions by name of those that are
 * programs of the machine and tell one.
 */
export function onMachine(candidates) {
  const here = { present: [], absent: [], versions: {} };
  for (const candidate of candidates) {
    const version = candidate.filter ? programVersion(candidate.filter) : '';
    (version === null ? here.absent : here.present).push(candidate);
    if (version) here.versions[candidate.name] = version;
  }
  return here;
}
