/** Those who still have something to write when the process exits, asked within its `exit` event. */

const owing = new Set<() => void>();
let exiting = false;
/** From the start: what is logged in a listener of `exit` would else come too late. */
process.on('exit', () => {
  exiting = true;
  for (const last of owing) last();
});

/** From now on nothing can be left for later. */
export const isExiting = () => exiting;

/** `flush` is called at exit, unless `owesNothing` was called for it before. */
export function owes(flush: () => void): void {
  owing.add(flush);
}

export function owesNothing(flush: () => void): void {
  owing.delete(flush);
}
