import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 150;

/** The wait between two polls. */
export function pause(): Promise<void> {
  return sleep(POLL_MS);
}
