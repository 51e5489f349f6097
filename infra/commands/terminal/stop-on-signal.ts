import { STOPPING } from "../texts/command-line.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

const PARENT_CHECK_MS = 1000;

/**
 * Ends the command in order on Ctrl+C, on a request to end, and when its parent is gone: npm passes a signal to its
 * shell, which ends without passing it on. A second Ctrl+C ends at once.
 * @param code the exit code: 0 where stopping is the normal end
 */
export function stopOnSignal(stop: () => Promise<void>, code: number, write: (line: string) => void): void {
  const parent = process.ppid;
  let isStopping = false;
  const end = async (): Promise<void> => {
    // Child processes end with this one, so an immediate exit leaves none behind.
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
