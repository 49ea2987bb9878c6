/** Those who still have something to write when the process exits, asked within its `exit` event. */

const owing = new Set<() => void>();
let listening = false;
let exiting = false;

/** From now on nothing can be left for later. */
export const isExiting = () => exiting;

/** `flush` is called at exit, unless `owesNothing` was called for it before. One listener serves all. */
export function owes(flush: () => void): void {
  if (!listening) {
    listening = true;
    process.on('exit', () => {
      exiting = true;
      for (const last of owing) last();
    });
  }
  owing.add(flush);
}

export function owesNothing(flush: () => void): void {
  owing.delete(flush);
}
