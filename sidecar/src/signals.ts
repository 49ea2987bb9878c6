/** SIGINT and SIGTERM: the first one ends the input, so that what was read is still written; the next one ends the process. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface Interruption {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Ends the process by the signal that came, so that the parent sees what happened. Does nothing when none came. */
  end(): Promise<void>;
}

export function interruption(): Interruption {
  const controller = new AbortController();
  let came: NodeJS.Signals | null = null;
  const listener = (name: NodeJS.Signals) => {
    came = name;
    // Without a listener the next signal does what signals do.
    for (const signal of SIGNALS) process.removeListener(signal, listener);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    signal: controller.signal,
    end: async () => {
      if (!came) return;
      process.kill(process.pid, came);
      // The signal arrives within a turn of the event loop; nothing else may be done meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    },
  };
}
