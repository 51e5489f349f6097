import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { COMMAND_LINE_TEXTS } from "../texts/command-line.ts";

const QUIET_MS = 2000;

/** Progress messages of a command. */
export interface Progress {
  readonly doing: (what: string) => void;
  readonly end: () => void;
}

/**
 * Writes nothing in the first two seconds, then at most one line every two seconds with the present work and the total
 * time. Timers do not fire during computation, so each new `doing` checks the clock too.
 */
export function startProgress(write: (line: string) => void): Progress {
  const began = performance.now();
  let last = began;
  let current: string | undefined;
  const since = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const writeLine = (): void => {
    if (current === undefined || performance.now() - last < QUIET_MS) return;
    last = performance.now();
    write(`[${since().padStart(7)}] ${current}`);
  };
  const timer = setInterval(writeLine, QUIET_MS / 4).unref();
  return {
    doing: (what) => {
      current = what;
      writeLine();
    },
    end: () => {
      clearInterval(timer);
      if (last > began) write(`[${since().padStart(7)}] ${formatBilingual(COMMAND_LINE_TEXTS.done)}`);
    },
  };
}
