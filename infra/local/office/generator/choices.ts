/** The demonstration office's year, the rule book that rates it, and its seed. */
export const DEMO_YEAR = 2026;
export const DEMO_POLICY = "dang-366-2025";
/** The rule book beside it in `npm run demo`: civil servants by the decree. */
export const SECOND_POLICY = "cong-chuc-335-2025";
export const DEMO_SEED = 366;
