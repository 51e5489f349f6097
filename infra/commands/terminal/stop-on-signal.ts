import { STOPPING } from "../texts/command-line.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

const PARENT_CHECK_MS = 1000;

/**
 * Ends the command in order on Ctrl+C, on a request to end, and when whoever started it is gone: npm passes a signal on
 * to its shell, which dies of it without a word to us. A second Ctrl+C ends at once. `code` is what the command then
 * exits with: 0 where stopping is its proper end.
 */
export function stopOnSignal(stop: () => Promise<void>, code: number, write: (line: string) => void): void {
  const parent = process.ppid;
  let isStopping = false;
  const end = async (): Promise<void> => {
    // Children hang on our own life, so leaving in the middle leaves none behind.
    if (isStopping) process.exit(130);
    isStopping = true;
    write(`\n${formatBilingual(STOPPING)}`);
    await stop();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
  setInterval(() => {
    if (process.ppid !== parent && !isStopping) void end();
  }, PARENT_CHECK_MS).unref();
}
