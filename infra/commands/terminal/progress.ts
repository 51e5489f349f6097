const QUIET_MS = 2000;

/** What is being done, told while it lasts. */
export interface Progress {
  readonly doing: (what: string) => void;
  readonly end: () => void;
}

/**
 * Says nothing in the first two seconds, then at most a line in two seconds: what is being done, and how long all of it has
 * taken. A stretch of computing lets no timer run, so each new `doing` looks at the clock too.
 */
export function startProgress(write: (line: string) => void): Progress {
  const began = performance.now();
  let last = began;
  let current: string | undefined;
  const since = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const tell = (): void => {
    if (current === undefined || performance.now() - last < QUIET_MS) return;
    last = performance.now();
    write(`[${since().padStart(7)}] ${current}`);
  };
  const timer = setInterval(tell, QUIET_MS / 4).unref();
  return {
    doing: (what) => {
      current = what;
      tell();
    },
    end: () => {
      clearInterval(timer);
      if (last > began) write(`[${since().padStart(7)}] xong / done`);
    },
  };
}
