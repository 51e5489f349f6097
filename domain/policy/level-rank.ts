import type { Policy } from "./policy.ts";
import type { Level, Outcome } from "../vocabulary/level.ts";

/** A level's rank from the bottom, 1 for the lowest; an outcome that is no level has rank 0. */
export function levelRank({ levels }: Policy, outcome: Outcome | undefined): number {
  const place = levels.findIndex(({ level }) => level === outcome);
  return place < 0 ? 0 : levels.length - place;
}

export function reachesLevel(policy: Policy, outcome: Outcome | undefined, floor: Level): boolean {
  return levelRank(policy, outcome) >= levelRank(policy, floor);
}
