import { setTimeout as sleep } from "node:timers/promises";

const FIRST_MS = 10;
const LONGEST_MS = 1000;

/** Waits with full jitter, so that writers that collided once do not collide again. */
export function pause(attempt: number): Promise<void> {
  return sleep(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt));
}

/** After so many lost races, about three seconds, the client gets the problem that the register is busy. */
export const MOST_ATTEMPTS = 10;
