/** Says when the configuration may have changed: by SIGHUP, and when something happens in the folder of its file. */
import { type FSWatcher, watch } from 'node:fs';

/** ms without another change: an editor writes a file in several steps, Kubernetes swaps a link. */
const QUIET = 250;

export function watchConfig(folder: string, changed: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET);
    });
    watcher.unref();
    // A folder that goes away is no reason to end; SIGHUP still works.
    watcher.on('error', () => watcher?.close());
  } catch {
    // The same where nothing can be watched.
  }
  process.on('SIGHUP', changed);
  return {
    close() {
      clearTimeout(timer);
      watcher?.close();
      process.removeListener('SIGHUP', changed);
    },
  };
}
