import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const RETRY_MS = 200;
/** Between making the file and writing the process into it. */
const LONGEST_BIRTH_MS = 10_000;

/**
 * Waits until no other living process of this machine holds the lock, and takes it. A lock whose process died is free.
 * @returns what gives it back.
 */
export async function takeLock(file: string): Promise<() => void> {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    if (isAbandoned(file)) rmSync(file, { force: true });
    else await sleep(RETRY_MS);
  }
}

function isAbandoned(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  const holder = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (Number.isNaN(holder)) return Date.now() - made > LONGEST_BIRTH_MS;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
