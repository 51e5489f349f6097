import { setTimeout as sleep } from "node:timers/promises";

const FIRST_MS = 10;
const LONGEST_MS = 1000;

/** Full jitter: writers that met once must not meet again. */
export function pause(attempt: number): Promise<void> {
  return sleep(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt));
}

/** After so many lost races, about three seconds, whoever asked is told that the register is busy. */
export const MOST_ATTEMPTS = 10;
