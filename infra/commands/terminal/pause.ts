import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 150;

/** Between two looks at something that is under way. */
export function pause(): Promise<void> {
  return sleep(POLL_MS);
}
