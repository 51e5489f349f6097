/** Why a row of the old year is not carried into the next one. */
export const LEFT_REASONS = ["ended", "belongs-nowhere", "of-left"] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];
