/** The demonstration office's year, the rule book that rates it, and its seed. */
export const DEMO_YEAR = 2026;
export const DEMO_POLICY = "dang-366-2025";
export const DEMO_SEED = 366;
