import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { COMMAND_LINE_TEXTS } from "../texts/command-line.ts";

/** Prints each step of a command with the time that it took. */
export interface Steps {
  /** Runs a step, which may report its progress. @param outcome formats the result for printing */
  run<T>(
    what: string,
    work: (progress: (text: string) => void) => Promise<T>,
    outcome?: (value: T) => string,
  ): Promise<T>;
  seconds(): string;
}

export function startSteps(write: (line: string) => void): Steps {
  const began = performance.now();
  const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  return {
    seconds: () => since(began),
    run: async (what, work, outcome) => {
      const start = performance.now();
      write(`[${since(began).padStart(7)}] ${what} …`);
      const indented = (text: string): void => write(`${" ".repeat(10)}${text} (${since(start)})`);
      const value = await work(indented);
      indented(outcome === undefined ? formatBilingual(COMMAND_LINE_TEXTS.done) : outcome(value));
      return value;
    },
  };
}
