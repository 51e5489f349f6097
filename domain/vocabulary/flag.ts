import * as z from "zod";

/** What a person should look at before deciding on a subject. */
export const Flag = z.enum([
  "OVER_CAP",
  "TIE_DECISION_NEEDED",
  "NEAR_THRESHOLD",
  "HOLD",
  "HEAD_LIMITED",
  "QUARTER_LIMITED",
  /** A deputy without a known field, in a unit that did too little for the best level. */
  "DEPUTY_LIMITED",
  /** The head of a unit that has no level yet. */
  "UNIT_UNDECIDED",
  "OVERRIDDEN",
  /** Facts about somebody of the group are missing, so the limit of the best level may still move. */
  "CAP_PROVISIONAL",
  "AWARD_TIE",
  /** Years of a streak that is proposed were rewarded together before. */
  "STREAK_REWARDED",
  /** A title of the state rests on a rating that is none of work. */
  "NO_WORK_RATING",
]);
export type Flag = z.infer<typeof Flag>;
