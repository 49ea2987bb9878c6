// Everything that is compared side by side, ours and the peers, under one contract (../peers/index.mjs).
import { loadPeer, PEERS } from '../peers/index.mjs';

const OURS = ['scrubjay-hook', 'scrubjay-format'];

export const CANDIDATES = [...OURS, ...PEERS];

export async function loadCandidate(name) {
  if (!OURS.includes(name)) return loadPeer(name);
  const { peer } = await import(`./ours/${name}.mjs`);
  return { name, ...peer };
}
