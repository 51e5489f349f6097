import type { Day } from "../values/day.ts";

/** What becomes of one request with a feed's key; each refusal is a problem of its own. */
export type FeedVerdict =
  | "open"
  | "feed-key-unknown"
  | "feed-key-revoked"
  | "feed-key-expired"
  | "feed-too-often";

export interface FeedFacts {
  /** Whether the secret is the key's. A wrong secret is told nothing of the key. */
  readonly isRight: boolean;
  readonly isRevoked: boolean;
  /** The last day on which it opens. */
  readonly until: Day;
  readonly today: Day;
  /** Whether whoever made it has left the office. */
  readonly hasMakerLeft: boolean;
}

/** Whether a key opens its report today. A key whose maker has left is as good as revoked. */
export function feedVerdict({
  isRight,
  isRevoked,
  until,
  today,
  hasMakerLeft,
}: FeedFacts): Exclude<FeedVerdict, "feed-too-often"> {
  if (!isRight) return "feed-key-unknown";
  if (isRevoked || hasMakerLeft) return "feed-key-revoked";
  return today > until ? "feed-key-expired" : "open";
}

/** A key may open for so many days from the day on which it is made. */
export const LONGEST_FEED_DAYS = 400;

/** The most answers that one key is given in an hour; Power Query asks once or twice for each refresh. */
export const FEED_CALLS_PER_HOUR = 60;
